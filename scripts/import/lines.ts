// A page as lines: what every rule of the importer reads.

/** A line that is not empty. */
export interface Line {
  /** Counted from 1 in the file, empty lines included. */
  number: number;
  /** NFC, without blanks at the ends, inner runs of blanks as one. */
  text: string;
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g; // zero-width signs and soft hyphens, which editors paste unseen
const BLANKS = /[\s\u00a0]+/g;

export function toLines(text: string): Line[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .map((raw, index) => ({ number: index + 1, text: raw.replace(INVISIBLE, '').replace(BLANKS, ' ').trim() }))
    .filter((line) => line.text !== '');
}

const BULLET = /^[•◦▪●○■□·*»›+–—-]\s+/u; // "• Hôm nay27,192"; not "-5 độ"

/** The text without the sign of a list item before it. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

const SENTENCE_END = /[.!?…][)”"’]*$/u; // "… hội nghị." and "… Đảng”." end one; "Quang cảnh hội nghị" does not

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

export function wordCount(text: string): number {
  return text.split(' ').length;
}

/** Cells beside each other, "Xã Mẫu | 12 | 3": data, whatever the words in it look like. */
export function isTableRow(text: string): boolean {
  return text.includes(' | ');
}
