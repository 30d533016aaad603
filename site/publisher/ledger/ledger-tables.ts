// The tables of the ledger. All of it can be made anew by rendering the whole site, so another version starts empty.

/** Rises with every change below. */
export const LEDGER_VERSION = 7;

export const LEDGER_TABLES = `
CREATE TABLE standing (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  release TEXT,                       -- the release that holds these pages, be it finished or not; null before the first pages are made
  seen TEXT,                          -- since when readers see releases of this ledger; null until the first one is finished
  templates TEXT NOT NULL,            -- fingerprint of the templates that all pages not due were rendered with
  store TEXT NOT NULL,                -- name of the content store that the pages were made from, see touch-log
  generation INTEGER,                 -- its generation up to which what was touched is noted here; null: the store has gone back since
  made INTEGER NOT NULL,              -- how many times pages were made: the number of the last time
  losses_accepted INTEGER NOT NULL    -- 1: until nothing is due, pages may vanish that nobody took away
);
INSERT INTO standing VALUES (1, NULL, NULL, '', '', 0, 0, 0);

CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  document TEXT,                      -- "article/k2j3h4…"; null for lists and other pages
  chunk TEXT,                         -- the part of the sitemap that names it; null where none does
  sha256 TEXT,                        -- of its bytes; null before it was ever rendered
  made INTEGER NOT NULL DEFAULT 0,    -- the last time it was made, as standing.made counts
  digest TEXT NOT NULL DEFAULT '',    -- of all that its reads gave
  until TEXT,                         -- when time alone may change it
  live_at TEXT,                       -- since when readers find these bytes
  failure TEXT,                       -- JSON of a PageFailure: why it could not be made anew
  reads TEXT NOT NULL DEFAULT '',     -- what it read, to be read again
  keys BLOB                           -- its rows of page_key: 8 bytes each, rising
);
CREATE INDEX page_until ON page (until) WHERE until IS NOT NULL;
CREATE INDEX page_document ON page (document) WHERE document IS NOT NULL;
CREATE INDEX page_chunk ON page (chunk, address) WHERE chunk IS NOT NULL;
CREATE INDEX page_failure ON page (id) WHERE failure IS NOT NULL;

-- Pages to be made. A table of its own, since all pages may become due at once and their rows are long.
CREATE TABLE due (
  page INTEGER PRIMARY KEY,
  level INTEGER NOT NULL              -- see DUE in due-pages
);
CREATE INDEX due_level ON due (level, page);

-- Which pages to look at when a key was touched: what they read, where they link to, and which media files they show.
CREATE TABLE page_key (
  key INTEGER NOT NULL,
  page INTEGER NOT NULL,
  PRIMARY KEY (key, page)
) WITHOUT ROWID;

-- Pages that read something that was touched, and have not been looked at since.
CREATE TABLE look (page INTEGER PRIMARY KEY);

-- What concerns very many pages, and is brought to them some at a time, see backlog.
CREATE TABLE sweep (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                 -- 'look': at every page; 'make': pages become due; 'addresses': those without a page become due
  key INTEGER,                        -- of pages; null: all are meant
  before INTEGER NOT NULL,            -- pages that were made that time or later know of it already
  level INTEGER NOT NULL,             -- how urgent what becomes due is
  position INTEGER NOT NULL           -- the last page that it was brought to
);
CREATE INDEX sweep_meaning ON sweep (key, kind);

-- Values that many pages share, see ContentReader.part.
CREATE TABLE part (
  name TEXT PRIMARY KEY,
  reads TEXT NOT NULL,
  digest TEXT NOT NULL,               -- of what was read
  value_digest TEXT NOT NULL,         -- of what was made of it
  keys TEXT NOT NULL,                 -- JSON
  until TEXT
) WITHOUT ROWID;
CREATE INDEX part_until ON part (until) WHERE until IS NOT NULL;
CREATE TABLE part_key (key INTEGER NOT NULL, part TEXT NOT NULL, PRIMARY KEY (key, part)) WITHOUT ROWID;

-- Files of the release that are neither pages nor of the templates: media, the sitemap.
CREATE TABLE file (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,                 -- 'media', 'doubtful-media' (perhaps no page shows it), 'sitemap'
  sha256 TEXT NOT NULL,
  templates TEXT,                     -- fingerprint of the program that wrote it; null for media
  key INTEGER                         -- of media, in page_key
) WITHOUT ROWID;
CREATE INDEX file_key ON file (key) WHERE key IS NOT NULL;
CREATE INDEX file_kind ON file (kind, name); -- each release asks for some kinds, and media are as many as documents

-- Documents that vanished from the feed although no row took them away (the database was restored).
CREATE TABLE unaccounted (document TEXT PRIMARY KEY) WITHOUT ROWID;
`;
