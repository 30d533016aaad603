// Who is at work: the editor behind the current request, by the name that colleagues know.

import type { Core } from '@strapi/strapi';

interface AdminUser {
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
}

const MAX_NAME = 255;

/** "Nguyễn Văn An", family name first; null for programs and for work that no request started. */
export function currentActor(strapi: Core.Strapi): string | null {
  const state = strapi.requestContext.get()?.state;
  if (state?.auth?.strategy?.name !== 'admin') return null;
  const user = state.user as AdminUser | undefined;
  const name = [user?.lastname, user?.firstname].filter(Boolean).join(' ') || user?.username || user?.email;
  return name ? name.normalize('NFC').slice(0, MAX_NAME) : null;
}
