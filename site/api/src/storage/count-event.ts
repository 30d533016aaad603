// What one request asks of the counters, and what a batch of them gets back.

/** A visitor as two days know him; yesterday's number still holds while a visit lasts over midnight. */
export interface VisitorIds {
  today: number;
  /** null when yesterday's salt is gone. */
  yesterday: number | null;
}

/** What every event carries. */
export interface EventBase {
  /** Seconds since 1970. */
  at: number;
  /** The day at the site, "2026-11-22". */
  day: string;
  /** Pages whose numbers are asked for. */
  show: readonly string[];
}

/** A person on a page; `page` null where the page is no document. */
export interface ViewEvent extends EventBase {
  kind: 'view';
  visitor: VisitorIds;
  page: string | null;
  /** Host of the other site that led here. */
  from?: string | null;
}
export interface DownloadEvent extends EventBase {
  kind: 'download';
  visitor: VisitorIds;
  page: string;
  file: string;
}
/** A request of a bot: noted apart. */
export interface BotEvent extends EventBase {
  kind: 'bot';
}
/** Only the numbers. */
export interface LookEvent extends EventBase {
  kind: 'look';
}
export type CountEvent = ViewEvent | DownloadEvent | BotEvent | LookEvent;

/** Visits of the whole site, without those of the former portal. */
export interface SiteVisits {
  online: number;
  today: number;
  yesterday: number;
  thisMonth: number;
  lastMonth: number;
  total: number;
}

export interface PageNumbers {
  views: number;
  downloads: number;
}

export interface BatchOutcome {
  /** By page id; a page without a row has never been counted. */
  pages: Map<string, PageNumbers>;
  site: SiteVisits;
  /** Sums that are not yet in the totals of pages: whoever else reads the tables does not see them before they are folded. */
  unfolded: number;
}
