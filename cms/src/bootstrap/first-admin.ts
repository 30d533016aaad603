// The first person who may log in. Nobody can register one in the browser (see closed-routes): whoever found the address first would
// own the portal. The start program or a container's settings name the account at every start; it is made where there is no user at
// all, and only then said, so that the start program shows a password that is really in force.

import type { Core } from '@strapi/strapi';
import { CmsError } from '../cms-error.ts';
import { setting } from '../settings.ts';

/**
 * Makes a super admin of BANGTIN_FIRST_ADMIN_EMAIL and BANGTIN_FIRST_ADMIN_PASSWORD where there is no user at all, and then prints
 * the line "first administrator made: <address>", for which the start program waits.
 * @throws CmsError WEAK_ADMIN_PASSWORD
 */
export async function makeFirstAdmin(strapi: Core.Strapi): Promise<void> {
  const email = setting('BANGTIN_FIRST_ADMIN_EMAIL')?.toLowerCase() ?? null;
  const password = setting('BANGTIN_FIRST_ADMIN_PASSWORD');
  if (email === null || password === null) return;
  if (await strapi.service('admin::user').exists()) return;
  if (password.length < 12) {
    throw new CmsError('WEAK_ADMIN_PASSWORD', 'BANGTIN_FIRST_ADMIN_PASSWORD ngắn hơn 12 ký tự. Đặt mật khẩu dài hơn rồi khởi động lại.');
  }
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Quản trị',
    lastname: 'hệ thống',
    preferedLanguage: 'vi',
    registrationToken: null,
    isActive: true,
    roles: [role.id],
  });
  process.stdout.write(`first administrator made: ${email}\n`);
}

/** The desk speaks Vietnamese to everybody who has not chosen otherwise. */
export function registerUserLanguage(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      params.data.preferedLanguage ??= 'vi';
    },
  });
}
