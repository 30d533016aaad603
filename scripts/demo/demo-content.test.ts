import { createHash } from 'node:crypto';
import { CONTENT_SCHEMAS } from '@bang-tin/shared/content-schemas';
import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { type IntakeDocument, intakeDocumentSchema } from '@bang-tin/shared/intake-schema';
import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { validityAsOf } from '@bang-tin/shared/validity';
import { describe, expect, test } from '@jest/globals';
import { DEMO_DOCUMENTS } from './demo-content.ts';
import { DEMO_FILE_KEYS } from './demo-files.ts';
import { listFiles, listReferences } from './references.ts';

type Fields = Record<string, unknown>;
const idOf = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 24);
const media = (key: string) => ({
  id: idOf(key),
  url: `/uploads/${idOf(key)}`,
  version: '1',
  name: key,
  mime: 'image/jpeg',
  size: 1,
  width: 1,
  height: 1,
  alt: '',
  caption: '',
  formats: [],
});

/** What the feed would carry: references and files in place, and what the CMS makes itself. */
function asPublished(value: unknown, place = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => asPublished(item, place));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, $file } = value as { $ref?: string; $file?: string };
  if ($file) return media($file);
  if ($ref) return place === 'related' ? { type: $ref.split(':')[0], id: idOf($ref) } : idOf($ref);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asPublished(item, name)]));
}

const fieldsOf = (document: IntakeDocument) => Object.entries(document.locales) as [string, Fields][];
const vietnamese = (document: IntakeDocument) => document.locales.vi as Fields;
const ofType = (...types: string[]) => DEMO_DOCUMENTS.filter(({ type }) => types.includes(type));
const stories = ofType('article', 'meeting-report');
const laws = ofType('legal-document');
const wordsOf = (html: unknown) =>
  String(html)
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

describe('every demo document', () => {
  test.each(DEMO_DOCUMENTS.map((document) => [document.key, document] as const))('%s is what the feed may carry', (_key, document) => {
    expect(intakeDocumentSchema.safeParse(document).error).toBeUndefined();
    for (const [, fields] of fieldsOf(document)) {
      const content = { ...(asPublished(fields) as Fields), bodyMedia: [], normalNumber: fields.number };
      expect(CONTENT_SCHEMAS[document.type].safeParse(content).error).toBeUndefined();
    }
  });

  test('refers only to documents before it, and to files that are made', () => {
    const before = new Set<string>();
    for (const document of DEMO_DOCUMENTS) {
      for (const key of listReferences(document))
        expect(`${document.key} -> ${before.has(key) ? key : `${key} is missing`}`).toBe(`${document.key} -> ${key}`);
      before.add(document.key);
    }
    const used = new Set(DEMO_DOCUMENTS.flatMap((document) => listFiles(document)));
    expect([...used].sort()).toEqual([...DEMO_FILE_KEYS].sort());
  });

  test('has a key, a title and an address of its own', () => {
    const unique = (values: unknown[]) => expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    unique(DEMO_DOCUMENTS.map(({ key }) => key));
    for (const locale of ['vi', 'en']) {
      for (const group of [stories, laws, ofType('page'), ofType('category'), ofType('organisation')]) {
        const fields = group.flatMap((document) => fieldsOf(document).filter(([name]) => name === locale)).map(([, value]) => value);
        unique(fields.map(({ title }) => title));
        unique(fields.map(({ slug }) => slug));
      }
    }
  });

  test('is NFC, with no paragraph twice', () => {
    const text = JSON.stringify(DEMO_DOCUMENTS);
    expect(text).toBe(text.normalize('NFC'));
    const paragraphs = [...stories, ...ofType('page')].flatMap((document) =>
      fieldsOf(document).flatMap(([, { body }]) => String(body).match(/<p>.*?<\/p>/g) ?? []),
    );
    expect(paragraphs.filter((paragraph, index) => paragraphs.indexOf(paragraph) !== index)).toEqual([]);
  });
});

describe('the portal looks alive', () => {
  test('there is enough of everything', () => {
    expect(ofType('article').length).toBeGreaterThanOrEqual(24);
    expect(ofType('meeting-report').length).toBeGreaterThanOrEqual(10);
    expect(laws.length).toBeGreaterThanOrEqual(18);
    expect(ofType('page')).toHaveLength(4);
    const translated = DEMO_DOCUMENTS.filter(({ type, locales }) => locales.en && ['article', 'meeting-report', 'page'].includes(type));
    expect(translated.length).toBeGreaterThanOrEqual(8);
    const years = new Set(stories.map((document) => String(vietnamese(document).date).slice(0, 4)));
    expect([...years].sort()).toEqual(['2022', '2023', '2024', '2025', '2026']);
  });

  test.each(stories.map((document) => [document.key, document] as const))('%s has a text worth reading', (_key, document) => {
    expect(wordsOf(vietnamese(document).body)).toBeGreaterThanOrEqual(200);
    expect(wordsOf(vietnamese(document).body)).toBeLessThanOrEqual(700);
    expect(vietnamese(document).body).toMatch(/<h2>/);
  });

  test('days are in order', () => {
    for (const document of ofType('meeting-report')) {
      const { periodFrom, periodTo, meetingDay, date } = vietnamese(document) as Record<string, string>;
      expect([periodFrom, periodTo, meetingDay, String(date).slice(0, 10)]).toEqual(
        [periodFrom, periodTo, meetingDay, String(date).slice(0, 10)].sort(),
      );
    }
    for (const document of laws) {
      const { issuedDay, effectiveDay, expiryDay, date } = vietnamese(document) as Record<string, string | null>;
      const days = [issuedDay, effectiveDay, expiryDay].filter((day) => day !== null);
      expect(days).toEqual([...days].sort());
      expect(String(date) >= String(issuedDay)).toBe(true);
    }
  });
});

describe('the legal documents of the demo', () => {
  type Relation = { relation: LegalRelation; number: string; partial: boolean; effectiveDay: string | null };
  const relationsOf = (document: IntakeDocument) => vietnamese(document).relations as Relation[];

  test('numbers are in normal form', () => {
    const printed = laws.flatMap((law) => [String(vietnamese(law).number), ...relationsOf(law).map(({ number }) => number)]);
    expect(printed.map((number) => parseDocumentNumber(number)?.normal)).toEqual(printed);
  });

  test('nothing cites a document that comes later', () => {
    const issued = new Map(laws.map((law) => [law.key, String(vietnamese(law).issuedDay)]));
    for (const law of laws) {
      for (const target of listReferences(vietnamese(law).relations)) {
        expect(String(issued.get(target)) < String(issued.get(law.key))).toBe(true);
      }
    }
  });

  test('show every state on 22 November 2026', () => {
    const stateOf = (number: string) => {
      const law = laws.find(({ key }) => key === `legal-document:${number}`);
      const { issuedDay, effectiveDay, expiryDay } = vietnamese(law as IntakeDocument) as Record<string, string | null>;
      const incoming = laws.flatMap((other) =>
        relationsOf(other)
          .filter((relation) => relation.number === number)
          .map((relation) => ({ ...relation, number: String(vietnamese(other).number) })),
      );
      const dates = { issuedDay: issuedDay ?? null, effectiveDay: effectiveDay ?? null, expiryDay: expiryDay ?? null };
      return validityAsOf(dates, incoming, '2026-11-22').state;
    };
    expect(stateOf('12/2025/QĐ-UBND')).toBe('in-force');
    expect(stateOf('08/2024/NQ-HĐND')).toBe('partly-expired');
    expect(stateOf('14/2022/QĐ-UBND')).toBe('expired');
    expect(stateOf('118/KH-UBND')).toBe('expired');
    expect(stateOf('31/2024/QĐ-UBND')).toBe('expired');
    expect(stateOf('58/2014/QH13')).toBe('expired');
    expect(stateOf('35/2026/QĐ-UBND')).toBe('not-yet');
    expect(stateOf('05-NQ/HU')).toBe('unknown');
    expect(stateOf('45/2013/QH13')).toBe('expired');
    expect(stateOf('100/2019/NĐ-CP')).toBe('partly-expired');
    expect(stateOf('110/2004/NĐ-CP')).toBe('expired');
    expect(stateOf('19/2026/QĐ-UBND')).toBe('suspended');
  });
});
