// The name under which a story comes in: a second import must find the first, and no other story may answer to it.

import { createHash } from 'node:crypto';
import { foldText } from '@bang-tin/shared/text-folding';

export const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

const HOME_PATH = /^\/(?:(?:index|default|home|trang-?chu)(?:\.\w{2,5})?\/?|vi(?:-vn)?\/?)?$/i; // "/", "/index.php", "/Default.aspx", "/vi/"

/** The address when it can be one page's own; null for the home page's, which some portals print on every page. */
export function ownAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { pathname, search } = new URL(address);
  return HOME_PATH.test(pathname) && search.length <= 1 ? null : address;
}

export interface StoryIdentity {
  title: string;
  lead: string | null;
  /** For readers, as an instant; null when the page gives none. */
  date: string | null;
  address: string | null;
}

/** The title always counts: portals that print one address on several pages must not lose any of them. */
export function storyKey({ title, lead, date, address }: StoryIdentity): string {
  const own = ownAddress(address);
  if (own !== null) return `import:${digest(own, foldText(title))}`;
  // Without any date, pages of one title are told apart by how they begin.
  return `import:${digest(title, date ?? lead ?? '')}`;
}
