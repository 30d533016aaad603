import { createHash } from 'node:crypto';
import { findCitationsInHtml } from '@bang-tin/shared/citation-links';
import { feedRowSchema } from '@bang-tin/shared/feed-schema';
import { describe, expect, test } from '@jest/globals';
import { BODY_BYTES } from './prose.ts';
import { SampleFeed } from './sample-feed.ts';

const COUNT = 300;
const rowsOf = (count: number) => [...new SampleFeed(count).rowsAfter(0)];
const digestOf = (rows: unknown[]) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

describe('a sample feed', () => {
  const rows = rowsOf(COUNT);
  const documents = rows.slice(-COUNT).map(({ document }) => document);

  test('has rows that the publisher accepts, and nothing that it would drop', () => {
    for (const row of rows) expect(feedRowSchema.parse(row)).toEqual(row);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length);
  });

  test('is the same in every run, and any part of it the same as in the whole', () => {
    expect(digestOf(rowsOf(COUNT))).toBe(digestOf(rows));
    expect([...new SampleFeed(COUNT).rowsAfter(200)]).toEqual(rows.slice(200));
  });

  test('is 60 % articles, 10 % meeting reports and 30 % legal documents', () => {
    const share = (type: string) => documents.filter((document) => document?.type === type).length / COUNT;
    expect([share('article'), share('meeting-report'), share('legal-document')]).toEqual([0.6, 0.1, 0.3]);
  });

  test('is of fifteen years and twenty categories, and every text has its size', () => {
    const fields = documents.map((document) => document?.locales.vi as { date: string; body: string; category?: string });
    expect(new Set(fields.map(({ date }) => date.slice(0, 4))).size).toBe(16); // from July 2011 to June 2026
    expect(new Set(fields.flatMap(({ category }) => category ?? [])).size).toBe(20);
    for (const { body } of fields) {
      expect(Buffer.byteLength(body)).toBeGreaterThanOrEqual(BODY_BYTES);
      expect(Buffer.byteLength(body)).toBeLessThan(BODY_BYTES * 1.3);
    }
  });

  test('has one address a document, and cites only documents that it has', () => {
    const { documents: sample } = new SampleFeed(COUNT);
    expect(new Set(documents.map((_, ordinal) => sample.addressOf(ordinal))).size).toBe(COUNT);
    const ids = new Set(documents.map((document) => document?.id));
    const cited = documents.flatMap((document) => {
      if (document?.type === 'legal-document') return document.locales.vi?.relations.map((relation) => relation.document) ?? [];
      return document?.type === 'article' ? (document.locales.vi?.related.map(({ id }) => id) ?? []) : [];
    });
    expect(cited.length).toBeGreaterThan(COUNT / 2);
    expect(cited.filter((id) => !ids.has(id as string))).toEqual([]);
  });

  test('names the documents on which a legal document rests in its text, too, as citations are found', () => {
    const laws = documents.flatMap((document) => (document?.type === 'legal-document' ? (document.locales.vi ?? []) : []));
    for (const { body, relations } of laws)
      expect(findCitationsInHtml(body).map(({ number }) => number)).toEqual(relations.map(({ number }) => number));
  });

  test('a revision changes what readers see, not the address; later documents follow the others', () => {
    const feed = new SampleFeed(COUNT);
    const before = feed.documents.document(7).locales.vi as { title: string; slug: string };
    const after = feed.documents.document(7, 1).locales.vi as { title: string; slug: string };
    expect(after.slug).toBe(before.slug);
    expect(after.title).not.toBe(before.title);
    const last = feed.lastSeq;
    feed.publish(null);
    expect([...feed.rowsAfter(last)].map((row) => feedRowSchema.parse(row).seq)).toEqual([last + 1]);
    const { seq, document } = [...feed.rowsAfter(last)].at(-1) ?? {};
    feed.publish(7);
    feed.publishText(7);
    const [, revised, added] = [...feed.rowsAfter(last)].map((row) => feedRowSchema.parse(row).document?.locales.vi as { body: string });
    expect({ ...added, body: '' }).toEqual({ ...revised, body: '' });
    expect(added?.body).toBe(`${revised?.body}<p>Bổ sung lần 1.</p>`);
    expect([...feed.rowsAfter(last)][0]).toMatchObject({ seq, document });
    expect(feed.cursorAt(0)).toEqual({ seq: 0, row: '' });
  });
});
