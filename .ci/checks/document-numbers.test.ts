// Numbers of real documents and citations, checked by hand elsewhere: each must be read, and printed as it was written down there.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { expect, test } from '@jest/globals';
import { overFolder } from './beside-the-project.ts';

interface Register {
  documents: { number: string | null; system: string }[];
}
interface Citations {
  passages: { citations: { category: string; number: string; number_raw: string; system: string }[]; hard_negatives: { text: string }[] }[];
}

overFolder('legal', (folder) => {
  const load = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  test('all numbers of the register but the Constitution, which has none', () => {
    const numbered = load<Register>('documents.json').documents.filter(({ number }) => number !== null && !number.startsWith('Hiến pháp'));
    const wrong = numbered.filter(({ number, system }) => {
      const parsed = parseDocumentNumber(number ?? '');
      return parsed?.normal !== number || parsed?.system !== system;
    });
    expect(numbered.length).toBeGreaterThan(800);
    expect(wrong).toEqual([]);
  });

  test.each(['gold-dev.json', 'gold-seeds.json'])('all full citations of %s as they were printed; no false friend', (name) => {
    const { passages } = load<Citations>(name);
    const full = passages.flatMap(({ citations }) => citations).filter(({ category }) => category === 'full');
    expect(full.filter(({ number, number_raw }) => parseDocumentNumber(number_raw)?.normal !== number)).toEqual([]);
    const friends = passages.flatMap(({ hard_negatives }) => hard_negatives);
    expect(friends.filter(({ text }) => parseDocumentNumber(text) !== null)).toEqual([]);
  });
});
