// What may be counted, voted on and commented: tables that the content store keeps and the small API reads (read-only, another
// process). It is how the API knows what exists, and what it is called, without asking the CMS.

/** File inside DATA_DIR that holds the content store. */
export const CONTENT_STORE_FILE = 'content/content.sqlite';

/** The DDL of the shared table, run by the content store; the API runs only SELECTs. */
export const COUNTABLE_TABLES = `
CREATE TABLE IF NOT EXISTS countable_page (
  id TEXT PRIMARY KEY,                 -- the document's id
  type TEXT NOT NULL,
  carried_views INTEGER NOT NULL,      -- brought along from the former portal
  carried_downloads INTEGER NOT NULL,
  category TEXT,                       -- ids of what the page belongs to
  document_type TEXT,
  organisation TEXT,
  comments_allowed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
-- What pages, categories, document types and organisations are called, for lists of numbers.
CREATE TABLE IF NOT EXISTS countable_name (
  id TEXT NOT NULL,
  locale TEXT NOT NULL,
  title TEXT NOT NULL,
  address TEXT,
  PRIMARY KEY (id, locale)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS countable_poll (
  id TEXT PRIMARY KEY,
  options INTEGER NOT NULL,            -- how many there are to choose from
  from_at INTEGER,                     -- seconds since 1970; NULL: since ever
  until_at INTEGER                     -- NULL: for ever
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS countable_file (
  page_id TEXT NOT NULL,
  address TEXT NOT NULL,               -- "/media/..."
  PRIMARY KEY (page_id, address)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS countable_site (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  carried_visits INTEGER NOT NULL,
  respect_do_not_track INTEGER NOT NULL
);
`;
