// Batches and their outcomes on the way to SQLite's thread and back: a message of a few columns is copied many times faster than one
// of a thousand small objects.

import type { BatchOutcome, CountEvent, SiteVisits } from './count-event.ts';

const KINDS = ['view', 'download', 'bot', 'look'] as const;

export interface BatchColumns {
  kinds: Uint8Array;
  at: Float64Array;
  days: string[];
  today: Float64Array;
  /** NaN: not known. */
  yesterday: Float64Array;
  /** '' for none. */
  pages: string[];
  /** Files of downloads, and hosts that led to views, by place. */
  more: Map<number, string>;
  /** What is asked for beyond the page itself, by place. */
  show: Map<number, readonly string[]>;
}

export interface OutcomeColumns {
  ids: string[];
  /** Views and downloads of each id in turn. */
  numbers: Float64Array;
  site: SiteVisits;
  unfolded: number;
}

export function toBatchColumns(batch: readonly CountEvent[]): BatchColumns {
  const columns: BatchColumns = {
    kinds: new Uint8Array(batch.length),
    at: new Float64Array(batch.length),
    days: [],
    today: new Float64Array(batch.length),
    yesterday: new Float64Array(batch.length).fill(Number.NaN),
    pages: [],
    more: new Map(),
    show: new Map(),
  };
  for (const [place, event] of batch.entries()) {
    columns.kinds[place] = KINDS.indexOf(event.kind);
    columns.at[place] = event.at;
    columns.days.push(event.day);
    const page = event.kind === 'view' || event.kind === 'download' ? (event.page ?? '') : '';
    columns.pages.push(page);
    if (event.show.length !== (page === '' ? 0 : 1) || event.show[0] !== (page === '' ? undefined : page))
      columns.show.set(place, event.show);
    if (event.kind !== 'view' && event.kind !== 'download') continue;
    columns.today[place] = event.visitor.today;
    if (event.visitor.yesterday !== null) columns.yesterday[place] = event.visitor.yesterday;
    const more = event.kind === 'view' ? event.from : event.file;
    if (more) columns.more.set(place, more);
  }
  return columns;
}

export function fromBatchColumns(columns: BatchColumns): CountEvent[] {
  const { kinds, at, days, today, yesterday, pages, more, show } = columns;
  return Array.from(kinds, (kindNumber, place): CountEvent => {
    const kind = KINDS[kindNumber] ?? 'look';
    const page = pages[place] ?? '';
    const base = { at: at[place] ?? 0, day: days[place] ?? '', show: show.get(place) ?? (page === '' ? [] : [page]) };
    if (kind === 'look' || kind === 'bot') return { ...base, kind };
    const before = yesterday[place] ?? Number.NaN;
    const visitor = { today: today[place] ?? 0, yesterday: Number.isNaN(before) ? null : before };
    if (kind === 'download') return { ...base, kind, visitor, page, file: more.get(place) ?? '' };
    return { ...base, kind, visitor, page: page === '' ? null : page, from: more.get(place) ?? null };
  });
}

export function toOutcomeColumns({ pages, site, unfolded }: BatchOutcome): OutcomeColumns {
  const numbers = new Float64Array(pages.size * 2);
  let place = 0;
  for (const { views, downloads } of pages.values()) {
    numbers[place] = views;
    numbers[place + 1] = downloads;
    place += 2;
  }
  return { ids: [...pages.keys()], numbers, site, unfolded };
}

export function fromOutcomeColumns({ ids, numbers, site, unfolded }: OutcomeColumns): BatchOutcome {
  const pages: BatchOutcome['pages'] = new Map();
  for (const [place, id] of ids.entries()) pages.set(id, { views: numbers[place * 2] ?? 0, downloads: numbers[place * 2 + 1] ?? 0 });
  return { pages, site, unfolded };
}
