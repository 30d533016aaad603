// Which pages may be counted: a table that the content store keeps and the small API reads (read-only, another process).
// It is how the counters know what exists without asking the CMS.

/** File inside DATA_DIR that holds the content store. */
export const CONTENT_STORE_FILE = 'content/content.sqlite';

/** The DDL of the shared table, run by the content store; the API runs only SELECTs. */
export const COUNTABLE_TABLES = `
CREATE TABLE IF NOT EXISTS countable_page (
  id TEXT PRIMARY KEY,                 -- the document's id
  type TEXT NOT NULL,
  carried_views INTEGER NOT NULL,      -- brought along from the former portal
  carried_downloads INTEGER NOT NULL
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
