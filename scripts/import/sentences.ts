// Vietnamese running text as sentences.

const ABBREVIATIONS = new Set(['TS', 'ThS', 'Ths', 'PGS', 'GS', 'BS', 'TP', 'Tp', 'KS', 'CN', 'Đ/c', 'đ/c', 'LS', 'NSƯT', 'NSND']);

/** Splits after ". ", "! " and "? " before a capital; not after "TS." or an initial ("Nguyễn A."). */
export function toSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]["”)]? +(?=["“(]?\p{Lu})/gu)) {
    const word = /[\p{L}/]*$/u.exec(text.slice(start, match.index))?.[0] ?? '';
    if (match[0].startsWith('.') && (ABBREVIATIONS.has(word) || /^\p{Lu}$/u.test(word))) continue;
    sentences.push(text.slice(start, match.index + match[0].trimEnd().length));
    start = match.index + match[0].length;
  }
  return [...sentences, text.slice(start)].filter((sentence) => sentence.trim() !== '');
}
