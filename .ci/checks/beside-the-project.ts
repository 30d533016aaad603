// Material for extra checks that stands beside the project on some machines and is no part of it. Where it is missing, it is said aloud.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from '@jest/globals';

/** The tests of `checks` over ../shared/<name>, or one that says that they were skipped. */
export function overFolder(name: string, checks: (folder: string) => void): void {
  const folder = resolve(import.meta.dirname, '../../../shared', name);
  describe(`over ../shared/${name}`, () => {
    if (existsSync(folder)) checks(folder);
    else {
      test('SKIPPED: the folder is not beside the project', () => {
        console.warn(`SKIPPED: the checks over ${folder}, which is not there`);
      });
    }
  });
}
