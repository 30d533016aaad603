// Two texts of law article by article: what stayed, what is worded otherwise, what came and went. Bounded, so that a page that shows
// it stays one: of texts that differ nearly everywhere the wording of the first changes is shown, and the others are named.

import { foldText } from '@bang-tin/shared/text-folding';
import type { LegalArticle } from './legal-outline.ts';
import { diffWords, type WordRun } from './word-diff.ts';

/** Most articles of a text that is compared. */
const MOST_ARTICLES = 500;
/** Changes of words within one article beyond which it counts as written anew. */
const MOST_EDITS = 600;
/** Characters of changed wording that are shown in all. */
const MOST_SHOWN = 60_000;
/** Fewer words than these between two changes belong to the change: readers see phrases, not single words that happen to be in both. */
const LEAST_KEPT = 3;
/** Articles of one number with fewer words in common have only the number in common. */
const LEAST_ALIKE = 0.3;

/** Words that both have, only the newer one, only the older one. */
export interface Piece {
  kind: 'same' | 'ins' | 'del';
  text: string;
}
type ArticleName = Pick<LegalArticle, 'id' | 'label' | 'title'>;

export interface ComparedArticle {
  change: 'same' | 'changed' | 'added' | 'removed';
  /** Null where it is new. */
  older: ArticleName | null;
  /** Null where it is gone. */
  newer: ArticleName | null;
  /** Its text in paragraphs; empty where it stayed, and where there is too much to show. */
  paragraphs: Piece[][];
}
export interface Comparison {
  /** In the order of the newer text, with what is gone at its place. */
  articles: ComparedArticle[];
  counts: Record<ComparedArticle['change'], number>;
  /** Changes whose wording is not shown. */
  left: number;
}

/** Null where the texts have no articles, too many, or none in common: they are then not two versions of one text. */
export function compareArticles(older: readonly LegalArticle[], newer: readonly LegalArticle[]): Comparison | null {
  if (Math.min(older.length, newer.length) === 0 || Math.max(older.length, newer.length) > MOST_ARTICLES) return null;
  const partners = matched(older, newer);
  if (partners.size === 0) return null;
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  let [shown, left] = [0, 0];
  const articles = inOrder(older, newer, partners).map(([before, after]): ComparedArticle => {
    const change = changeBetween(before, after);
    counts[change]++;
    const paragraphs = change === 'same' ? [] : piecesWithin(before, after, MOST_SHOWN - shown);
    if (paragraphs === null) left++;
    else shown += lengthOf(paragraphs);
    return { change, older: before && nameOf(before), newer: after && nameOf(after), paragraphs: paragraphs ?? [] };
  });
  return { articles, counts, left };
}

/**
 * Whether the newer text has most of the older one. A document that amends mostly says only what changes: what it does not name stays,
 * and must not be told as gone.
 */
export function isRestated({ counts: { same, changed, removed } }: Comparison): boolean {
  return same + changed >= removed;
}

const lengthOf = (paragraphs: readonly Piece[][]): number => paragraphs.flat().reduce((sum, { text }) => sum + text.length, 0);
const nameOf = ({ id, label, title }: LegalArticle): ArticleName => ({ id, label, title });
/** The wording of an article without its number. */
const wordingOf = ({ title, paragraphs }: LegalArticle): string => [title, ...paragraphs].join('\n');

function changeBetween(older: LegalArticle | null, newer: LegalArticle | null): ComparedArticle['change'] {
  if (!older) return 'added';
  if (!newer) return 'removed';
  return wordingOf(older) === wordingOf(newer) ? 'same' : 'changed';
}

/** Which article became which: by equal wording, then by equal title, then by equal number where enough words are the same. */
function matched(older: readonly LegalArticle[], newer: readonly LegalArticle[]): Map<LegalArticle, LegalArticle> {
  const partners = new Map<LegalArticle, LegalArticle>();
  const taken = new Set<LegalArticle>();
  const matchBy = (keyOf: (article: LegalArticle) => string, fits: (a: LegalArticle, b: LegalArticle) => boolean = () => true) => {
    const waiting = new Map<string, LegalArticle[]>();
    for (const article of older) {
      if (partners.has(article)) continue;
      const key = keyOf(article);
      waiting.set(key, [...(waiting.get(key) ?? []), article]);
    }
    for (const article of newer) {
      if (taken.has(article)) continue;
      const key = keyOf(article);
      const candidate = key === '' ? undefined : waiting.get(key)?.[0];
      if (!candidate || !fits(candidate, article)) continue;
      waiting.get(key)?.shift();
      partners.set(candidate, article);
      taken.add(article);
    }
  };
  matchBy(wordingOf);
  matchBy(({ title }) => foldText(title));
  matchBy(
    ({ label }) => foldText(label),
    (a, b) => alike(a, b) >= LEAST_ALIKE,
  );
  return partners;
}

/** How many words two articles have in common, from 0 to 1, whatever their order. */
function alike(a: LegalArticle, b: LegalArticle): number {
  const [left, right] = [a, b].map((article) => wordingOf(article).split(/\s+/)) as [string[], string[]];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

type Pair = [older: LegalArticle | null, newer: LegalArticle | null];

function inOrder(
  older: readonly LegalArticle[],
  newer: readonly LegalArticle[],
  partners: ReadonlyMap<LegalArticle, LegalArticle>,
): Pair[] {
  const origins = new Map([...partners].map(([before, after]) => [after, before]));
  /** What is gone, by the article that it stood behind. */
  const gone = new Map<LegalArticle | null, LegalArticle[]>();
  let behind: LegalArticle | null = null;
  for (const article of older) {
    const partner = partners.get(article);
    if (partner) behind = partner;
    else gone.set(behind, [...(gone.get(behind) ?? []), article]);
  }
  const goneBehind = (article: LegalArticle | null) => (gone.get(article) ?? []).map((before): Pair => [before, null]);
  return [...goneBehind(null), ...newer.flatMap((article): Pair[] => [[origins.get(article) ?? null, article], ...goneBehind(article)])];
}

const TOKEN = /\n|[^\S\n]+|\d+(?:[.,/]\d+)*|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu; // "25.000", "đồng", "."; never "25", ".", "000"

const WORD = /^[\p{L}\p{N}]/u; // "đồng", "25.000"; not " ", ","

/** Words, numbers, blanks and the ends of paragraphs. */
const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** Null where they are more than `most` characters; what is so by itself is not compared first, as that takes longest. */
function piecesWithin(older: LegalArticle | null, newer: LegalArticle | null, most: number): Piece[][] | null {
  const isRenamed = older !== null && newer !== null && older.title !== newer.title;
  // A title stands above the wording; where it is another one, what changed in it is shown, too.
  const textOf = (article: LegalArticle | null) => (article === null ? '' : isRenamed ? wordingOf(article) : article.paragraphs.join('\n'));
  const [before, after] = [textOf(older), textOf(newer)];
  if (Math.max(before.length, after.length) > most) return null;
  const pieces = piecesOf(before, after);
  return lengthOf(pieces) > most ? null : pieces;
}

function piecesOf(older: string, newer: string): Piece[][] {
  if (older === '' || newer === '') return paragraphsOf([older === '' ? { kind: 'ins', text: newer } : { kind: 'del', text: older }]);
  const runs = diffWords(tokensOf(older), tokensOf(newer), MOST_EDITS);
  if (runs) return paragraphsOf(phrases(runs));
  return paragraphsOf([
    { kind: 'del', text: `${older}\n` },
    { kind: 'ins', text: newer },
  ]);
}

/** Changes of words as changes of phrases: what was taken out, then what was put in its place. */
function phrases(runs: readonly WordRun[]): Piece[] {
  const pieces: Piece[] = [];
  let [del, ins] = ['', ''];
  const flush = () => {
    if (del !== '') pieces.push({ kind: 'del', text: del });
    if (ins !== '') pieces.push({ kind: 'ins', text: ins });
    [del, ins] = ['', ''];
  };
  runs.forEach(({ kind, words }, place) => {
    const text = words.join('');
    const isBetween = del + ins !== '' && place < runs.length - 1;
    if (kind === 'same' && !(isBetween && isShort(words))) {
      flush();
      pieces.push({ kind, text });
      return;
    }
    if (kind !== 'ins') del += text;
    if (kind !== 'del') ins += text;
  });
  flush();
  return pieces;
}

/** Too few words to stand between two changes. Marks and blanks do not count, and ends of paragraphs always stand. */
function isShort(words: readonly string[]): boolean {
  return !words.includes('\n') && words.filter((word) => WORD.test(word)).length < LEAST_KEPT;
}

/** Pieces cut at the ends of paragraphs, without empty ones. */
function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((part, place) => {
      if (place > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ kind, text: part });
    });
  }
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''));
}
