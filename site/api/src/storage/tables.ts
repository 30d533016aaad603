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
 * One arrival of a visitor: what keeps one view from counting twice, and tells visits apart. A journal: appended to, read in order
 * (presence.ts holds what it says in memory), and forgotten after an hour.
 */
export interface ArrivalTable {
  /** 1, 2, 3, ... in the order in which batches were committed. */
  n: number;
  /** Seconds since 1970. */
  at: number;
  visitor: number;
  /** The visitor on the page or file that was counted for him now (see marks.ts); 0 when nothing was. */
  mark: number;
}

/** What a batch added to a page, until it is folded into page_total and page_day. */
export interface PageSumTable {
  /** 1, 2, 3, ... in the order in which batches were committed. */
  n: number;
  day: string;
  page_id: string;
  views: number;
  downloads: number;
}

/** One row: the last number that has been folded. */
export interface PageSumFoldedTable {
  one: number;
  n: number;
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
  page_sum: PageSumTable;
  page_sum_folded: PageSumFoldedTable;
  salt: SaltTable;
  readiness: ReadinessTable;
}
