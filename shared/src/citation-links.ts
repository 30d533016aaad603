// Citations in rich text become links. The HTML is sanitised before; only <a …> and </a> are added, so that readers see the same words.
// What stands in a link already stays as it is, which also makes a second pass change nothing.

import { type Citation, withNicknames } from './citations.ts';
import { entityAt, escapeAttribute, type HtmlToken, htmlTokens, VOID_ELEMENTS } from './html-tokens.ts';
import { toNfc } from './text-folding.ts';

/** What the link of a citation says of itself; `href` first. Names are trusted, values are escaped. */
export interface CitationLink {
  href: string;
  [attribute: string]: string;
}

interface Range {
  start: number;
  end: number;
}

/** Words that stand in the HTML as they are, or (`htmlEnd` is not null) a tag or an entity that stands for all of them. */
interface Run {
  /** Where they begin in the words. */
  start: number;
  htmlStart: number;
  htmlEnd: number | null;
}

/** The words of rich text and where they stand in its HTML. */
interface HtmlWords {
  tokens: HtmlToken[];
  text: string;
  runs: Run[];
  /** Ranges of the HTML inside links and other elements that are left alone, in order. */
  closed: Range[];
}

/** These parts of a page may stand inside a sentence; all others part what stands around them. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(' '),
);
const LEFT_ALONE = new Set('a button code iframe kbd option pre samp script select style svg textarea title'.split(' '));
const MAX_MOVES = 4;
/** Parts of the words of two blocks: no reader of citations steps over it. */
const BLOCK_BREAK = '\n\n';

/** The plain words of sanitised HTML: blocks are parted by an empty line, `<br>` is a line break. */
export function wordsInHtml(html: string): string {
  return wordsOf(toNfc(html)).text;
}

/** All citations and nicknames in the words of sanitised HTML, links included; offsets are those of wordsInHtml(), not of the HTML. */
export function findCitationsInHtml(html: string): Citation[] {
  return withNicknames(wordsInHtml(html));
}

/**
 * The HTML with the citations for which `linkOf` gives a link made links.
 * @param html sanitised; brought to NFC first
 * @param linkOf is asked for every citation in the order of the text, also for those in links, whose answer is not used
 */
export function linkCitations(html: string, linkOf: (citation: Citation) => CitationLink | null): string {
  const composed = toNfc(html);
  const words = wordsOf(composed);
  return withLinks(composed, words, withNicknames(words.text), linkOf);
}

/** Where a citation was found before: offsets of wordsInHtml() of the same words. */
export type CitationPlace = Pick<Citation, 'start' | 'end' | 'text'>;

/**
 * The same for citations that were found before, which costs a quarter of finding them again.
 * @param html sanitised and composed
 * @returns null where the HTML has other words than those in which they were found: then they have to be found again
 */
export function linkCitationsAt<Place extends CitationPlace>(
  html: string,
  places: readonly Place[],
  linkOf: (place: Place) => CitationLink | null,
): string | null {
  const words = wordsOf(html);
  if (places.some(({ start, end, text }) => words.text.slice(start, end) !== text)) return null;
  return withLinks(html, words, places, linkOf);
}

function withLinks<Place extends CitationPlace>(
  composed: string,
  words: HtmlWords,
  places: Iterable<Place>,
  linkOf: (place: Place) => CitationLink | null,
): string {
  let linked = '';
  let from = 0;
  for (const place of places) {
    const link = linkOf(place);
    const pieces: Range[] = link === null ? [] : linkedPieces(words, place);
    for (const { start, end } of pieces) {
      linked += `${composed.slice(from, start)}<a${attributesOf(link as CitationLink)}>${composed.slice(start, end)}</a>`;
      from = end;
    }
  }
  return linked + composed.slice(from);
}

function attributesOf({ href, ...others }: CitationLink): string {
  let text = ` href="${escapeAttribute(href)}"`;
  for (const name in others) text += ` ${name}="${escapeAttribute(others[name] as string)}"`;
  return text;
}

/** The ranges of the HTML to wrap: one where the tags inside belong together, else one for each run of text. */
function linkedPieces(words: HtmlWords, citation: CitationPlace): Range[] {
  const range = { start: htmlStartOf(words.runs, citation.start), end: htmlEndOf(words.runs, citation.end - 1) };
  const nextClosed = firstEndingBehind(words.closed, range.start);
  if ((words.closed[nextClosed]?.start ?? Number.POSITIVE_INFINITY) < range.end) return [];
  const whole = balancedRange(words.tokens, range);
  if (whole !== null) return [whole];
  return tokensWithin(words.tokens, range)
    .filter(({ kind }) => kind === 'text')
    .map((token) => ({ start: Math.max(range.start, token.start), end: Math.min(range.end, token.end) }));
}

/** The range, moved over the tags right before and behind it where that closes what it opens: "<b>Nghị định</b> số 46"; null when nothing does. */
function balancedRange(tokens: readonly HtmlToken[], range: Range): Range | null {
  let { start, end } = range;
  for (let tries = 0; tries <= MAX_MOVES; tries++) {
    const problem = imbalanceOf(tokensWithin(tokens, { start, end }));
    if (problem === null) return { start, end };
    const neighbour = problem === 'closes' ? tokens[firstEndingBehind(tokens, start - 1)] : tokens[firstEndingBehind(tokens, end)];
    const isAtBorder = problem === 'closes' ? neighbour?.end === start : neighbour?.start === end;
    if (neighbour?.kind !== 'tag' || !isAtBorder || !INLINE.has(neighbour.name)) return null;
    if (neighbour.isClosing !== (problem === 'opens')) return null;
    if (problem === 'closes') start = neighbour.start;
    else end = neighbour.end;
  }
  return null;
}

function tokensWithin(tokens: readonly HtmlToken[], { start, end }: Range): HtmlToken[] {
  const within: HtmlToken[] = [];
  for (let index = firstEndingBehind(tokens, start); index < tokens.length; index++) {
    const token = tokens[index] as HtmlToken;
    if (token.start >= end) break;
    within.push(token);
  }
  return within;
}

/** The index of the first of the ranges, which are in order, that ends behind `offset`. */
function firstEndingBehind(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `closes`: an element ends that began before; `opens`: one begins that ends behind; null: all that begins also ends. */
function imbalanceOf(tokens: readonly HtmlToken[]): 'closes' | 'opens' | null {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'text' || token.name === '' || VOID_ELEMENTS.has(token.name)) continue;
    if (!token.isClosing) open.push(token.name);
    else if (open.pop() !== token.name) return 'closes';
  }
  return open.length === 0 ? null : 'opens';
}

function wordsOf(html: string): HtmlWords {
  const tokens = htmlTokens(html);
  const runs: Run[] = [];
  const closed: HtmlWords['closed'] = [];
  let text = '';
  const addPlain = (start: number, end: number) => {
    if (end <= start) return;
    runs.push({ start: text.length, htmlStart: start, htmlEnd: null });
    text += html.slice(start, end);
  };
  const add = (words: string, htmlStart: number, htmlEnd: number) => {
    runs.push({ start: text.length, htmlStart, htmlEnd });
    text += words;
  };
  const addText = ({ start, end }: HtmlToken) => {
    let plainStart = start;
    for (let index = html.indexOf('&', start); index >= 0 && index < end; index = html.indexOf('&', index)) {
      const entity = entityAt(html, index);
      if (entity === null) {
        index++;
        continue;
      }
      addPlain(plainStart, index);
      add(entity.text, index, entity.end);
      index = plainStart = entity.end;
    }
    addPlain(plainStart, end);
  };
  const open: { name: string; start: number }[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') addText(token);
    else if (token.name === 'br') add('\n', token.start, token.end);
    else if (token.name !== '' && !INLINE.has(token.name)) add(BLOCK_BREAK, token.start, token.end);
    if (token.kind === 'tag' && LEFT_ALONE.has(token.name)) closeRanges(token, open, closed);
  }
  // One that never ends reaches to the end, whatever follows.
  if (open[0] !== undefined) closed.push({ start: open[0].start, end: html.length });
  return { tokens, text, runs, closed };
}

function htmlStartOf(runs: readonly Run[], offset: number): number {
  const { start, htmlStart, htmlEnd } = runAt(runs, offset);
  return htmlEnd === null ? htmlStart + offset - start : htmlStart;
}

/** Behind the character at `offset`. */
function htmlEndOf(runs: readonly Run[], offset: number): number {
  const { start, htmlStart, htmlEnd } = runAt(runs, offset);
  return htmlEnd ?? htmlStart + offset - start + 1;
}

/** The run that the character at `offset` of the words belongs to. */
function runAt(runs: readonly Run[], offset: number): Run {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as Run).start <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low] as Run;
}

/** Notes where elements that are left alone begin and end; those inside others belong to the outer one. */
function closeRanges(
  { name, isClosing, start, end }: Extract<HtmlToken, { kind: 'tag' }>,
  open: { name: string; start: number }[],
  closed: { start: number; end: number }[],
): void {
  if (!isClosing) {
    open.push({ name, start });
    return;
  }
  const last = open.at(-1);
  if (last?.name !== name) return;
  open.pop();
  if (open.length === 0) closed.push({ start: last.start, end });
}
