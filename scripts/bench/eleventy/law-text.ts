// The text of a legal document by its articles: contents with anchors, and the comparison of two versions by words.

import { articleAnchor } from '@bang-tin/shared/article-anchors';
import { foldText } from '@bang-tin/shared/text-folding';
import { type ChangeObject, diffArrays } from 'diff';
import type { Incoming, Related } from './law-register.ts';
import type { Law } from './portal-model.ts';

export interface Article {
  /** "dieu-5" */
  id: string;
  /** "Điều 5" */
  label: string;
  title: string;
  paragraphs: string[];
}
export interface Piece {
  kind: 'same' | 'ins' | 'del';
  text: string;
}
export type Change = 'same' | 'changed' | 'added' | 'removed';
export interface ComparedArticle {
  change: Change;
  older: Article | null;
  newer: Article | null;
  paragraphs: Piece[][];
}
export interface Version {
  other: Law;
  isNewer: boolean;
  articles: ComparedArticle[];
  counts: Record<Change, number>;
}

const HEADING = /<h2>(Điều (\d+))\. ([^<]*)<\/h2>/g;

/** The text with anchors at its articles. */
export function withAnchors(html: string): string {
  return html.replace(HEADING, (_, label, number, title) => `<h2 id="${articleAnchor(number)}">${label}. ${title}</h2>`);
}

export function articlesOf(html: string): Article[] {
  const headings = [...html.matchAll(HEADING)];
  return headings.map(({ 0: whole, 1: label = '', 2: number = '', 3: title = '', index }, place) => {
    const text = html.slice(index + whole.length, headings[place + 1]?.index ?? html.length);
    const paragraphs = text.split('</p>').flatMap((one) => one.replace(/<[^>]*>/g, '').trim() || []);
    return { id: articleAnchor(number), label, title, paragraphs };
  });
}

const MOST_VERSIONS = 2;
const VERSIONS: readonly string[] = ['thay-the', 'hop-nhat', 'sua-doi'];

/** The texts that a law replaces, consolidates or amends, and those that do so to it, compared with its own. */
export function versionsOf({ fields }: Law, from: readonly Related[], to: readonly Incoming[]): Version[] {
  const candidates = new Map<Law, boolean>();
  for (const kind of VERSIONS) {
    for (const { law, relation } of from) if (law && relation === kind && !candidates.has(law)) candidates.set(law, true);
    for (const { newest, relation } of to) {
      if (relation !== kind) continue;
      for (const { law } of newest) if (law && !candidates.has(law)) candidates.set(law, false);
    }
  }
  if (candidates.size === 0) return [];
  const own = articlesOf(fields.body);
  const versions: Version[] = [];
  for (const [other, isNewer] of [...candidates].slice(0, 2 * MOST_VERSIONS)) {
    if (versions.length === MOST_VERSIONS) break;
    const others = articlesOf(other.fields.body);
    const articles = isNewer ? compare(others, own) : compare(own, others);
    if (articles === null) continue;
    const counts = { same: 0, changed: 0, added: 0, removed: 0 };
    for (const { change } of articles) counts[change] += 1;
    versions.push({ other, isNewer, articles, counts });
  }
  return versions;
}

const wordingOf = ({ title, paragraphs }: Article): string => [title, ...paragraphs].join('\n');
/** Articles of one number with fewer words in common have only the number in common. */
const LEAST_ALIKE = 0.3;

/** In the order of the newer text, with what is gone at its place; null where they have no article in common. */
function compare(older: readonly Article[], newer: readonly Article[]): ComparedArticle[] | null {
  const origins = matched(older, newer);
  if (origins.size === 0) return null;
  const kept = new Set(origins.values());
  const result: ComparedArticle[] = [];
  const behind = new Map<Article | null, Article[]>();
  let last: Article | null = null;
  for (const article of older) {
    if (kept.has(article)) last = article;
    else behind.set(last, [...(behind.get(last) ?? []), article]);
  }
  const addGone = (article: Article | null): void => {
    for (const gone of behind.get(article) ?? []) result.push(compared('removed', gone, null));
  };
  addGone(null);
  for (const article of newer) {
    const origin = origins.get(article) ?? null;
    const isSame = origin !== null && wordingOf(origin) === wordingOf(article);
    result.push(compared(origin === null ? 'added' : isSame ? 'same' : 'changed', origin, article));
    if (origin) addGone(origin);
  }
  return result;
}

function matched(older: readonly Article[], newer: readonly Article[]): Map<Article, Article> {
  const origins = new Map<Article, Article>();
  const taken = new Set<Article>();
  const matchBy = (keyOf: (article: Article) => string, fits: (a: Article, b: Article) => boolean): void => {
    const waiting = new Map<string, Article[]>();
    for (const article of older) if (!taken.has(article)) waiting.set(keyOf(article), [...(waiting.get(keyOf(article)) ?? []), article]);
    for (const article of newer) {
      const candidates = origins.has(article) ? undefined : waiting.get(keyOf(article));
      const candidate = candidates?.[0];
      if (!candidate || !fits(candidate, article)) continue;
      candidates?.shift();
      origins.set(article, candidate);
      taken.add(candidate);
    }
  };
  matchBy(wordingOf, () => true);
  matchBy(
    ({ title }) => foldText(title),
    () => true,
  );
  matchBy(
    ({ label }) => label,
    (a, b) => alike(a, b) >= LEAST_ALIKE,
  );
  return origins;
}

/** How many words two articles have in common, from 0 to 1. */
function alike(a: Article, b: Article): number {
  const left = wordingOf(a).split(/\s+/);
  const right = wordingOf(b).split(/\s+/);
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common += 1;
    counts.set(word, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

function compared(change: Change, older: Article | null, newer: Article | null): ComparedArticle {
  if (change === 'same') return { change, older, newer, paragraphs: [] };
  const isRenamed = older !== null && newer !== null && older.title !== newer.title;
  const textOf = (article: Article | null) => (article === null ? '' : isRenamed ? wordingOf(article) : article.paragraphs.join('\n'));
  const [before, after] = [textOf(older), textOf(newer)];
  if (before === '' || after === '')
    return { change, older, newer, paragraphs: paragraphsOf([{ kind: before === '' ? 'ins' : 'del', text: before + after }]) };
  return { change, older, newer, paragraphs: paragraphsOf(phrases(diffArrays(tokensOf(before), tokensOf(after)))) };
}

const TOKEN = /\n|[^\S\n]+|\d+(?:[.,/]\d+)*|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu; // "25.000", "đồng", "."
const WORD = /^[\p{L}\p{N}]/u;
/** Fewer words than these between two changes belong to the change. */
const LEAST_KEPT = 3;

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** Changes of words as changes of phrases. */
function phrases(changes: readonly ChangeObject<string[]>[]): Piece[] {
  const pieces: Piece[] = [];
  let [del, ins] = ['', ''];
  const flush = (): void => {
    if (del !== '') pieces.push({ kind: 'del', text: del });
    if (ins !== '') pieces.push({ kind: 'ins', text: ins });
    [del, ins] = ['', ''];
  };
  changes.forEach(({ added, removed, value }, place) => {
    const text = value.join('');
    const isBetween = del + ins !== '' && place < changes.length - 1;
    const isShort = !text.includes('\n') && value.filter((token) => WORD.test(token)).length < LEAST_KEPT;
    if (!added && !removed && !(isBetween && isShort)) {
      flush();
      pieces.push({ kind: 'same', text });
      return;
    }
    if (!added) del += text;
    if (!removed) ins += text;
  });
  flush();
  return pieces;
}

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
