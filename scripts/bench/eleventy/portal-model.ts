// The sample portal in memory, as a site generator that reads all documents at once holds it: what stands where, and its lists.

import {
  articleAddress,
  categoryAddress,
  type LegalFacet,
  legalDocumentAddress,
  legalFacetAddress,
  meetingReportAddress,
} from '@bang-tin/shared/addresses';
import type { Content } from '@bang-tin/shared/content-schemas';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import type { FoundCitation, KeptDocument } from '../found-citations.ts';
import { CitationIndex } from './citation-index.ts';
import { LawRegister } from './law-register.ts';

export interface Link {
  title: string;
  address: string;
}
export interface Category extends Link {
  id: string;
  parent: string | null;
}
export interface Story {
  type: 'article' | 'meeting-report';
  id: string;
  address: string;
  /** Newest is greatest. */
  sort: string;
  fields: Content<'article'> & Partial<Content<'meeting-report'>>;
  citations: FoundCitation[];
}
export interface Law {
  id: string;
  address: string;
  /** Newest is greatest, by its day of issue. */
  sort: string;
  fields: Content<'legal-document'>;
  citations: FoundCitation[];
}
/** A list with a page for its newest and one for each of its months, both newest first. */
export interface List<Item> {
  heading: string;
  address: string;
  items: Item[];
  months: { month: string; address: string; items: Item[] }[];
}

export class PortalModel {
  settings: Content<'site-settings'> | null = null;
  readonly menus: Content<'menu'>[] = [];
  readonly pages: { id: string; fields: Content<'page'> }[] = [];
  readonly categories = new Map<string, Category>();
  /** Types of documents, issuers and fields, by id. */
  readonly terms = new Map<string, { title: string; slug: string }>();
  readonly stories: Story[] = [];
  readonly laws: Law[] = [];
  readonly addresses = new Map<string, Link>();
  /** What laws do to each other, and who cites them. */
  readonly register: LawRegister;
  readonly citationIndex: CitationIndex;
  readonly categoryLists: List<Story>[] = [];
  readonly legalLists: List<Law>[] = [];
  readonly #facets = new Map<LegalFacet, Link[]>();
  readonly #inCategory = new Map<string, Story[]>();
  readonly #place = new Map<Story, number>();

  constructor(documents: Iterable<KeptDocument>) {
    for (const document of documents) this.#take(document);
    const newest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
    this.stories.sort((a, b) => newest(a.sort, b.sort));
    this.laws.sort((a, b) => newest(a.sort, b.sort));
    this.#placeStories();
    this.#placeLaws();
    this.register = new LawRegister(this.laws);
    this.citationIndex = new CitationIndex(this.laws, this.stories, (id) => this.terms.get(id ?? '')?.title ?? null);
  }

  /** From the highest category to this one. */
  pathTo(category: string | null): Category[] {
    const found = category === null ? undefined : this.categories.get(category);
    return found ? [...this.pathTo(found.parent), found] : [];
  }

  childrenOf(list: List<Story>): Category[] {
    const parent = [...this.categories.values()].find(({ address }) => address === list.address);
    return [...this.categories.values()].filter((category) => category.parent === parent?.id);
  }

  /** Stories of the same category just after and just before one. */
  neighboursOf(story: Story, size: number): { newer: Story[]; older: Story[] } {
    const all = this.#inCategory.get(story.fields.category ?? '') ?? [];
    const place = this.#place.get(story) ?? 0;
    return { newer: all.slice(Math.max(0, place - size), place), older: all.slice(place + 1, place + 1 + size) };
  }

  /** The lists of one facet, as links to them show them: types in their order, years newest first, issuers by name. */
  facetValues(facet: LegalFacet): Link[] {
    const known = this.#facets.get(facet);
    if (known) return known;
    const base = legalFacetAddress('vi', facet, '');
    const links = this.legalLists
      .filter(({ address }) => address.startsWith(base))
      .map(({ heading, address }) => ({ title: heading, address }));
    const titles = facet === 'year' ? links.map(({ address }) => ({ title: address.slice(base.length), address })) : links;
    const short = titles.map(({ title, address }) => ({ title: title.replace('Văn bản của ', ''), address }));
    const places = [...this.terms.values()].map(({ title }) => title);
    if (facet === 'type') short.sort((a, b) => places.indexOf(a.title) - places.indexOf(b.title));
    if (facet === 'year') short.sort((a, b) => Number(b.title) - Number(a.title));
    if (facet === 'issuer') short.sort((a, b) => a.title.localeCompare(b.title, 'vi'));
    this.#facets.set(facet, short);
    return short;
  }

  /** Of pages whose header marks them as the current one; all others have the same header. */
  get addressesInMenu(): string[] {
    return this.menus.flatMap(({ items }) =>
      items.flatMap(({ address, children }) => [address, ...children.map((child) => child.address)]),
    );
  }

  #take({ document, citations }: KeptDocument): void {
    const { type, id } = document;
    if (type === 'article' || type === 'meeting-report') {
      const fields = document.locales.vi as Story['fields'];
      const address = (type === 'article' ? articleAddress : meetingReportAddress)('vi', fields.date, fields.slug);
      this.stories.push({ type, id, address, sort: `${toSiteDay(fields.date)} ${fields.date}`, fields, citations });
      this.addresses.set(id, { title: fields.title, address });
    } else if (type === 'legal-document') {
      const fields = document.locales.vi as Law['fields'];
      const address = legalDocumentAddress('vi', (fields.issuedDay ?? fields.date).slice(0, 4), fields.slug);
      this.laws.push({ id, address, sort: `${fields.issuedDay ?? toSiteDay(fields.date)} ${fields.date}`, fields, citations });
      this.addresses.set(id, { title: fields.title, address });
    } else this.#takeOther(document);
  }

  #takeOther({ type, id, locales }: KeptDocument['document']): void {
    if (type === 'site-settings') this.settings = locales.vi as Content<'site-settings'>;
    else if (type === 'menu') this.menus.push(locales.vi as Content<'menu'>);
    else if (type === 'page') this.pages.push({ id, fields: locales.vi as Content<'page'> });
    else if (type === 'category') {
      const { title, slug, parent } = locales.vi as Content<'category'>;
      this.categories.set(id, { id, title, parent, address: categoryAddress('vi', slug) });
    } else if (type === 'document-type' || type === 'organisation' || type === 'field') this.terms.set(id, locales.vi as Content<'field'>);
  }

  #placeStories(): void {
    const below = new Map<string, Story[]>();
    for (const story of this.stories) {
      const own = entry(this.#inCategory, story.fields.category ?? '');
      this.#place.set(story, own.push(story) - 1);
      for (const { id } of this.pathTo(story.fields.category)) entry(below, id).push(story);
    }
    for (const { id, title, address } of this.categories.values()) {
      this.categoryLists.push(listOf(title, address, below.get(id) ?? [], ({ fields }) => toSiteDay(fields.date).slice(0, 7)));
    }
  }

  #placeLaws(): void {
    const lists = new Map<string, Law[]>();
    const headings = new Map<string, string>();
    for (const law of this.laws) {
      for (const { title, address } of this.listsOf(law)) {
        entry(lists, address).push(law);
        headings.set(address, title);
      }
    }
    for (const [address, items] of lists) {
      this.legalLists.push(
        listOf(headings.get(address) ?? '', address, items, ({ fields }) => (fields.issuedDay ?? fields.date).slice(0, 7)),
      );
    }
  }

  /** By its type, by its year and by its issuer. */
  listsOf({ fields }: Law): Link[] {
    const type = this.terms.get(fields.documentType ?? '');
    const issuer = this.terms.get(fields.issuer ?? '');
    const year = (fields.issuedDay ?? fields.date).slice(0, 4);
    return [
      ...(type ? [{ title: type.title, address: legalFacetAddress('vi', 'type', type.slug) }] : []),
      { title: `Văn bản ban hành năm ${year}`, address: legalFacetAddress('vi', 'year', year) },
      ...(issuer ? [{ title: `Văn bản của ${issuer.title}`, address: legalFacetAddress('vi', 'issuer', issuer.slug) }] : []),
    ];
  }
}

/** The list at a key, made where there is none. */
export function entry<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const known = map.get(key);
  if (known) return known;
  const made: Value[] = [];
  map.set(key, made);
  return made;
}

function listOf<Item>(heading: string, address: string, items: Item[], monthOf: (item: Item) => string): List<Item> {
  const byMonth = new Map<string, Item[]>();
  for (const item of items) entry(byMonth, monthOf(item)).push(item);
  const months = [...byMonth].map(([month, inMonth]) => {
    const [year, number] = month.split('-') as [string, string];
    return { month, items: inMonth, address: address.endsWith(`/${year}`) ? `${address}/${number}` : `${address}/${year}/${number}` };
  });
  return { heading, address, items, months };
}
