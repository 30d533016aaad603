// The counters' tables as Kysely sees them; migrations.ts creates them. Both databases have the same ones.
// site months are derived from site_day, so that no number is stored twice.

/** The numbers of one page since the beginning, without those of the former portal. */
export interface PageTotalTable {
  page_id: string;
  views: number;
  downloads: number;
  updated_day: string;
}

/** The numbers of one page on one day. */
export interface PageDayTable {
  day: string;
  page_id: string;
  views: number;
  downloads: number;
}

/** The whole site on one day. Requests of bots stand apart from views. */
export interface SiteDayTable {
  day: string;
  views: number;
  downloads: number;
  visits: number;
  bots: number;
}

/** The whole site in one hour of a day. */
export interface SiteHourTable {
  day: string;
  /** 0 to 23, at the site. */
  hour: number;
  views: number;
  downloads: number;
  visits: number;
}

/** How many readers came from another site on one day. */
export interface ReferrerDayTable {
  day: string;
  /** "google.com", or "*" for all beyond the day's limit. */
  host: string;
  arrivals: number;
}

/**
 * The arrivals of a batch: what keeps one view from counting twice, and tells visits apart. A journal: appended to, read in order
 * (presence.ts holds what it says in memory), and forgotten after an hour.
 */
export interface ArrivalTable {
  /** 1, 2, 3, ... in the order in which batches were committed. */
  n: number;
  /** Of the latest; seconds since 1970. */
  at: number;
  /** See arrivals.ts. */
  entries: Buffer;
}

/** What a busy batch adds to all other tables, without visitors, until it is folded into them. */
export interface BatchSumTable {
  /** 1, 2, 3, ... in the order in which batches were committed. */
  n: number;
  /** JSON, see batch-sums.ts. */
  sums: string;
}

/** One row. */
export interface BatchSumFoldedTable {
  one: number;
  /** The last batch whose sums have been folded. */
  n: number;
  /** How many batches have been added to the tables directly: whoever remembers totals sees that they have changed. */
  direct: number;
}

/** The secret of a day, which turns an address into a visitor; destroyed with its second day. */
export interface SaltTable {
  day: string;
  salt: string;
}

/** One row that /readyz writes, to know that writing works. */
export interface ReadinessTable {
  one: number;
  at: number;
}

export interface CounterTables {
  page_total: PageTotalTable;
  page_day: PageDayTable;
  site_day: SiteDayTable;
  site_hour: SiteHourTable;
  referrer_day: ReferrerDayTable;
  arrival: ArrivalTable;
  batch_sum: BatchSumTable;
  batch_sum_folded: BatchSumFoldedTable;
  salt: SaltTable;
  readiness: ReadinessTable;
}
