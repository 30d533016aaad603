// The state of a published document, read from the store, is the one that the register of all published documents gives.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { LOCALES } from '@bang-tin/shared/locales';
import { type Validity, validityAsOf } from '@bang-tin/shared/validity';
import { ValidityRegister } from '@bang-tin/shared/validity-register';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ContentReader } from './content-reader.ts';
import { openContentStore } from './content-store.ts';
import { leadingContent } from './document-entries.ts';
import { PartCache } from './part-cache.ts';
import { cursorAt, fixtureId, published, publishRow, unpublishRow } from './published-fixtures.ts';
import { recordReads } from './read-record.ts';
import { idOf, NAMES, randomFeed } from './testing/random-feed.ts';
import { validityFacts, validityIn } from './validity-queries.ts';

const NOW = new Date('2026-03-05T03:00:00Z');
const store = openContentStore(':memory:');
beforeEach(() => store.reset());
afterAll(() => store.close());

type Law = Content<'legal-document'>;
interface Does {
  relation: LegalRelation;
  to: string;
  day?: string;
  partial?: boolean;
  linked?: boolean;
}
/** A law named "a" has the number "a/2020", stands from 2020 on and does something to others. */
function law(name: string, some: Partial<Law> = {}, does: Does[] = []): PublishedDocument {
  const relations = does.map(({ relation, to, day = null, partial = false, linked = false }) => ({
    relation,
    number: `${to}/2020`,
    title: null,
    document: linked ? fixtureId(to) : null,
    partial,
    locator: null,
    effectiveDay: day,
  }));
  const dates = { issuedDay: '2020-01-01', effectiveDay: '2020-02-01' };
  return published('legal-document', name, {
    vi: { slug: name, number: `${name}/2020`, normalNumber: `${name}/2020`, ...dates, relations, ...some } as Partial<Law>,
  });
}
function publish(...documents: PublishedDocument[]): void {
  const { seq } = store.cursor();
  const rows = documents.map((document, index) => publishRow(seq + index + 1, document));
  store.applyFeedRows(rows, cursorAt(seq + rows.length));
}
function stateOf(name: string, day = '2026-03-05'): Validity | null {
  return validityIn(new ContentReader(store, new Date(`${day}T05:00:00Z`)), fixtureId(name));
}

describe('the state of a published document', () => {
  test('by its own dates; null where it is not published', () => {
    publish(law('a'), law('b', { effectiveDay: '2026-04-01' }), law('c', { expiryDay: '2021-01-01' }));
    const states = ['a', 'b', 'c', 'd'].map((name) => stateOf(name)?.state ?? null);
    expect(states).toEqual(['in-force', 'not-yet', 'expired', null]);
  });

  test('names the document that ended it, linked or by its number alone', () => {
    publish(law('a'), law('b'), law('c', {}, [{ relation: 'bai-bo', to: 'a', day: '2024-01-01' }]));
    publish(law('d', {}, [{ relation: 'thay-the', to: 'b', day: '2024-01-01', linked: true }]));
    expect(stateOf('a')).toEqual({
      state: 'expired',
      reason: 'ended',
      day: '2024-01-01',
      causeNumber: 'c/2020',
      causeRelation: 'bai-bo',
      causeDocument: fixtureId('c'),
    });
    expect(stateOf('b')).toMatchObject({ state: 'expired', causeNumber: 'd/2020' });
    expect(stateOf('a', '2023-12-31')?.state).toBe('in-force');
  });

  test('a repeal by what was itself repealed before its day does not happen, and one by what was repealed later does', () => {
    publish(law('a'), law('b', {}, [{ relation: 'bai-bo', to: 'a', day: '2024-03-01' }]));
    publish(law('c', {}, [{ relation: 'bai-bo', to: 'b', day: '2024-02-01' }]));
    expect([stateOf('a')?.state, stateOf('b')?.state]).toEqual(['in-force', 'expired']);
    publish(law('c', {}, [{ relation: 'bai-bo', to: 'b', day: '2024-04-01' }]));
    expect(stateOf('a')).toMatchObject({ state: 'expired', causeNumber: 'b/2020' });
  });

  test('a chain of three: what ended the one that would have ended the repealer counts', () => {
    publish(
      law('a'),
      law('b', {}, [{ relation: 'bai-bo', to: 'a', day: '2024-04-01' }]),
      law('c', {}, [{ relation: 'bai-bo', to: 'b', day: '2024-03-01' }]),
      law('d', {}, [{ relation: 'huy-bo', to: 'c', day: '2024-02-01' }]),
    );
    expect(['a', 'b', 'c'].map((name) => stateOf(name)?.state)).toEqual(['expired', 'in-force', 'expired']);
  });

  test('a suspension ends with the document that ordered it', () => {
    publish(law('a'), law('b', { expiryDay: '2024-06-01' }, [{ relation: 'dinh-chi', to: 'a', day: '2024-01-01' }]));
    const days = ['2023-12-31', '2024-01-01', '2024-05-31', '2024-06-01'];
    expect(days.map((day) => stateOf('a', day)?.state)).toEqual(['in-force', 'suspended', 'suspended', 'in-force']);
  });

  test('in part', () => {
    publish(law('a'), law('b', {}, [{ relation: 'bai-bo', to: 'a', day: '2024-01-01', partial: true }]));
    expect(stateOf('a')).toMatchObject({ state: 'partly-expired', reason: 'partly-ended', causeNumber: 'b/2020' });
  });

  test('circles, contradictions and documents on themselves have a state', () => {
    publish(
      law('a', {}, [{ relation: 'bai-bo', to: 'b', day: '2024-01-01' }]),
      law('b', {}, [{ relation: 'bai-bo', to: 'c', day: '2024-02-01' }]),
      law('c', {}, [{ relation: 'bai-bo', to: 'a', day: '2024-03-01', linked: true }]),
      law('d', { issuedDay: '2025-01-01', effectiveDay: '2025-01-01' }, [
        { relation: 'thay-the', to: 'e', day: '1999-01-01' },
        { relation: 'bai-bo', to: 'd', day: '2020-03-01', linked: true },
      ]),
      law('e', { expiryDay: '2019-01-01' }),
    );
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => stateOf(name)?.state)).toEqual([
      'expired',
      'expired',
      'in-force',
      'in-force',
      'expired',
    ]);
  });

  test('a number that two documents have means neither', () => {
    publish(law('a'), law('b', { normalNumber: 'a/2020' }), law('c', {}, [{ relation: 'bai-bo', to: 'a', day: '2024-01-01' }]));
    expect([stateOf('a')?.state, stateOf('b')?.state]).toEqual(['in-force', 'in-force']);
  });

  test('what takes effect later is waited for, what is past is not', () => {
    publish(law('a', { expiryDay: '2027-01-01' }), law('b', {}, [{ relation: 'bai-bo', to: 'a', day: '2026-05-01' }]));
    const { reader, record } = recordReads(store, NOW, new PartCache());
    validityIn(reader, fixtureId('a'));
    expect(record()).toMatchObject({ until: '2026-04-30T17:00:00.000Z', reads: expect.not.stringContaining('["m","2020') });
  });

  test('however many documents act, few are read', () => {
    const crowd = Array.from({ length: 600 }, (_, index) => law(`n${index}`, {}, [{ relation: 'bai-bo', to: 'a', day: '2024-01-01' }]));
    publish(law('a'), ...crowd);
    const { reader, record } = recordReads(store, NOW, new PartCache());
    expect(validityIn(reader, fixtureId('a'))?.state).toBe('expired');
    expect(JSON.parse(record().reads).length).toBeLessThan(700);
  });
});

/** The register of everything that is published, with links as the site follows them. */
function wholeRegister(documents: ReadonlyMap<string, PublishedDocument>): ValidityRegister {
  const laws = [...documents.values()].filter(({ type }) => type === 'legal-document') as PublishedDocument<'legal-document'>[];
  const numbersOf = (one: PublishedDocument<'legal-document'>) => LOCALES.flatMap((locale) => one.locales[locale]?.normalNumber ?? []);
  const resolve = (document: string | null, number: string): string => {
    if (document !== null && documents.has(document)) return document;
    const named = laws.filter((one) => numbersOf(one).includes(number));
    return named.length === 1 ? (named[0] as { id: string }).id : 'nobody';
  };
  return new ValidityRegister(
    laws.map((one) => {
      const { number, issuedDay, effectiveDay, expiryDay, relations } = leadingContent(one);
      const aimed = relations.map((relation) => ({ ...relation, document: resolve(relation.document, relation.number) }));
      return { id: one.id, number, issuedDay, effectiveDay, expiryDay, relations: aimed };
    }),
  );
}

test('for any documents and any day the state is that of the register of all', () => {
  const days = ['2025-12-30', '2026-01-01', '2026-03-05', '2026-04-01'];
  let decided = 0;
  fc.assert(
    fc.property(randomFeed(60), (rows) => {
      store.reset();
      store.applyFeedRows(rows, cursorAt(rows.length));
      const documents = new Map<string, PublishedDocument>();
      for (const { id, document } of rows) {
        if (document) documents.set(id, document);
        else documents.delete(id);
      }
      const register = wholeRegister(documents);
      const content = new ContentReader(store, NOW);
      for (const id of NAMES.map((name) => idOf('legal-document', name))) {
        const facts = validityFacts(content, id);
        for (const day of days) {
          const state = facts && validityAsOf(facts, facts.acts, day);
          const { causeDocument, ...judged } = state ?? {};
          if (causeDocument) decided++;
          expect(state && judged).toEqual(register.validityOf(id, day));
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(decided).toBeGreaterThan(30);
});

test('an unpublished document does nothing any more', () => {
  const repealer = law('b', {}, [{ relation: 'bai-bo', to: 'a', day: '2024-01-01' }]);
  publish(law('a'), repealer);
  expect(stateOf('a')?.state).toBe('expired');
  store.applyFeedRows([unpublishRow(3, repealer)], cursorAt(3));
  expect(stateOf('a')?.state).toBe('in-force');
});
