// The rows of a table kept as text: RFC 4180, with the separators that spreadsheets of different countries write.

const SEPARATORS = [',', ';', '\t'] as const;
/** Excel writes this line first where the separator is not that of the country: "sep=;". */
const SEPARATOR_LINE = /^sep=(.)\r?\n/;

/** The cells of each line, quotes taken off; lines without any text are kept as rows without cells, so that row numbers hold. */
export function readCsvRows(text: string, separator: string | null = null): string[][] {
  const said = SEPARATOR_LINE.exec(text);
  const rows = splitRows(said ? text.slice(said[0].length) : text, separator ?? said?.[1] ?? likelySeparator(text));
  return said ? [[], ...rows] : rows;
}

/** The separator that stands most often outside quotes in the first lines. */
function likelySeparator(text: string): string {
  const start = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => start.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    cells.push(cell);
    rows.push(cells.every((value) => value.trim() === '') ? [] : cells);
    cells = [];
    cell = '';
  };
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') cell += text.charAt(++index);
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
