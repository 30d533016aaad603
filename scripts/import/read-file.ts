// Bytes to text. Old portals were saved in several encodings; what is not certainly read is refused with advice, never guessed into rubbish.

import { readFile } from 'node:fs/promises';
import { FileProblem } from './import-error.ts';

const MAX_FILE_BYTES = 10 * 1024 * 1024;

export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1258';
}

/** @throws FileProblem for files that cannot be read, are empty, too large, binary or in an encoding that is not known for sure. */
export async function readTextFile(path: string): Promise<DecodedText> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FileProblem('FILE_NOT_READABLE', `Không đọc được tệp: ${(error as Error).message}.`, 'Hãy kiểm tra quyền đọc tệp.', {
      cause: error,
    });
  }
  return decodeText(bytes);
}

/** @throws FileProblem, see readTextFile. */
export function decodeText(bytes: Uint8Array, maxBytes = MAX_FILE_BYTES): DecodedText {
  if (bytes.length > maxBytes) {
    throw new FileProblem('FILE_TOO_LARGE', 'Tệp lớn hơn 10 MB, không phải một trang.', 'Hãy tách tệp thành từng trang.');
  }
  const decoded = decodeKnown(bytes);
  const text = decoded.text.replace(/^\ufeff/, '').normalize('NFC');
  if (text.trim() === '') throw new FileProblem('FILE_EMPTY', 'Tệp rỗng.', 'Hãy lưu lại trang rồi nhập lần nữa.');
  return { text, encoding: decoded.encoding };
}

function decodeKnown(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16BE' };
  if (bytes.includes(0)) {
    throw new FileProblem(
      'FILE_BINARY',
      'Tệp không phải văn bản (có thể là ảnh, PDF, Word hoặc UTF-16 không có dấu thứ tự byte).',
      'Hãy lưu trang dưới dạng văn bản .txt hoặc .html, mã UTF-8.',
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decodeOldVietnamese(bytes);
  }
}

// Bytes that are frequent in Vietnamese text of one old encoding and rare in the other.
const TCVN3_BYTES = new Set([0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9]); // ă â ê ô ơ ư đ à ả ã á ạ
const WINDOWS_1258_BYTES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2, 0xe3, 0xf0, 0xf5, 0xfd]); // the five tone marks, ă đ ơ ư

function decodeOldVietnamese(bytes: Uint8Array): DecodedText {
  const high = bytes.filter((byte) => byte >= 0x80);
  const share = (set: ReadonlySet<number>) => high.filter((byte) => set.has(byte)).length / high.length;
  const [tcvn3, windows] = [share(TCVN3_BYTES), share(WINDOWS_1258_BYTES)];
  const isControl = (byte: number) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c;
  if (bytes.some(isControl)) {
    throw new FileProblem('FILE_BINARY', 'Tệp không phải văn bản.', 'Hãy lưu trang dưới dạng văn bản .txt hoặc .html, mã UTF-8.');
  }
  if (windows > 0.5 && windows > 2 * tcvn3) return { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'Windows-1258' };
  const guess = tcvn3 > 0.3 && tcvn3 > windows ? 'có vẻ là TCVN3 (ABC)' : 'không nhận ra được';
  throw new FileProblem(
    'FILE_ENCODING',
    `Tệp không ở mã UTF-8; bảng mã ${guess}.`,
    'Hãy chuyển tệp sang UTF-8 (ví dụ bằng UniKey: Công cụ chuyển mã) rồi nhập lại.',
  );
}
