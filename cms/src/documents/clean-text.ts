// Text on its way in: NFC, and without the characters that nobody can see but machines obey.

import { toNfc } from '@bang-tin/shared/text-folding';

// Match: U+0000, U+001B, U+0085. Near misses kept: tab, line feed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// Match: U+202E (turns the reading direction), U+200B and U+FEFF (invisible). Near miss kept: U+200D, which joins emoji.
const INVISIBLE_CHARACTERS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

// Match: half of a character outside the Basic Multilingual Plane. Near miss kept: both halves, an emoji.
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Several lines: line ends become "\n", every line loses its trailing blanks. */
export function cleanLines(text: string): string {
  return toNfc(text)
    .replace(/\r\n?/g, '\n')
    .replace(LONE_SURROGATES, '')
    .replace(CONTROL_CHARACTERS, '')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/** One line: "  Kế\thoạch\nnăm " becomes "Kế hoạch năm". */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s+/g, ' ');
}
