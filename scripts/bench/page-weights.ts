// Whether builders made equal pages: by kind of page how many there are, what they weigh, how many elements they have, and on how many
// stand the same words.

import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const KINDS = {
  article: /^bai-viet\//,
  report: /^hoi-nghi\//,
  law: /^van-ban\/\d{4}\//, // "van-ban/2018/12-2018-qd-ubnd.html"; not "van-ban/nam/2018.html"
  'month of stories': /^chuyen-muc\/.*\/\d{4}\/\d{2}\.html$/,
  'list of stories': /^chuyen-muc\//,
  'month of laws': /^van-ban\/(?:nam\/\d{4}|.*\/\d{4})\/\d{2}\.html$/, // "van-ban/loai/quyet-dinh/2018/03.html"
  'list of laws': /^van-ban\/|^van-ban\.html$/,
  home: /^index\.html$/,
} as const;
type PageKind = keyof typeof KINDS | 'other';

export interface PagesOfKind {
  pages: number;
  /** Means. */
  bytes: number;
  elements: number;
}
export interface SiteWeights {
  pages: number;
  /** A page, on average. */
  bytes: number;
  kinds: Map<PageKind, PagesOfKind>;
  /** By path, a digest of the words that readers see. */
  words: Map<string, string>;
}

/** @param folder what a builder has made */
export async function weighSite(folder: string): Promise<SiteWeights> {
  const site: SiteWeights = { pages: 0, bytes: 0, kinds: new Map(), words: new Map() };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.html')) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    const html = await readFile(path, 'latin1'); // a character a byte, which is all that counting needs
    const kind = kindOf(name);
    const known = site.kinds.get(kind) ?? { pages: 0, bytes: 0, elements: 0 };
    const bytes = html.length;
    site.kinds.set(kind, { pages: known.pages + 1, bytes: known.bytes + bytes, elements: known.elements + elementsIn(html) });
    site.words.set(name, wordsIn(html));
    site.pages += 1;
    site.bytes += bytes;
  }
  site.bytes /= site.pages;
  for (const [kind, { pages, bytes, elements }] of site.kinds) {
    site.kinds.set(kind, { pages, bytes: bytes / pages, elements: elements / pages });
  }
  return site;
}

const ORDER: readonly PageKind[] = [...(Object.keys(KINDS) as PageKind[]), 'other'];
const orderOf = (kind: PageKind): number => ORDER.indexOf(kind);

function kindOf(name: string): PageKind {
  const found = Object.entries(KINDS).find(([, pattern]) => pattern.test(name));
  return (found?.[0] as PageKind | undefined) ?? 'other';
}

const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", '#43': '+' };

/** Blanks aside, which every builder leaves elsewhere. */
function wordsIn(html: string): string {
  const body = html.slice(html.indexOf('<body')).replace(/<[^>]*>|[ \t\r\n]+/g, '');
  return hash(
    'md5',
    body.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  );
}

/** By this share pages may be lighter than others, and so many may say something else. */
const ALIKE = 0.05;

export interface Comparison {
  rows: object[];
  /** Why ratios say nothing, or less than they seem to: "law: ours are lighter". */
  objections: string[];
}

/** @param ours what the publisher made @param other what another builder made of the same documents */
export function compareSites(ours: SiteWeights, other: SiteWeights, builder: string): Comparison {
  const comparison: Comparison = { rows: [], objections: [] };
  for (const [kind, own] of [...ours.kinds].sort(([a], [b]) => orderOf(a) - orderOf(b))) {
    const theirs = other.kinds.get(kind) ?? { pages: 0, bytes: 0, elements: 0 };
    const sameWords = shareOfSame(ours.words, other.words, kind);
    comparison.rows.push({
      builder,
      kind,
      'pages ours': own.pages,
      theirs: theirs.pages,
      'bytes ours': Math.round(own.bytes),
      'bytes theirs': Math.round(theirs.bytes),
      'elements ours': Number(own.elements.toFixed(1)),
      'elements theirs': Number(theirs.elements.toFixed(1)),
      'same words': `${(100 * sameWords).toFixed(1)} %`,
    });
    if (kind === 'other') continue; // search, statistics, the English frame: a handful
    const object = (what: string): number => comparison.objections.push(`${builder}, ${kind}: ${what}`);
    if (own.pages < theirs.pages) object('ours are fewer');
    if (theirs.pages < own.pages) object('theirs are fewer');
    if (lighter(own, theirs)) object('ours are lighter');
    if (lighter(theirs, own)) object('theirs are lighter');
    if (theirs.pages > 0 && sameWords < 1 - ALIKE) object(`${(100 * (1 - sameWords)).toFixed(1)} % of the pages say something else`);
  }
  return comparison;
}

const lighter = (a: PagesOfKind, b: PagesOfKind): boolean => a.bytes < b.bytes * (1 - ALIKE) || a.elements < b.elements * (1 - ALIKE);

/** Of our pages of a kind, those that the other builder has at the same place with the same words. */
function shareOfSame(ours: SiteWeights['words'], theirs: SiteWeights['words'], kind: PageKind): number {
  const own = [...ours].filter(([name]) => kindOf(name) === kind);
  return own.filter(([name, words]) => theirs.get(name) === words).length / own.length;
}
