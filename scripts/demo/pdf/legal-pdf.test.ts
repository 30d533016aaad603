import { expect, test } from '@jest/globals';
import { legalDocuments } from '../content/legal/index.ts';
import { writeLegalPdf } from './legal-pdf.ts';

const named = (number: string) => {
  const found = legalDocuments.find(({ key }) => key === `legal-document:${number}`);
  if (!found) throw new Error(`The demo holds no ${number}`);
  return found;
};

test.each(['12/2025/QĐ-UBND', '06-NQ/TU', '1286/UBND-KGVX'])('%s is a PDF of at most three pages, the same every time', async (number) => {
  const pdf = await writeLegalPdf(named(number));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3);
  expect(pdf.length).toBeLessThan(120_000);
  expect((await writeLegalPdf(named(number))).equals(pdf)).toBe(true);
});

test('a document of a body without a heading is refused', async () => {
  await expect(writeLegalPdf(named('41/2024/QH15'))).rejects.toThrow(/no heading for organisation:quoc-hoi/);
});
