// Any document of a sample portal, made from its ordinal alone: 60 % articles, 10 % meeting reports, 30 % legal documents, spread
// over fifteen years. A sample of n documents is the same in every run, and needs no memory however large it is.

import { articleAddress, categoryMonthAddress, legalDocumentAddress, legalFacetAddress } from '@bang-tin/shared/addresses';
import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { parseDocumentNumber, toDocumentSlug } from '@bang-tin/shared/document-numbers';
import { toSlug } from '@bang-tin/shared/slugs';
import { formatDay, toSiteDay } from '@bang-tin/shared/vietnam-time';
import { OFFICES, PLACES, POSITIONS, TAGS, UNITS } from './phrases.ts';
import {
  CATEGORY_TITLES,
  document,
  FIELD_TITLES,
  ISSUERS,
  pickPaper,
  pickPicture,
  sampleId,
  TYPE_SYMBOLS,
  TYPE_TITLES,
} from './portal-frame.ts';
import { headline, legalBody, personName, sentence, sentences, storyBody } from './prose.ts';
import { Random, scramble } from './random.ts';

const FIRST_INSTANT = Date.UTC(2011, 6, 1);
/** Before any day on which the bench runs: nothing of the sample lies in the future. */
const LAST_INSTANT = Date.UTC(2026, 5, 30);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A legal document that another one names, by its ordinal. */
interface Target {
  law: number;
  relation: 'can-cu' | 'thay-the';
}

type SampleKind = 'article' | 'meeting-report' | 'legal-document';
/** Of ten documents that follow each other. */
const KINDS: readonly SampleKind[] = [
  'article',
  'legal-document',
  'article',
  'article',
  'meeting-report',
  'article',
  'legal-document',
  'article',
  'legal-document',
  'article',
]; // prettier-ignore
const LEGAL_OF_TEN = KINDS.flatMap((kind, index) => (kind === 'legal-document' ? [index] : []));
const ARTICLES_OF_TEN = KINDS.flatMap((kind, index) => (kind === 'article' ? [index] : []));

export class SampleDocuments {
  readonly count: number;

  /** @param count documents of the fifteen years; ordinals beyond it are newer ones, a minute apart */
  constructor(count: number) {
    this.count = count;
  }

  kindOf(ordinal: number): SampleKind {
    return KINDS[ordinal % KINDS.length] as SampleKind;
  }

  /** @param revision from 1 on, title and text are others, as after an editor's change; the address stays */
  document(ordinal: number, revision = 0): PublishedDocument {
    const kind = this.kindOf(ordinal);
    const id = sampleId(kind, ordinal);
    if (kind === 'article') return document(kind, id, { vi: this.#story(ordinal, revision) });
    if (kind === 'meeting-report') return document(kind, id, { vi: this.#report(ordinal, revision) });
    return document(kind, id, { vi: this.#law(ordinal, revision) });
  }

  #random(ordinal: number): Random {
    return new Random(scramble(ordinal) ^ 0x51ed270b);
  }

  #instant(ordinal: number): number {
    if (ordinal >= this.count) return LAST_INSTANT + (ordinal - this.count + 1) * MINUTE_MS;
    return FIRST_INSTANT + Math.floor((ordinal / this.count) * (LAST_INSTANT - FIRST_INSTANT));
  }

  #day(ordinal: number, offsetDays = 0): string {
    return new Date(this.#instant(ordinal) + offsetDays * DAY_MS).toISOString().slice(0, 10);
  }

  /** An older document of the kinds whose places in ten are named; null where there is none. Near ones are likelier. */
  #older(ordinal: number, random: Random, places: readonly number[]): number | null {
    const tens = Math.floor(ordinal / KINDS.length);
    if (tens === 0) return null;
    const back = 1 + random.below(random.happens(0.7) ? Math.min(tens, 40) : tens);
    return (tens - back) * KINDS.length + random.pick(places);
  }

  #storyHead(ordinal: number): { title: string; slug: string; date: string } {
    const title = headline(this.#random(ordinal));
    const date = new Date(this.#instant(ordinal)).toISOString();
    return { title, slug: `${toSlug(title).slice(0, 70).replace(/-$/, '')}-${ordinal.toString(36)}`, date };
  }

  #story(ordinal: number, revision: number): Content<'article'> {
    const { title, slug, date } = this.#storyHead(ordinal);
    const random = this.#random(ordinal + revision * 0x3d4d51cb);
    const linked = random.happens(0.3) ? this.#older(ordinal, random, ARTICLES_OF_TEN) : null;
    const related = random.happens(0.5) ? this.#older(ordinal, random, ARTICLES_OF_TEN) : null;
    const cited = random.happens(0.2) ? this.#older(ordinal, random, LEGAL_OF_TEN) : null;
    return {
      slug,
      title: revision === 0 ? title : `${title} (cập nhật lần ${revision})`,
      lead: sentences(random, 1),
      body: storyBody(random, (linked === null ? '' : this.#linkTo(linked)) + (cited === null ? '' : this.#execution(cited))),
      bodyMedia: [],
      figure: random.happens(0.7) ? { picture: pickPicture(random), caption: sentence(random), alt: '' } : null,
      category: sampleId('category', this.#category(ordinal)),
      credits: [{ role: 'Tin, ảnh', name: personName(random), person: random.happens(0.5) ? sampleId('person', random.below(8)) : null }],
      dateline: null,
      source: null,
      date,
      tags: random.some(TAGS, 2),
      featured: ordinal % 97 === 0,
      attachments: [],
      related: [
        ...(related === null ? [] : [{ type: 'article' as const, id: sampleId('article', related) }]),
        ...(cited === null ? [] : [{ type: 'legal-document' as const, id: sampleId('legal-document', cited) }]),
      ],
      commentsAllowed: false,
      formerPortal: random.happens(0.5) ? { address: null, views: random.below(5_000), downloads: 0 } : null,
    };
  }

  #linkTo(ordinal: number): string {
    const { title, slug, date } = this.#storyHead(ordinal);
    return `<p>Xem thêm: <a href="${articleAddress('vi', date, slug)}">${title}</a>.</p>`;
  }

  /** "Việc này thực hiện Điều 2 Quyết định số 12/2018/QĐ-UBND ngày 09/03/2018 của Ủy ban nhân dân tỉnh Sông Ngân." */
  #execution(law: number): string {
    return `<p>Việc này thực hiện Điều ${1 + (law % 3)} ${this.#citation(law)}.</p>`;
  }

  /** As texts cite it, with its day and who issued it. */
  #citation(law: number): string {
    const { title, issuedDay, issuer } = this.#lawHead(law);
    return `${title} ngày ${formatDay(issuedDay, 'vi')} của ${ISSUERS[issuer]?.title}`;
  }

  #report(ordinal: number, revision: number): Content<'meeting-report'> {
    const story = this.#story(ordinal, revision);
    const random = this.#random(ordinal + revision * 0x3d4d51cb + 0x1f83d9ab);
    const official = () => ({ name: personName(random), position: random.pick(POSITIONS), person: null });
    return {
      ...story,
      title: `Hội nghị về việc: ${story.title}`,
      meetingDay: this.#day(ordinal, -1),
      place: `Hội trường xã ${random.pick(PLACES)}`,
      hosts: [{ name: random.pick(OFFICES), position: null, person: null }],
      chairs: [official(), official()],
      directing: [official()],
      participants: 'Lãnh đạo các sở, ngành và đại diện các xã, phường',
      periodFrom: this.#day(ordinal, -181),
      periodTo: this.#day(ordinal, -1),
      results: sentences(random, 2),
      shortcomings: sentences(random, 1),
      opinionCount: random.below(20),
      conclusions: sentences(random, 2),
      indicators: Array.from({ length: 3 }, () => {
        const outOf = 20 + random.below(100);
        return {
          name: sentence(random).slice(0, 60).trim(),
          value: random.below(outOf),
          unit: random.pick(UNITS),
          outOf,
          area: null,
          period: null,
        };
      }),
      tasks: Array.from({ length: 3 }, () => ({
        what: headline(random),
        responsible: random.pick(OFFICES),
        deadline: this.#day(ordinal, 30),
        state: random.happens(0.5) ? ('hoan-thanh' as const) : ('dang-thuc-hien' as const),
      })),
    };
  }

  /** Number, day and terms of a legal document, which others cite. */
  #lawHead(ordinal: number) {
    const random = this.#random(ordinal);
    const type = random.below(TYPE_TITLES.length);
    const issuer = random.below(ISSUERS.length);
    const issuedDay = this.#day(ordinal, -3);
    // No two of one year have one number: as many follow each other as a year can hold.
    const aYear = Math.ceil(this.count / 15) + 5_000;
    const printed = `${1 + (ordinal % aYear)}/${issuedDay.slice(0, 4)}/${TYPE_SYMBOLS[type]}-${ISSUERS[issuer]?.symbol}`;
    const number = parseDocumentNumber(printed);
    if (number === null) throw new Error(`The sample made "${printed}", which is no number of a document.`);
    return {
      type,
      issuer,
      issuedDay,
      number: number.normal,
      slug: toDocumentSlug(number),
      title: `${TYPE_TITLES[type]} số ${number.normal}`,
    };
  }

  #law(ordinal: number, revision: number): Content<'legal-document'> {
    const { type, issuer, issuedDay, number, slug, title } = this.#lawHead(ordinal);
    const random = this.#random(ordinal + revision * 0x3d4d51cb + 0x5be0cd19);
    const targets = this.#targets(ordinal);
    return {
      slug,
      title,
      number,
      normalNumber: number,
      documentType: sampleId('document-type', type),
      issuer: sampleId('organisation', issuer),
      signers: [{ name: personName(random), position: random.pick(POSITIONS), person: null }],
      abstract: revision === 0 ? `Về việc ${headline(random)}` : `Về việc ${headline(random)} (cập nhật lần ${revision})`,
      issuedDay,
      effectiveDay: this.#day(ordinal, 7),
      expiryDay: null,
      field: sampleId('field', random.below(FIELD_TITLES.length)),
      files: [{ title: 'Bản ký số', file: pickPaper(random) }],
      body: legalBody(random, targets.map((target) => this.#foundation(target)).join('')),
      bodyMedia: [],
      relations: targets.map((target) => this.#relation(target)),
      date: new Date(this.#instant(ordinal)).toISOString(),
      formerPortal: random.happens(0.5) ? { address: null, views: random.below(5_000), downloads: random.below(500) } : null,
    };
  }

  /** The documents that a legal document names. */
  #targets(ordinal: number): Target[] {
    const random = this.#random(ordinal + 0x6a09e667);
    const targets = new Set<number>();
    for (let wanted = random.below(4); wanted > 0; wanted -= 1) {
      const target = this.#older(ordinal, random, LEGAL_OF_TEN);
      if (target !== null) targets.add(target);
    }
    return [...targets].map((law, place) => ({ law, relation: place === 0 && random.happens(0.1) ? 'thay-the' : 'can-cu' }));
  }

  #foundation({ law, relation }: Target): string {
    return relation === 'can-cu' ? `<p>Căn cứ ${this.#citation(law)};</p>` : `<p>Văn bản này thay thế ${this.#citation(law)}.</p>`;
  }

  #relation({ law, relation }: Target): Content<'legal-document'>['relations'][number] {
    const { number, title } = this.#lawHead(law);
    return {
      relation,
      number,
      title,
      document: sampleId('legal-document', law),
      partial: false,
      locator: null,
      effectiveDay: null,
    };
  }

  /** Path of a document's page. */
  addressOf(ordinal: number): string {
    if (this.kindOf(ordinal) === 'legal-document') {
      const { issuedDay, slug } = this.#lawHead(ordinal);
      return legalDocumentAddress('vi', issuedDay.slice(0, 4), slug);
    }
    const { slug, date } = this.#storyHead(ordinal);
    const address = articleAddress('vi', date, slug);
    return this.kindOf(ordinal) === 'article' ? address : address.replace('/bai-viet/', '/hoi-nghi/');
  }

  /** Paths of the months of lists on which a document stands. */
  listsOf(ordinal: number): string[] {
    if (this.kindOf(ordinal) !== 'legal-document') {
      const category = toSlug(CATEGORY_TITLES[this.#category(ordinal)] as string);
      return [categoryMonthAddress('vi', category, toSiteDay(this.#storyHead(ordinal).date).slice(0, 7))];
    }
    const { issuedDay, type } = this.#lawHead(ordinal);
    const list = legalFacetAddress('vi', 'type', toSlug(TYPE_TITLES[type] as string));
    return [`${list}/${issuedDay.slice(0, 7).replace('-', '/')}`];
  }

  #category(ordinal: number): number {
    return this.#random(ordinal).below(CATEGORY_TITLES.length);
  }
}
