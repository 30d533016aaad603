// The documents that a page cites: links where they are cited, and once each in a list at its end, which tells whether they still hold.

import { searchAddress } from '@bang-tin/shared/addresses';
import { anchorOfLocator } from '@bang-tin/shared/article-anchors';
import type { CitationLink, CitationPlace } from '@bang-tin/shared/citation-links';
import type { PageType } from '@bang-tin/shared/document-types';
import type { Locale } from '@bang-tin/shared/locales';
import { type CitationMeaning, citationsOf } from '../../content/citation-queries.ts';
import type { CitedLaw } from '../../content/cited-laws.ts';
import type { ContentReader } from '../../content/content-reader.ts';
import type { ProseField, StoredCitation } from '../../content/document-citations.ts';
import { textsFor } from '../texts/texts.ts';
import { langAttribute } from './lang-attribute.ts';

/** A document in the list, or several that one number means. */
export interface CitedEntry {
  /** Id of what the list says of it; the links in the text are described by it. */
  anchor: string;
  address: string;
  /** The number as it was cited. */
  label: string;
  /** The one document that is meant; null where several are. */
  law: CitedLaw | null;
  /** How many are meant. */
  documents: number;
  /** Which parts are cited, each once: "khoản 3 Điều 4". */
  locators: string[];
  link: CitationLink;
}

/** A citation that is a link. */
export interface LinkedPlace extends CitationPlace {
  field: ProseField;
  link: CitationLink;
}

export interface PageCitations {
  /** In the order in which they are cited first. */
  entries: CitedEntry[];
  places: LinkedPlace[];
  /** Of the entries, documents that held when the page was published and do not any more. */
  expired: CitedEntry[];
}

/** @param since the site's day on which the citing document was published or issued; null: not known */
export function loadCitations(
  content: ContentReader,
  key: { type: PageType; id: string; citations: readonly StoredCitation[] },
  locale: Locale,
  since: string | null,
): PageCitations {
  const entries = new Map<string, CitedEntry>();
  const places: LinkedPlace[] = [];
  for (const { citation, meaning } of citationsOf(content, key, locale)) {
    if (meaning === null) continue;
    const { field, start, end, text, label, locator } = citation;
    const name = meaning.kind === 'one' ? meaning.law.id : meaning.ids.join();
    const entry = entries.get(name) ?? entryOf(meaning, label, entries.size + 1, locale);
    entries.set(name, entry);
    if (locator !== null && !entry.locators.includes(locator)) entry.locators.push(locator);
    places.push({ field, start, end, text, link: toArticle(entry, locator) });
  }
  const all = [...entries.values()];
  return { entries: all, places, expired: all.filter(({ law }) => law !== null && hasExpiredSince(law, since, key.id)) };
}

function entryOf(meaning: CitationMeaning, label: string, place: number, locale: Locale): CitedEntry {
  const anchor = `van-ban-dan-${place}`;
  if (meaning.kind === 'several') {
    const address = `${searchAddress(locale)}?q=${encodeURIComponent(`"${label}"`)}`;
    const link = { href: address, class: 'citation', 'aria-describedby': anchor };
    return { anchor, address, label, law: null, documents: meaning.ids.length, locators: [], link };
  }
  const { law } = meaning;
  const language = langAttribute(law.locale, locale);
  const link = {
    href: law.address,
    class: law.validity.state === 'expired' ? 'citation expired' : 'citation',
    ...(language ? { hreflang: language } : {}),
    'aria-describedby': anchor,
  };
  return { anchor, address: law.address, label, law, documents: 1, locators: [], link };
}

/** The link of an entry, to the article that is cited where the citation names one. */
function toArticle({ law, link }: CitedEntry, locator: string | null): CitationLink {
  const article = law && locator && anchorOfLocator(locator);
  return article ? { ...link, href: `${link.href}#${article}` } : link;
}

/** What had expired before is cited as history; what the citing document itself ends, it says. */
function hasExpiredSince({ validity }: CitedLaw, since: string | null, citing: string): boolean {
  const { state, day, causeDocument } = validity;
  return state === 'expired' && day !== null && since !== null && day > since && causeDocument !== citing;
}

/** "Nghị định số 46/2016/NĐ-CP" */
export function shortName({ type, number }: CitedLaw, locale: Locale): string {
  return type ? textsFor(locale).typeAndNumber(type, number) : number;
}

/** With its title: "Luật Đất đai (45/2013/QH13)", "Nghị định số 46/2016/NĐ-CP – Quy định xử phạt"; a title that has the number stands alone. */
export function longName(law: CitedLaw, locale: Locale): string {
  const { title, number, type } = law;
  if (title.includes(number)) return title;
  return type && title.startsWith(`${type} `) ? `${title} (${number})` : `${shortName(law, locale)} – ${title}`;
}

/** Plain text in pieces: words as they are, and words that are a link. */
export type TextPiece = { text: string; link: CitationLink | null };

/** @param from where `text` begins in the field in which the places were found */
export function textPieces(text: string, places: readonly LinkedPlace[], from = 0): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { start, end, text: cited, link } of places) {
    const [first, last] = [start - from, end - from];
    if (first < done || last > text.length || text.slice(first, last) !== cited) continue;
    pieces.push({ text: text.slice(done, first), link: null }, { text: cited, link });
    done = last;
  }
  return [...pieces, { text: text.slice(done), link: null }].filter((piece) => piece.text !== '');
}

const LINE = /[^\n]+/g; // "a" and "b" of "a\n\nb"

/** Plain text with line breaks as paragraphs in pieces. */
export function citedParagraphs(text: string, places: readonly LinkedPlace[]): TextPiece[][] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) => {
    const bare = line.trim();
    return bare === '' ? [] : [textPieces(bare, places, index + line.indexOf(bare))];
  });
}
