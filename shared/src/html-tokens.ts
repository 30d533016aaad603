// Sanitised HTML as a stream of tags and text, for programs that add to rich text without changing what it says. No parser: the HTML was
// cleaned before, and whatever is no tag is text.

export interface HtmlTag {
  kind: 'tag';
  start: number;
  end: number;
  /** "strong", in small letters; '' of comments, declarations and a tag that never ends. */
  name: string;
  isClosing: boolean;
}
export interface HtmlText {
  kind: 'text';
  start: number;
  end: number;
}
export type HtmlToken = HtmlTag | HtmlText;

const GREATER_THAN = 0x3e;
const SLASH = 0x2f;

/** All of `html` in tokens without gaps; offsets are UTF-16 units. Takes time linear in its length, whatever it holds. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let textStart = 0;
  for (let index = html.indexOf('<'); index >= 0; index = html.indexOf('<', index)) {
    if (!opensTag(html, index)) {
      index += 1;
      continue;
    }
    const ended = endOfTag(html, index);
    // A tag that never ends swallows the rest, as it does in browsers.
    const end = ended < 0 ? html.length : ended;
    if (index > textStart) tokens.push({ kind: 'text', start: textStart, end: index });
    tokens.push({ kind: 'tag', start: index, end, ...(ended < 0 ? { name: '', isClosing: false } : nameOf(html, index)) });
    textStart = end;
    index = end;
  }
  if (textStart < html.length) tokens.push({ kind: 'text', start: textStart, end: html.length });
  return tokens;
}

/** "<p", "</p", "<!--"; not "a < b". */
function opensTag(html: string, index: number): boolean {
  const next = html.charCodeAt(index + 1);
  return isAsciiLetter(next) || next === 0x21 || (next === SLASH && isAsciiLetter(html.charCodeAt(index + 2)));
}

/** Behind the ">" that ends the tag, which quoted values may hold, too; -1 when none does. */
function endOfTag(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return end < 0 ? -1 : end + 3;
  }
  for (let index = start + 1; index < html.length; index++) {
    const code = html.charCodeAt(index);
    if (code === GREATER_THAN) return index + 1;
    if (code !== 0x22 && code !== 0x27) continue;
    const closing = html.indexOf(html.charAt(index), index + 1);
    if (closing < 0) return -1;
    index = closing;
  }
  return -1;
}

function nameOf(html: string, start: number): Pick<HtmlTag, 'name' | 'isClosing'> {
  const isClosing = html.charCodeAt(start + 1) === SLASH;
  const from = start + (isClosing ? 2 : 1);
  let end = from;
  while (isAsciiLetter(html.charCodeAt(end)) || (end > from && html.charCodeAt(end) >= 0x30 && html.charCodeAt(end) <= 0x39)) end++;
  return { name: html.slice(from, end).toLowerCase(), isClosing };
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Elements that do not close: they hold nothing. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  shy: '\u00ad',
};
const LONGEST_ENTITY = 10;
const ENTITY = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));$/i; // "&#160;", "&#xA0;", "&nbsp;"; not "& " or "A&B;C"

/** The character that the entity at `index` stands for and where it ends; null when "&" is just that. */
export function entityAt(html: string, index: number): { text: string; end: number } | null {
  const semicolon = html.slice(index, index + LONGEST_ENTITY).indexOf(';');
  const match = semicolon < 0 ? null : ENTITY.exec(html.slice(index, index + semicolon + 1));
  if (match === null) return null;
  const [, decimal, hexadecimal, name] = match;
  const code = decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : null;
  const text = code === null ? (Object.hasOwn(NAMED_ENTITIES, name ?? '') ? NAMED_ENTITIES[name ?? ''] : undefined) : characterOf(code);
  return text === undefined ? null : { text, end: index + semicolon + 1 };
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

const SPECIAL = /[&"<>]/; // "a & b"; not "/van-ban/2016/46-2016-nd-cp"

/** For the value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
