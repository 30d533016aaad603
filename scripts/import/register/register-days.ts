// Days as registers write them. A day that is not certainly read is not guessed.

/** Which part comes first where digits alone do not tell: "d/m/y" is Vietnamese. */
export const DAY_FORMATS = ['d/m/y', 'm/d/y', 'y/m/d'] as const;
export type DayFormat = (typeof DAY_FORMATS)[number];

const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i; // "ngày 05 tháng 3 năm 2024"
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/; // "2024-03-05", "2024-03-05T00:00:00Z"
const YEAR_LAST = /^(?:ngày )?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/i; // "05/03/2024", "5.3.2024 00:00"

/** "05/03/2024" is "2024-03-05"; null for what is no day. @param format of days that end with the year */
export function readRegisterDay(text: string, format: DayFormat): string | null {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [, ...words] = IN_WORDS.exec(plain) ?? [];
  if (words.length > 0) return toDay(words[2], words[1], words[0]);
  const [, ...first] = YEAR_FIRST.exec(plain) ?? [];
  if (first.length > 0) return toDay(first[0], first[1], first[2]);
  const [, one, two, year] = YEAR_LAST.exec(plain) ?? [];
  return format === 'm/d/y' ? toDay(year, one, two) : toDay(year, two, one);
}

function toDay(year = '', month = '', date = ''): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const instant = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return exists && Number(year) >= 1900 && Number(year) <= 2100 ? day : null;
}
