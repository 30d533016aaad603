// The first administrator of a new portal: made once, with a password that is shown once and stored nowhere.

import { randomInt } from 'node:crypto';

export interface FirstAdministrator {
  email: string;
  password: string;
}

export const FIRST_ADMINISTRATOR_EMAIL = 'quantri@bangtin.local';

/**
 * The account to offer to the CMS, which makes it where it has no user at all. Settings win: containers and silent
 * installations name their own.
 */
export function firstAdministrator(settings: NodeJS.ProcessEnv): FirstAdministrator {
  return {
    email: settings.BANGTIN_FIRST_ADMIN_EMAIL || FIRST_ADMINISTRATOR_EMAIL,
    password: settings.BANGTIN_FIRST_ADMIN_PASSWORD || newPassword(),
  };
}

/** What the CMS prints when it has made the account, and never otherwise. */
export function saysFirstAdministratorMade(line: string): boolean {
  return line.includes('first administrator made: ');
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
