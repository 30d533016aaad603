// Terms of the Party's Central Committee, in which its numbers start again: "khóa XII".

/** The first day of each term from the eighth on: the day after the congress closed. Source: the congresses' own documents. */
const TERM_STARTS: ReadonlyMap<number, string> = new Map([
  [8, '1996-07-02'],
  [9, '2001-04-23'],
  [10, '2006-04-26'],
  [11, '2011-01-20'],
  [12, '2016-01-29'],
  [13, '2021-02-02'],
  [14, '2026-01-24'], // the congress closed on 23 January, two days before its day
]);
/** "XII" -> 12 */
export const ROMAN_TERMS: ReadonlyMap<string, number> = new Map(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'].map((roman, index) => [roman, index + 1]),
);
const TERM = /kh(?:óa|oá)\s+([IVX]{1,5}|\d{1,2})(?![\p{L}\d])/iu; // "khóa XII", "khoá 12"; not "khóa luận"

/** The term that the name of a body says; null when it says none. */
export function termSaid(issuer: string | null): number | null {
  const said = issuer === null ? undefined : TERM.exec(issuer)?.[1];
  if (said === undefined) return null;
  return ROMAN_TERMS.get(said.toUpperCase()) ?? (Number(said) || null);
}

/** Whether a day lies in a term of the Central Committee; false when either is not known. */
export function isInTerm(day: string | null, term: number): boolean {
  const start = TERM_STARTS.get(term);
  if (day === null || start === undefined || day < start) return false;
  const end = TERM_STARTS.get(term + 1);
  return end === undefined || day < end;
}
