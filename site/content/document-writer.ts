// Writes one document and everything that is derived from it, or takes it away, and notes what that may change on pages. Runs inside
// the caller's transaction.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { PAGE_TYPES } from '@bang-tin/shared/document-types';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type Database from 'better-sqlite3';
import { ContentError } from './content-error.ts';
import { type CitationRow, citableKeys, citationRows, citationsInDocument, type StoredCitations } from './document-citations.ts';
import { countableOf, type Entry, entriesOf, leadingContent, listsOf } from './document-entries.ts';
import { type RelationRow, relationRows } from './document-relations.ts';
import { touchDifferences, type WrittenDocument } from './document-touches.ts';
import { filesOfMedia, type MediaFile, mediaOfDocument } from './media-addresses.ts';
import { prepare } from './prepared.ts';
import { digestOf } from './read-recorder.ts';
import type { TouchLog } from './touch-log.ts';

type Key = Pick<PublishedDocument, 'type' | 'id'>;
const NAMED_TYPES: ReadonlySet<string> = new Set([...PAGE_TYPES, 'category', 'document-type', 'organisation']);
const NOTHING: WrittenDocument = { entries: [], relations: [], media: [], comments: [], citations: [], citable: [] };

/** What a write did to the documents that are published. */
export type Written = 'published' | 'removed' | 'nothing';

export class DocumentWriter {
  readonly #database: Database.Database;
  readonly #touches: TouchLog;

  constructor(database: Database.Database, touches: TouchLog) {
    this.#database = database;
    this.#touches = touches;
  }

  /**
   * Stores a document in place of what is stored of it, or takes that away.
   * @param document null: it is not published any more
   * @throws ContentError DOCUMENT_BROKEN when nothing can be derived from it
   */
  write(key: Key, document: PublishedDocument | null, row: Pick<FeedRow, 'seq' | 'at'>): Written {
    const stored = this.#prepare('SELECT json FROM document WHERE type = ? AND id = ?').get(key.type, key.id) as
      | { json: string }
      | undefined;
    if (!stored && !document) return 'nothing';
    const before = stored ? this.#derivedBefore(JSON.parse(stored.json) as PublishedDocument) : NOTHING;
    try {
      const cited = document && citationsInDocument(document);
      const after = document ? { ...derived(document), citations: citationRows(document, cited) } : NOTHING;
      touchDifferences(this.#database, this.#touches, key, before, after, () => {
        if (stored) this.#remove(key, before.entries);
        if (document) this.#insert(document, after, cited, row);
      });
    } catch (error) {
      throw new ContentError(
        'DOCUMENT_BROKEN',
        `Row ${row.seq} of the feed (${key.type} ${key.id}) could not be stored. Correct or unpublish the document in the CMS.`,
        error,
      );
    }
    return document ? 'published' : 'removed';
  }

  #remove({ type, id }: Key, entries: readonly Entry[]): void {
    for (const entry of entries) this.#countInLists(entry, -1);
    this.#prepare('DELETE FROM document WHERE type = ? AND id = ?').run(type, id);
    this.#prepare('DELETE FROM entry WHERE type = ? AND id = ?').run(type, id);
    this.#prepare('DELETE FROM media_use WHERE type = ? AND id = ?').run(type, id);
    if (type === 'legal-document') this.#prepare('DELETE FROM legal_relation WHERE source = ?').run(id);
    if (type === 'legal-document') this.#prepare('DELETE FROM citable WHERE id = ?').run(id);
    this.#prepare('DELETE FROM citation WHERE type = ? AND id = ?').run(type, id);
    this.#prepare('DELETE FROM comment WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_page WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_name WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_poll WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_file WHERE page_id = ?').run(id);
  }

  /** What stands of a document; its citations are not looked for once more. */
  #derivedBefore(document: PublishedDocument): WrittenDocument {
    const sql = 'SELECT key, said, locale, sort FROM citation WHERE type = ? AND id = ?';
    return { ...derived(document), citations: this.#prepare(sql).all(document.type, document.id) as CitationRow[] };
  }

  #insert(
    document: PublishedDocument,
    { entries, relations, media, citations, citable }: WrittenDocument,
    cited: StoredCitations | null,
    row: Pick<FeedRow, 'seq' | 'at'>,
  ): void {
    const json = JSON.stringify(document);
    this.#prepare('INSERT INTO document (type, id, seq, changed_at, digest, json, citations) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      document.type,
      document.id,
      row.seq,
      row.at,
      digestOf(json),
      json,
      cited && JSON.stringify(cited),
    );
    for (const entry of entries) this.#insertEntry(document, entry);
    this.#insertMedia(document, media);
    this.#insertCountable(document);
    this.#insertNames(document, entries);
    if (document.type === 'poll') this.#insertPoll(document);
    if (document.type === 'comment') this.#insertComment(document);
    for (const relation of relations) this.#insertRelation(document.id, relation);
    for (const { key, said, locale, sort } of citations) {
      this.#prepare('INSERT INTO citation (key, said, locale, sort, type, id) VALUES (?, ?, ?, ?, ?, ?)').run(
        key,
        said,
        locale,
        sort,
        document.type,
        document.id,
      );
    }
    for (const key of citable) this.#prepare('INSERT INTO citable (key, id) VALUES (?, ?)').run(key, document.id);
  }

  #insertEntry({ type, id }: Key, entry: Entry): void {
    this.#prepare(
      `INSERT INTO entry (type, id, locale, address, slug, title, date, sort, shelf, category, featured, document_type, year, issuer,
         normal_number, number, issued_day, event_day, expiry_day, parent, position, card)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      type,
      id,
      entry.locale,
      entry.address,
      entry.slug,
      entry.title,
      entry.date,
      entry.sort,
      entry.shelf,
      entry.category,
      entry.featured,
      entry.documentType,
      entry.year,
      entry.issuer,
      entry.normalNumber,
      entry.number,
      entry.issuedDay,
      entry.eventDay,
      entry.expiryDay,
      entry.parent,
      entry.position,
      entry.card && JSON.stringify(entry.card),
    );
    this.#countInLists(entry, 1);
  }

  #countInLists(entry: Entry, step: 1 | -1): void {
    const month = entry.sort.slice(0, 7);
    for (const { list, value } of listsOf(entry)) {
      this.#prepare(
        `INSERT INTO archive_month (locale, list, value, month, documents) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (locale, list, value, month) DO UPDATE SET documents = documents + excluded.documents`,
      ).run(entry.locale, list, value, month, step);
      if (step < 0) {
        this.#prepare('DELETE FROM archive_month WHERE locale = ? AND list = ? AND value = ? AND month = ? AND documents = 0').run(
          entry.locale,
          list,
          value,
          month,
        );
      }
    }
  }

  #insertMedia(document: Key, files: readonly MediaFile[]): void {
    const insert = this.#prepare(
      'INSERT OR IGNORE INTO media_use (site_address, type, id, cms_path, size) VALUES (?, ?, ?, ?, ?)', // one picture, several places
    );
    for (const file of files) {
      insert.run(file.siteAddress, document.type, document.id, file.cmsPath, file.size);
    }
  }

  #insertCountable(document: PublishedDocument): void {
    const countable = countableOf(document);
    if (!countable) return;
    this.#prepare(
      `INSERT INTO countable_page (id, type, carried_views, carried_downloads, category, document_type, organisation, comments_allowed)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      document.id,
      document.type,
      countable.carriedViews,
      countable.carriedDownloads,
      countable.category,
      countable.documentType,
      countable.organisation,
      countable.commentsAllowed ? 1 : 0,
    );
    for (const file of countable.files) {
      this.#prepare('INSERT INTO countable_file (page_id, address) VALUES (?, ?)').run(document.id, file);
    }
  }

  /** Names for lists of numbers: of pages, and of what pages are grouped by. */
  #insertNames({ type, id }: Key, entries: readonly Entry[]): void {
    if (!NAMED_TYPES.has(type)) return;
    for (const { locale, title, address } of entries) {
      this.#prepare('INSERT INTO countable_name (id, locale, title, address) VALUES (?, ?, ?, ?)').run(id, locale, title, address);
    }
  }

  #insertPoll(document: PublishedDocument): void {
    const { options, from, until } = leadingContent(document) as Content<'poll'>;
    this.#prepare('INSERT INTO countable_poll (id, options, from_at, until_at) VALUES (?, ?, ?, ?)').run(
      document.id,
      options.length,
      from && Math.floor(Date.parse(from) / 1000),
      until && Math.floor(Date.parse(until) / 1000),
    );
  }

  #insertComment(document: PublishedDocument): void {
    const { subjectId, writtenAt, authorName, text } = leadingContent(document) as Content<'comment'>;
    this.#prepare('INSERT INTO comment (subject, written_at, id, author, text) VALUES (?, ?, ?, ?, ?)').run(
      subjectId,
      writtenAt,
      document.id,
      authorName,
      text,
    );
  }

  #insertRelation(source: string, relation: RelationRow): void {
    this.#prepare(
      `INSERT INTO legal_relation (source, position, relation, target, number, partial, locator, effective_day, sort)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      source,
      relation.position,
      relation.relation,
      relation.target,
      relation.number,
      relation.partial,
      relation.locator,
      relation.effectiveDay,
      relation.sort,
    );
  }

  /** Tells the counters what the site's settings say; to be called once a batch. Of several settings the first by id speaks. */
  refreshSite(): void {
    const stored = this.#prepare("SELECT json FROM document WHERE type = 'site-settings' ORDER BY id LIMIT 1").get() as
      | { json: string }
      | undefined;
    this.#prepare('DELETE FROM countable_site').run();
    if (!stored) return;
    const settings = leadingContent(JSON.parse(stored.json) as PublishedDocument<'site-settings'>) as Content<'site-settings'>;
    this.#prepare('INSERT INTO countable_site (one, carried_visits, respect_do_not_track) VALUES (1, ?, ?)').run(
      settings.carriedVisits,
      settings.respectDoNotTrack ? 1 : 0,
    );
  }

  #prepare(sql: string): Database.Statement {
    return prepare(this.#database, sql);
  }
}

function derived(document: PublishedDocument): Omit<WrittenDocument, 'citations'> {
  return {
    entries: entriesOf(document),
    relations: relationRows(document),
    media: mediaOfDocument(document).flatMap(filesOfMedia),
    citable: citableKeys(document),
    comments: document.type === 'comment' ? [(leadingContent(document) as Content<'comment'>).subjectId] : [],
  };
}
