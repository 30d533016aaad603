// The first administrator of a new portal: made once, with a password that is shown once and stored nowhere.

import { randomInt } from 'node:crypto';
import { OperatorError } from './operator-error.ts';

export interface FirstAdministrator {
  email: string;
  password: string;
}

export const FIRST_ADMINISTRATOR_EMAIL = 'quantri@bangtin.local';

/**
 * Registers the first administrator where the CMS has none, by the CMS's own registration of first administrators.
 * @returns null when there is one already
 * @throws OperatorError FIRST_ADMIN_REFUSED
 */
export async function ensureFirstAdministrator(cmsUrl: string): Promise<FirstAdministrator | null> {
  const init = (await (await fetch(`${cmsUrl}/admin/init`)).json()) as { data: { hasAdmin: boolean } };
  if (init.data.hasAdmin) return null;
  const administrator = { email: FIRST_ADMINISTRATOR_EMAIL, password: newPassword() };
  const answer = await fetch(`${cmsUrl}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...administrator, firstname: 'Quản trị', lastname: 'viên' }),
  });
  if (!answer.ok) {
    throw new OperatorError(
      'FIRST_ADMIN_REFUSED',
      `CMS không nhận tài khoản quản trị đầu tiên (HTTP ${answer.status}): ${await answer.text()}`,
      `Hãy mở ${cmsUrl}/admin và tự tạo tài khoản quản trị đầu tiên.`,
    );
  }
  return administrator;
}

/** Letters and digits that cannot be mistaken for one another when read aloud. */
const ALPHABETS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'] as const;

/** Four groups of four characters, each group with a small letter, a capital and a digit: about 80 bits. */
export function newPassword(): string {
  const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length));
  const group = (): string => {
    const characters = [...ALPHABETS.map(pick), pick(ALPHABETS.join(''))];
    for (let index = characters.length - 1; index > 0; index--) {
      const other = randomInt(index + 1);
      [characters[index], characters[other]] = [characters[other] as string, characters[index] as string];
    }
    return characters.join('');
  };
  return Array.from({ length: 4 }, group).join('-');
}
