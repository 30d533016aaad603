// The full text of a legal document by its parts, chapters, sections and articles: what the table of contents names, where its links
// lead, and what is compared article by article. Editors paste texts from everywhere, so a heading is known by what it says
// ("Chương II", "Điều 5."), whether it is an element for headings or a paragraph.

import { articleAnchor } from '@bang-tin/shared/article-anchors';
import { entityAt, htmlTokens } from '@bang-tin/shared/html-tokens';
import { toSlug } from '@bang-tin/shared/slugs';

export interface Provision {
  /** Anchor in the page: "chuong-2", "dieu-5". */
  id: string;
  /** "Điều 5", as printed. */
  label: string;
  /** What it is about; '' where that is not said. */
  title: string;
  /** 1 part or annex, 2 chapter, 3 section, 4 article; other headings of the text have 2. */
  level: 1 | 2 | 3 | 4;
}
export interface LegalOutline {
  /** The text with anchors at its headings. */
  html: string;
  provisions: Provision[];
}
/** An article with its text, a paragraph a line. */
export interface LegalArticle extends Pick<Provision, 'id' | 'label' | 'title'> {
  paragraphs: string[];
}

/** A run of text between two borders of blocks, and the tag that opened its block. */
interface Block {
  name: string;
  tag: string;
  /** Where the tag stands in the HTML. */
  start: number;
  end: number;
  text: string;
}
interface Heading {
  block: Block;
  provision: Provision;
  /** The next block holds its title. */
  isTitledByNext: boolean;
}

/** A longer text than this is the provision itself rather than its title. */
const LONGEST_TITLE = 200;
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 li td th tr caption figcaption blockquote div dt dd table ul ol'.split(' '));
const IS_HEADING = /^h[1-6]$/;
const OWN_ID = /\sid="([^"]+)"/; // ' id="muc-1"'; not ' data-id="x"'

/** @param html cleaned before */
export function outlineOf(html: string): LegalOutline {
  const headings = headingsOf(blocksOf(html));
  let anchored = '';
  let done = 0;
  for (const { block, provision } of headings) {
    if (OWN_ID.test(block.tag)) continue;
    const inside = block.end - 1;
    anchored += `${html.slice(done, inside)} id="${provision.id}"`;
    done = inside;
  }
  return { html: anchored + html.slice(done), provisions: headings.map(({ provision }) => provision) };
}

/** The articles of a text in their order, with what stands below each until the next heading. */
export function articlesOf(html: string): LegalArticle[] {
  const blocks = blocksOf(html);
  const headings = new Map(headingsOf(blocks).map((heading) => [heading.block, heading]));
  const articles: LegalArticle[] = [];
  let open: LegalArticle | null = null;
  for (const block of blocks) {
    const heading = headings.get(block);
    if (!heading) {
      open?.paragraphs.push(block.text);
      continue;
    }
    const { id, label, title, level } = heading.provision;
    open = level === 4 ? { id, label, title, paragraphs: [] } : null;
    if (!open) continue;
    articles.push(open);
    // What follows on the same line, or on further lines of one paragraph, is its text.
    const rest = restOf(block.text, label, title);
    if (rest !== '') open.paragraphs.push(rest);
  }
  return articles;
}

function restOf(text: string, label: string, title: string): string {
  const behind = text.slice(text.indexOf(label) + label.length).replace(/^[\s.:)–-]+/, '');
  return behind.startsWith(title) ? behind.slice(title.length).trim() : behind.trim();
}

function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  const close = () => {
    if (!open) return;
    open.text = withPlainBlanks(open.text);
    if (open.text !== '') blocks.push(open);
    open = null;
  };
  const opened = (name: string, start: number, end: number): Block => ({ name, tag: html.slice(start, end), start, end, text: '' });
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      open ??= opened('', token.start, token.start);
      open.text += decoded(html.slice(token.start, token.end));
    } else if (token.name === 'br') {
      if (open) open.text += '\n';
    } else if (BLOCKS.has(token.name)) {
      close();
      if (!token.isClosing) open = opened(token.name, token.start, token.end);
    }
  }
  close();
  return blocks;
}

const ODD_BLANKS = /[^\S ]| {2}/; // a tab, an end of a line, a no-break space, two blanks; most blocks have none

/** One blank between words, and none at the ends of lines. */
function withPlainBlanks(text: string): string {
  const plain = ODD_BLANKS.test(text) ? text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n') : text;
  return plain.trim();
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&[^;\s]{1,8};/g, (entity) => entityAt(entity, 0)?.text ?? entity);
}

const NUMERAL = '(?:[IVXLC]+|\\d{1,3})';
interface Kind {
  pattern: RegExp;
  level: Provision['level'];
  anchorOf: (number: string, word: string) => string;
}
const numbered = (name: string) => (number: string) => toSlug(`${name} ${plainNumber(number)}`);

/** "Chương II", "PHẦN THỨ NHẤT", "Điều 5a", in translations "Chapter II", "Article 5a"; what follows decides whether it is a heading. */
const KINDS: readonly Kind[] = [
  { pattern: new RegExp(`^(phần|part)\\s+(thứ\\s+\\p{L}+|${NUMERAL})(?![\\p{L}\\d])`, 'iu'), level: 1, anchorOf: numbered('phan') },
  {
    pattern: new RegExp(`^(phụ lục|appendix|annex)(?:\\s+(?:số\\s+)?(${NUMERAL}))?(?![\\p{L}\\d])`, 'iu'),
    level: 1,
    anchorOf: numbered('phu-luc'),
  },
  { pattern: new RegExp(`^(chương|chapter)\\s+(${NUMERAL})(?![\\p{L}\\d])`, 'iu'), level: 2, anchorOf: numbered('chuong') },
  {
    pattern: new RegExp(`^(mục|tiểu mục|section)\\s+(${NUMERAL})(?![\\p{L}\\d])`, 'iu'),
    level: 3,
    anchorOf: (number, word) => numbered(word.toLowerCase() === 'tiểu mục' ? 'tieu-muc' : 'muc')(number),
  },
  { pattern: /^(điều|article)\s+(\d{1,4}\p{L}?)(?![\p{L}\d])/iu, level: 4, anchorOf: articleAnchor },
];

function headingsOf(blocks: readonly Block[]): Heading[] {
  const found: Heading[] = [];
  const used = new Map<string, number>();
  let chapter = '';
  blocks.forEach((block, place) => {
    if (block.name !== 'p' && !IS_HEADING.test(block.name)) return;
    const previous = found.at(-1);
    if (previous?.isTitledByNext && blocks[place - 1] === previous.block) {
      previous.isTitledByNext = false;
      const isTitle = block.text.length <= LONGEST_TITLE && read(block) === null;
      if (isTitle) {
        previous.provision.title = block.text.replaceAll('\n', ' ');
        return;
      }
    }
    const heading = read(block);
    if (!heading) return;
    const base = heading.level === 3 && chapter !== '' && heading.isProvision ? `${chapter}-${heading.anchor}` : heading.anchor;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const id = OWN_ID.exec(block.tag)?.[1] ?? (times === 1 ? base : `${base}-lan-${times}`);
    if (heading.level < 3) chapter = heading.level === 2 ? id : '';
    const { label, title, level } = heading;
    found.push({ block, provision: { id, label, title, level }, isTitledByNext: title === '' && heading.isProvision });
  });
  return found;
}

interface ReadHeading extends Omit<Provision, 'id'> {
  anchor: string;
  /** A part of the law, not just a heading of the text. */
  isProvision: boolean;
}

function read({ name, text }: Block): ReadHeading | null {
  const isHeading = IS_HEADING.test(name);
  const [line = '', ...more] = text.split('\n');
  for (const { pattern, level, anchorOf } of KINDS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [label, word = '', number = ''] = match;
    const rest = line.slice(label.length);
    if (!isHeading && !endsHeading(rest)) return null;
    const behind = rest.replace(/^[\s.:)–-]+/, '').trim();
    const title = behind !== '' || level === 4 ? behind : titleFrom(more);
    return { label, title: shortened(title), level, anchor: anchorOf(number, word), isProvision: true };
  }
  if (!isHeading || line === '' || text.length > LONGEST_TITLE) return null;
  const level = name === 'h2' ? 2 : 3;
  return { label: '', title: text.replaceAll('\n', ' '), level, anchor: `noi-dung-${toSlug(line) || 'khac'}`, isProvision: false };
}

/** "Chương II<br>QUY ĐỊNH CHUNG": the further lines of the heading. */
function titleFrom(lines: readonly string[]): string {
  const title = lines.join(' ').trim();
  return title.length <= LONGEST_TITLE ? title : '';
}

/** "Điều 5. Phạm vi", "Chương II", "CHƯƠNG II QUY ĐỊNH CHUNG"; not "Điều 5 của Luật này quy định …". */
function endsHeading(rest: string): boolean {
  return rest.trim() === '' || /^\s*[.:)]/.test(rest) || /^\s+[–-]\s/.test(rest) || rest === rest.toUpperCase();
}

/** A title that is in truth a sentence or more is cut at a word. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE - 60);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** "XIV" -> "14"; what is no numeral as it is. */
function plainNumber(number: string): string {
  return /^[IVXLC]+$/i.test(number) ? String(romanValue(number.toUpperCase())) : number;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}
