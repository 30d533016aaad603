// The tables of the ledger. All of it can be made anew by rendering the whole site, so another version starts empty.

/** Rises with every change below. */
export const LEDGER_VERSION = 2;

export const LEDGER_TABLES = `
CREATE TABLE standing (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  release TEXT,                       -- the release that holds these pages; null until the first one is whole
  templates TEXT NOT NULL,            -- fingerprint of the templates that all pages not due were rendered with
  store TEXT NOT NULL                 -- name of the content store that the pages were made from, see touch-log
);
INSERT INTO standing VALUES (1, NULL, '', '');

CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  document TEXT,                      -- "article/k2j3h4…"; null for lists and other pages
  chunk TEXT,                         -- the part of the sitemap that names it; null where none does
  due INTEGER NOT NULL,               -- see DUE in page-ledger
  sha256 TEXT,                        -- of its bytes; null before it was ever rendered
  reads TEXT NOT NULL DEFAULT '',     -- what it read, to be read again
  digest TEXT NOT NULL DEFAULT '',    -- of all that this gave
  keys BLOB,                          -- its rows of page_key: 8 bytes each, rising
  until TEXT,                         -- when time alone may change it
  live_at TEXT,                       -- since when readers find these bytes
  failure TEXT                        -- JSON of a PageFailure: why it could not be made anew
);
CREATE INDEX page_due ON page (due, id) WHERE due > 0;
CREATE INDEX page_until ON page (until) WHERE until IS NOT NULL;
CREATE INDEX page_document ON page (document) WHERE document IS NOT NULL;
CREATE INDEX page_chunk ON page (chunk, address) WHERE chunk IS NOT NULL;
CREATE INDEX page_failure ON page (id) WHERE failure IS NOT NULL;

-- Which pages to look at when a key was touched: what they read, and where they link to.
CREATE TABLE page_key (
  key INTEGER NOT NULL,
  page INTEGER NOT NULL,
  PRIMARY KEY (key, page)
) WITHOUT ROWID;

-- Values that many pages share, see ContentReader.part.
CREATE TABLE part (
  name TEXT PRIMARY KEY,
  reads TEXT NOT NULL,
  digest TEXT NOT NULL,               -- of what was read
  value_digest TEXT NOT NULL,         -- of what was made of it
  keys TEXT NOT NULL,                 -- JSON
  until TEXT
) WITHOUT ROWID;
CREATE TABLE part_key (key INTEGER NOT NULL, part TEXT NOT NULL, PRIMARY KEY (key, part)) WITHOUT ROWID;

-- Files of the release that are neither pages nor of the templates: media, the sitemap.
CREATE TABLE file (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,                 -- 'media', 'lost-media' (to be let go), 'sitemap'
  sha256 TEXT NOT NULL
) WITHOUT ROWID;

-- Documents that vanished from the feed although no row took them away (the database was restored).
CREATE TABLE unaccounted (document TEXT PRIMARY KEY) WITHOUT ROWID;
`;
