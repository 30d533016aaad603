// The tables of the content store. `document` holds what the feed said and readers may see; everything else is derived from it for
// quick lists, so that a page costs the same whatever the size of the site.

import { COUNTABLE_TABLES } from '@bang-tin/shared/countable-pages';

/** Rises with every change below: a store of another version is emptied, and the feed fills it again. */
export const STORE_VERSION = 9;

export const STORE_TABLES = `
CREATE TABLE IF NOT EXISTS feed_cursor (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  row TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS document (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,               -- the feed row that brought it
  changed_at TEXT NOT NULL,           -- when that row was written
  digest TEXT NOT NULL,               -- of the JSON
  json TEXT NOT NULL,                 -- a PublishedDocument
  citations TEXT                      -- JSON, see document-citations; null where it cites nothing
);
CREATE UNIQUE INDEX IF NOT EXISTS document_key ON document (type, id);

-- Documents that are shown from an instant on, or until one, or withheld: what the feed said, whatever of it is shown just now. Of
-- these the table "document" has only what is shown.
CREATE TABLE IF NOT EXISTS kept_document (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,                   -- when the row was written
  digest TEXT NOT NULL,               -- of the JSON
  json TEXT NOT NULL,
  withheld INTEGER NOT NULL           -- 1: its page cannot be made
);
CREATE UNIQUE INDEX IF NOT EXISTS kept_document_key ON kept_document (type, id);
CREATE INDEX IF NOT EXISTS kept_document_withheld ON kept_document (type, id) WHERE withheld = 1; -- asked for in each round
-- The instants at which they appear or vanish, and the one as of which the store shows them.
CREATE TABLE IF NOT EXISTS kept_moment (at TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (at, type, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS kept_moment_document ON kept_moment (type, id);
CREATE TABLE IF NOT EXISTS store_moment (one INTEGER PRIMARY KEY CHECK (one = 1), as_of TEXT NOT NULL);

-- A document in one language, as lists and links show it. What many pages show of it has a column: to take a title out of the JSON
-- costs as much as to find its row.
CREATE TABLE IF NOT EXISTS entry (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  locale TEXT NOT NULL,
  address TEXT,                       -- null for types without a page
  slug TEXT,
  title TEXT NOT NULL,
  date TEXT,                          -- for readers; null for what stands on no shelf
  sort TEXT NOT NULL,                 -- site day, then more: newest is greatest, and a month is a range
  shelf TEXT,                         -- 'story' or 'legal'
  category TEXT,
  featured INTEGER NOT NULL,
  document_type TEXT,
  year TEXT,                          -- year of issue or 'khac'
  issuer TEXT,
  normal_number TEXT,
  number TEXT,                        -- as printed
  issued_day TEXT,
  event_day TEXT,                     -- day of a meeting, or on which a document takes effect
  expiry_day TEXT,
  parent TEXT,                        -- of a category
  position INTEGER NOT NULL,          -- in the editors' order
  card TEXT                           -- JSON of all that lists show; null for what stands on no shelf
);
CREATE UNIQUE INDEX IF NOT EXISTS entry_key ON entry (type, id, locale);
CREATE INDEX IF NOT EXISTS entry_address ON entry (address, id, locale, type, sort) WHERE address IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_shelf ON entry (locale, shelf, sort, id) WHERE shelf IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_category ON entry (locale, category, sort, id, type, address, title, date) WHERE category IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_featured ON entry (locale, sort, id) WHERE featured = 1;
CREATE INDEX IF NOT EXISTS entry_document_type ON entry (locale, document_type, sort, id) WHERE document_type IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_year ON entry (locale, year, sort, id) WHERE year IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_issuer ON entry (locale, issuer, sort, id) WHERE issuer IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_number ON entry (normal_number, id) WHERE normal_number IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_slug ON entry (type, locale, slug, id) WHERE address IS NULL AND slug IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_event ON entry (locale, shelf, event_day, id) WHERE event_day IS NOT NULL;

-- How many documents each list has in each month: archives and filters without counting rows.
CREATE TABLE IF NOT EXISTS archive_month (
  locale TEXT NOT NULL,
  list TEXT NOT NULL,                 -- 'category', 'legal', 'type', 'year', 'issuer'
  value TEXT NOT NULL,                -- id of the category, type or issuer; the year; '' for all
  month TEXT NOT NULL,                -- '2026-11'
  documents INTEGER NOT NULL,
  PRIMARY KEY (locale, list, value, month)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS legal_relation (
  source TEXT NOT NULL,               -- the document that declares the relation
  position INTEGER NOT NULL,
  relation TEXT NOT NULL,
  target TEXT,                        -- id where the editor linked it
  number TEXT NOT NULL,               -- normal form
  partial INTEGER NOT NULL,
  locator TEXT,
  effective_day TEXT,                 -- of the relation, else of its document, else that document's day of issue
  sort TEXT NOT NULL,                 -- of the source: newest is greatest
  PRIMARY KEY (source, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS legal_relation_target ON legal_relation (target, relation, sort, source, position) WHERE target IS NOT NULL;
CREATE INDEX IF NOT EXISTS legal_relation_number ON legal_relation (number, relation, sort, source, position);

-- Which documents cite what, see document-citations.
CREATE TABLE IF NOT EXISTS citation (
  key TEXT NOT NULL,                  -- under which what it means is looked up
  said TEXT NOT NULL,                 -- what else it says: type, date, body
  locale TEXT NOT NULL,
  sort TEXT NOT NULL,                 -- of the document that cites: newest is greatest
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (key, said, locale, sort, type, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS citation_document ON citation (type, id);

-- Under which keys a citation may mean a legal document.
CREATE TABLE IF NOT EXISTS citable (
  key TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (key, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS citable_id ON citable (id);

-- Approved comments, by what they are about.
CREATE TABLE IF NOT EXISTS comment (
  subject TEXT NOT NULL,
  written_at TEXT NOT NULL,
  id TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (subject, written_at, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS comment_id ON comment (id);

-- Every address that a document ever had, here or on the portal before, its present ones included.
CREATE TABLE IF NOT EXISTS former_address (
  address TEXT NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  locale TEXT NOT NULL,
  seq INTEGER NOT NULL,               -- the newest feed row that said so
  PRIMARY KEY (address, type, id, locale)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS former_address_document ON former_address (type, id);

CREATE TABLE IF NOT EXISTS media_use (
  site_address TEXT NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  cms_path TEXT NOT NULL,
  size INTEGER,
  PRIMARY KEY (site_address, type, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS media_use_document ON media_use (type, id);
${COUNTABLE_TABLES}`;

/** What changed since the publisher last dealt with it, see touch-log; no part of the content. */
export const TOUCH_TABLES = `
CREATE TABLE IF NOT EXISTS touch_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  store TEXT NOT NULL,                -- random name of this store, another one whenever it was emptied
  generation INTEGER NOT NULL,        -- rises with every batch
  everything INTEGER NOT NULL,        -- generation in which more changed than can be named, 0: none
  lists INTEGER NOT NULL              -- generation in which any list may have begun or ended, 0: none
);
CREATE TABLE IF NOT EXISTS touched_key (key INTEGER PRIMARY KEY, generation INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS touched_place (address TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Every table that the feed fills. */
export const FILLED_TABLES = [
  'document',
  'kept_document',
  'kept_moment',
  'store_moment',
  'entry',
  'archive_month',
  'legal_relation',
  'citation',
  'citable',
  'former_address',
  'comment',
  'media_use',
  'countable_page',
  'countable_name',
  'countable_poll',
  'countable_file',
  'countable_site',
] as const;
