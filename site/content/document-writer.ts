// Writes one document and everything that is derived from it, and takes both away again. Runs inside the caller's transaction.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { PAGE_TYPES } from '@bang-tin/shared/document-types';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type Database from 'better-sqlite3';
import { ContentError } from './content-error.ts';
import { countableOf, type Entry, entriesOf, leadingContent, listsOf } from './document-entries.ts';
import { filesOfMedia, mediaOfDocument } from './media-addresses.ts';

type Key = { type: string; id: string };

const NAMED_TYPES: ReadonlySet<string> = new Set([...PAGE_TYPES, 'category', 'document-type', 'organisation']);

export class DocumentWriter {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Takes a document and all its rows away. @returns whether it was there */
  remove({ type, id }: Key): boolean {
    const stored = this.#prepare('SELECT json FROM document WHERE type = ? AND id = ?').get(type, id) as { json: string } | undefined;
    if (!stored) return false;
    for (const entry of entriesOf(JSON.parse(stored.json) as PublishedDocument)) this.#countInLists(entry, -1);
    this.#prepare('DELETE FROM document WHERE type = ? AND id = ?').run(type, id);
    this.#prepare('DELETE FROM entry WHERE type = ? AND id = ?').run(type, id);
    this.#prepare('DELETE FROM media_use WHERE type = ? AND id = ?').run(type, id);
    if (type === 'legal-document') this.#prepare('DELETE FROM legal_relation WHERE source = ?').run(id);
    this.#prepare('DELETE FROM comment WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_page WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_name WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_poll WHERE id = ?').run(id);
    this.#prepare('DELETE FROM countable_file WHERE page_id = ?').run(id);
    return true;
  }

  /** Writes a document that is not there. @throws ContentError DOCUMENT_BROKEN when nothing can be derived from it */
  insert(document: PublishedDocument, row: Pick<FeedRow, 'seq' | 'at'>): void {
    try {
      this.#prepare('INSERT INTO document (type, id, seq, changed_at, json) VALUES (?, ?, ?, ?, ?)').run(
        document.type,
        document.id,
        row.seq,
        row.at,
        JSON.stringify(document),
      );
      for (const entry of entriesOf(document)) this.#insertEntry(document, entry);
      this.#insertMedia(document);
      this.#insertCountable(document);
      this.#insertNames(document);
      if (document.type === 'poll') this.#insertPoll(document);
      if (document.type === 'comment') this.#insertComment(document);
      if (document.type === 'legal-document') this.#insertRelations(document);
    } catch (error) {
      throw new ContentError(
        'DOCUMENT_BROKEN',
        `Row ${row.seq} of the feed (${document.type} ${document.id}) could not be stored. Correct or unpublish the document in the CMS.`,
        error,
      );
    }
  }

  #insertEntry({ type, id }: Key, entry: Entry): void {
    this.#prepare(
      `INSERT INTO entry (type, id, locale, address, slug, sort, shelf, category, featured, document_type, year, issuer, normal_number,
         event_day, card) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      type,
      id,
      entry.locale,
      entry.address,
      entry.slug,
      entry.sort,
      entry.shelf,
      entry.category,
      entry.featured,
      entry.documentType,
      entry.year,
      entry.issuer,
      entry.normalNumber,
      entry.eventDay,
      JSON.stringify(entry.card),
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

  #insertMedia(document: PublishedDocument): void {
    const insert = this.#prepare(
      'INSERT OR IGNORE INTO media_use (site_address, type, id, cms_path, size) VALUES (?, ?, ?, ?, ?)', // one picture, several places
    );
    for (const file of mediaOfDocument(document).flatMap(filesOfMedia)) {
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
  #insertNames(document: PublishedDocument): void {
    if (!NAMED_TYPES.has(document.type)) return;
    for (const { locale, card, address } of entriesOf(document)) {
      this.#prepare('INSERT INTO countable_name (id, locale, title, address) VALUES (?, ?, ?, ?)').run(
        document.id,
        locale,
        card.title,
        address,
      );
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

  /** Tells the counters what the site's settings say; to be called once a batch. Of several settings the first by id speaks. */
  refreshSite(): void {
    const stored = this.#prepare("SELECT json FROM document WHERE type = 'site-settings' ORDER BY id LIMIT 1").get() as
      | { json: string }
      | undefined;
    this.#prepare('DELETE FROM countable_site').run();
    if (!stored) return;
    const settings = leadingContent(JSON.parse(stored.json) as PublishedDocument<'site-settings'>);
    this.#prepare('INSERT INTO countable_site (one, carried_visits, respect_do_not_track) VALUES (1, ?, ?)').run(
      settings.carriedVisits,
      settings.respectDoNotTrack ? 1 : 0,
    );
  }

  #insertRelations(document: PublishedDocument): void {
    const { relations } = leadingContent(document) as Content<'legal-document'>;
    relations.forEach((relation, position) => {
      this.#prepare('INSERT INTO legal_relation (source, position, relation, target, number) VALUES (?, ?, ?, ?, ?)').run(
        document.id,
        position,
        relation.relation,
        relation.document,
        relation.number,
      );
    });
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
