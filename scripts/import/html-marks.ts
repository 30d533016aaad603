// Signs put into the text of an HTML page while it is read, to know afterwards on which line its pictures and table rows stood.

export const MARKS = { PICTURE: '\ue000', CELL: '\ue001', ROW: '\ue002', ROW_END: '\ue003' } as const;

const ALL = /[\ue000-\ue003]/g;
const INNERMOST_ROW = /\ue002([^\ue002\ue003]*)\ue003/g;
/** A longer cell holds running text: its table only arranges the page. */
const MAX_CELL_LENGTH = 200;

/** Text of a page without characters that could be taken for marks. */
export function withoutMarks(text: string): string {
  return text.replace(ALL, '');
}

/** Rows of data as one line, "Xã Mẫu | 12 | 3"; rows that only arrange the page, as a heading beside a picture, stay as they are. */
export function joinRows(text: string, headings: readonly string[]): string {
  return text.replace(INNERMOST_ROW, (_row, content: string) => {
    const cells = content
      .split(MARKS.CELL)
      .slice(1)
      .map((cell) => cell.replace(/\s+/g, ' ').trim());
    const filled = cells.map(withoutMarks).filter((cell) => cell.trim() !== '');
    const arranges = filled.length < 2 || filled.some((cell) => cell.length > MAX_CELL_LENGTH || headings.includes(cell));
    return arranges ? content : `\n${cells.map((cell) => cell || '–').join(' | ')}\n`;
  });
}

/** The line of each mark of a kind, counted from 1, in order. */
export function linesOf(text: string, mark: string): number[] {
  return text.split('\n').flatMap((line, index) => Array<number>(line.split(mark).length - 1).fill(index + 1));
}
