// What readers type, as plain text: one form of Vietnamese letters, no characters that hide or turn text around.

/** Control characters but line ends, marks that turn the direction of writing, invisible ones. Near miss: "é", "\n". */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** NFC, lines kept, at most one empty line between two. */
export function toPlainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(HIDDEN, ' ')
    .normalize('NFC')
    .replace(/[ \u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function toPlainLine(text: string): string {
  return toPlainText(text).replace(/\s+/g, ' ');
}
