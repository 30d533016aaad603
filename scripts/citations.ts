// `npm run --silent citations -- FILE...`: the citations of UTF-8 text files, one JSON object a file. A file that cannot be read is told on
// stderr and the others are still done. Offsets are UTF-16 units of the text in NFC.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
// Not through the package's name: the command must work in a fresh clone, before anything is built.
import { type Citation, findCitations } from '../shared/src/citations.ts';

const USAGE = 'Cách dùng: npm run --silent citations -- TỆP...\nIn ra các trích dẫn văn bản trong tệp UTF-8, mỗi tệp một dòng JSON.';

/** The names of the fields are those of the sets that citations are measured by. */
function toRecord(citation: Citation): Record<string, unknown> {
  return {
    start: citation.start,
    end: citation.end,
    text: citation.text,
    number: citation.number,
    number_start: citation.numberStart,
    number_end: citation.numberEnd,
    type: citation.typeName,
    category: citation.category,
    date: citation.date,
    issuer: citation.issuer,
    locator: citation.locator?.text ?? null,
  };
}

/** @throws when the file cannot be read or is no UTF-8 */
async function citationsOfFile(file: string): Promise<string> {
  // npm runs in the project's folder; paths are meant from where the operator stands.
  const bytes = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file));
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return JSON.stringify({ file, citations: findCitations(text).map(toRecord) });
}

const files = process.argv.slice(2);
if (files.length === 0 || files.includes('--help')) {
  console.error(USAGE);
  process.exitCode = files.length === 0 ? 2 : 0;
} else {
  for (const file of files) {
    try {
      process.stdout.write(`${await citationsOfFile(file)}\n`);
    } catch (error) {
      console.error(`Không đọc được ${file}: ${(error as Error).message}. Kiểm tra đường dẫn, quyền đọc và bảng mã (phải là UTF-8).`);
      process.exitCode = 1;
    }
  }
}
