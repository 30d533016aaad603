// The heart of publishing only what changed: whenever a read of a page would give something else, one of the keys under which it
// watches was touched; whenever an address begins or ends, it was named.

import { legalFacetAddress } from '@bang-tin/shared/addresses';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { siteAddressExists } from './address-queries.ts';
import { archiveMonths, hasDocuments, monthsBeside, taxonomyFacet, taxonomyValue, taxonomyValueAt, yearFacet } from './archive-queries.ts';
import { categories, categoryPath, categoryPlace } from './category-queries.ts';
import { citationsOf, citedBy } from './citation-queries.ts';
import { ContentReader } from './content-reader.ts';
import { type ContentStore, openContentStore } from './content-store.ts';
import { parseCitations } from './document-citations.ts';
import { storySort } from './document-entries.ts';
import { comingIntoEffect, legalInMonth, legalText, newestLegal } from './legal-queries.ts';
import { alternatesOf, linkTo, pageAt, titleOf } from './link-queries.ts';
import { listAddresses } from './list-addresses.ts';
import { cursorAt } from './published-fixtures.ts';
import { digestAgain, type ReadRecord } from './read-record.ts';
import { ReadRecorder } from './read-recorder.ts';
import { redirectAt } from './redirect-queries.ts';
import { relationsFrom, relationsTo } from './relation-queries.ts';
import { allAddresses } from './site-addresses.ts';
import { banners, menuItems, openPoll, siteSettings } from './site-queries.ts';
import { featuredStories, neighboursOf, newestStories, storiesInCategories, storiesInMonth, upcomingMeetings } from './story-queries.ts';
import { idOf, inBatches, MONTHS, NAMES, NUMBERS, randomFeed, SLUGS } from './testing/random-feed.ts';
import { validityIn } from './validity-queries.ts';

const NOW = new Date('2026-03-05T03:00:00Z');
type Probe = (content: ContentReader) => unknown;

/** Every kind of read that pages do, each with whatever it may be asked for in the small world of random feeds. */
function probesOf(locale: Locale): [name: string, probe: Probe][] {
  const probes: [string, Probe][] = [
    ['categories', (content) => categories(content, locale)],
    ['years', (content) => yearFacet(content, locale)],
    ['settings', (content) => siteSettings(content, locale)],
    ['menu', (content) => menuItems(content, 'main', locale)],
    ['banners', (content) => banners(content, 'home-side', locale)],
    ['poll', (content) => openPoll(content, locale)],
    ...(['type', 'issuer'] as const).map((facet): [string, Probe] => [facet, (content) => taxonomyFacet(content, locale, facet)]),
  ];
  const add = (name: string, probe: Probe) => probes.push([`${name} ${locale}`, probe]);
  for (const limit of [1, 2, 99]) {
    add(`newest ${limit}`, (content) => newestStories(content, locale, limit));
    add(`featured ${limit}`, (content) => featuredStories(content, locale, limit));
    add(`upcoming ${limit}`, (content) => upcomingMeetings(content, locale, limit));
    add(`coming ${limit}`, (content) => comingIntoEffect(content, locale, limit));
    add(`legal ${limit}`, (content) => newestLegal(content, locale, null, limit));
    add(`year ${limit}`, (content) => newestLegal(content, locale, { facet: 'year', value: '2026' }, limit));
  }
  for (const name of NAMES) {
    const [category, article, law] = [idOf('category', name), idOf('article', name), idOf('legal-document', name)];
    for (const limit of [1, 3]) {
      add(`category ${name} ${limit}`, (content) => storiesInCategories(content, locale, [category], limit));
      add(`neighbours ${name} ${limit}`, (content) => {
        const fields = content.document('article', article)?.document.locales[locale];
        if (!fields?.category) return null;
        return neighboursOf(content, locale, { id: article, sort: storySort(fields.date) }, fields.category, limit);
      });
      for (const number of NUMBERS)
        add(`to ${name} ${number}`, (content) => relationsTo(content, { id: law, number }, locale, () => limit));
    }
    for (const type of ['article', 'legal-document'] as const)
      add(`citations of ${type} ${name}`, (content) => {
        const id = idOf(type, name);
        const citations = parseCitations(content.document(type, id)?.citations ?? null, locale);
        return citationsOf(content, { type, id, citations }, locale);
      });
    add(`cited by ${name}`, (content) => citedBy(content, { id: law }, locale, 2));
    add(`path ${name}`, (content) => categoryPath(content, locale, category));
    add(`place ${name}`, (content) => categoryPlace(content, locale, category));
    add(`months ${name}`, (content) => archiveMonths(content, locale, 'category', [category]));
    add(`from ${name}`, (content) => {
      const fields = content.document('legal-document', law)?.document.locales[locale];
      return fields && relationsFrom(content, { id: law, relations: fields.relations }, locale);
    });
    add(`validity ${name}`, (content) => validityIn(content, law));
    add(`text ${name}`, (content) => legalText(content, law, locale));
    add(`document ${name}`, (content) => content.document('article', article));
    add(`link ${name}`, (content) => linkTo(content, 'article', article, locale));
    add(`alternates ${name}`, (content) => alternatesOf(content, 'legal-document', law));
    add(`title ${name}`, (content) => titleOf(content, 'organisation', idOf('organisation', name), locale));
    add(`value ${name}`, (content) => taxonomyValue(content, locale, 'issuer', idOf('organisation', name)));
    add(`any ${name}`, (content) => hasDocuments(content, locale, 'issuer', idOf('organisation', name)));
    for (const month of MONTHS) {
      add(`beside ${name} ${month}`, (content) => monthsBeside(content, locale, 'category', [category], month));
      add(`month ${name} ${month}`, (content) => storiesInMonth(content, locale, [category], month));
      const filter = { facet: 'type', value: idOf('document-type', name) } as const;
      add(`type ${name} ${month}`, (content) => legalInMonth(content, locale, filter, month));
    }
  }
  const prefix = locale === 'vi' ? '' : '/en';
  const addresses = SLUGS.flatMap((slug) => [
    `${prefix}/bai-viet/2026/03/${slug}`,
    `${prefix}/van-ban/2026/${slug}`,
    `${prefix}/chuyen-muc/${slug}`,
    `${prefix}/chuyen-muc/${slug}/2026/03`,
    legalFacetAddress(locale, 'type', slug),
    `${legalFacetAddress(locale, 'issuer', slug)}/2026/03`,
  ]);
  for (const address of [...addresses, `${prefix}/van-ban/nam/2026/03`, '/tin/1', '/tin/2']) {
    add(`page ${address}`, (content) => pageAt(content, address));
    add(`exists ${address}`, (content) => siteAddressExists(content, address));
    add(`redirect ${address}`, (content) => redirectAt(content, address));
  }
  for (const slug of SLUGS) add(`slug ${slug}`, (content) => taxonomyValueAt(content, locale, 'type', slug));
  return probes;
}

let store: ContentStore;
beforeAll(() => {
  store = openContentStore(':memory:'); // hundreds of transactions, of which none has to outlive the test
});
afterAll(() => store.close());

/** Without shared parts, so that what these read is looked at, too. */
function read(probe: Probe, now = NOW): ReadRecord {
  const recorder = new ReadRecorder(now);
  probe(new ContentReader(store, now, null, recorder));
  return recorder.record();
}
const probes = LOCALES.flatMap(probesOf);
const sizes = fc.array(fc.nat({ max: 3 }), { maxLength: 30 });

function startEmpty(): void {
  store.reset();
  store.forgetTouched(store.touched().generation);
}

describe('for any sequence of changes', () => {
  test('a read whose result changed had one of its keys touched', () => {
    const [changes, candidates] = [{ n: 0 }, { n: 0 }];
    fc.assert(
      fc.property(randomFeed(24), sizes, (rows, batchSizes) => {
        startEmpty();
        const records = probes.map(([, probe]) => read(probe));
        for (const batch of inBatches(rows, batchSizes)) {
          store.applyFeedRows(batch, cursorAt(batch.at(-1)?.seq ?? 0));
          const { generation, everything, keys } = store.touched();
          expect(everything).toBe(false);
          const touched = new Set(keys);
          probes.forEach(([name, probe], index) => {
            const before = records[index] as ReadRecord;
            const isCandidate = before.keys.some((key) => touched.has(key));
            const isOther = digestAgain(store, before.reads, NOW) !== before.digest;
            if (isOther && !isCandidate) throw new Error(`"${name}" changed, and no key of it was touched`);
            if (isCandidate) candidates.n++;
            if (isOther) changes.n++;
            if (isCandidate) records[index] = read(probe);
          });
          store.forgetTouched(generation);
        }
      }),
      { numRuns: 15 },
    );
    console.info(`${changes.n} reads changed, ${candidates.n} were looked at`);
  }, 300_000);

  test('what was read stays as it is until the moment that its record names, however time passes', () => {
    const instant = fc.date({ min: new Date('2025-12-30T00:00:00Z'), max: new Date('2026-03-08T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(randomFeed(24), instant, fc.array(instant, { maxLength: 8 }), (rows, first, later) => {
        startEmpty();
        store.applyFeedRows(rows, cursorAt(rows.length));
        for (const [name, probe] of probes.filter(([of]) => /upcoming|coming|banners|poll|validity/.test(of))) {
          const { reads, digest, until } = read(probe, first);
          const end = until === null ? Number.POSITIVE_INFINITY : Date.parse(until);
          for (const now of later.filter((one) => one >= first && one.getTime() < end)) {
            expect([name, now, digestAgain(store, reads, now)]).toEqual([name, now, digest]);
            expect(read(probe, now).digest).toBe(digest);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('an address that begins or ends was named, or is of a list while any list may have changed', () => {
    const addressesNow = () => new Set(allAddresses(new ContentReader(store, NOW)));
    const listsNow = () => new Set(Array.from(listAddresses(new ContentReader(store, NOW)), ({ address }) => address));
    fc.assert(
      fc.property(randomFeed(30), sizes, (rows, batchSizes) => {
        startEmpty();
        let [before, listsBefore] = [addressesNow(), listsNow()];
        for (const batch of inBatches(rows, batchSizes)) {
          store.applyFeedRows(batch, cursorAt(batch.at(-1)?.seq ?? 0));
          const { generation, places, lists } = store.touched();
          const [after, listsAfter] = [addressesNow(), listsNow()];
          const changed = [...before, ...after].filter(
            (address) => before.has(address) !== after.has(address) && !places.includes(address),
          );
          expect(changed.filter((address) => !(lists && (listsBefore.has(address) || listsAfter.has(address))))).toEqual([]);
          [before, listsBefore] = [after, listsAfter];
          store.forgetTouched(generation);
        }
      }),
      { numRuns: 20 },
    );
  }, 300_000);

  test('each address stands once', () => {
    fc.assert(
      fc.property(randomFeed(40), (rows) => {
        startEmpty();
        store.applyFeedRows(rows, cursorAt(rows.length));
        const all = [...allAddresses(new ContentReader(store, NOW))];
        expect(all.filter((address, index) => all.indexOf(address) !== index)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 300_000);
});
