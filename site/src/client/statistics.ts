// Fills the statistics page with the small API's numbers: tables, which say everything, and charts of the same.

import type { DailySeries, Groups, HourlySeries, Ranking, SiteStatistics } from '@bang-tin/shared/statistics-schema';
import { ask } from './ask-api.ts';
import { type Bar, barChart } from './bar-chart.ts';

const PERIODS = ['today', 'yesterday', 'thisWeek', 'thisMonth', 'lastMonth', 'thisYear', 'counted'] as const;
const CHART_DAYS = 30;

const locale = document.documentElement.lang;
const numbers = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB');
const block = (name: string): HTMLElement | null => document.querySelector(`[data-block="${name}"]`);

function fillRows(place: HTMLElement, rows: readonly (readonly (string | number | Node)[])[]): void {
  const body = place.querySelector('tbody') as HTMLElement;
  body.replaceChildren(
    ...rows.map(([head = '', ...cells]) => {
      const row = document.createElement('tr');
      const first = document.createElement('th');
      first.scope = 'row';
      first.append(typeof head === 'number' ? numbers.format(head) : head);
      row.append(first);
      for (const cell of cells) {
        const data = document.createElement('td');
        data.append(typeof cell === 'number' ? numbers.format(cell) : cell);
        row.append(data);
      }
      return row;
    }),
  );
  const nothing = place.querySelector<HTMLElement>('[data-nothing]');
  if (nothing) nothing.hidden = rows.length > 0;
  (place.querySelector('table') as HTMLElement).hidden = rows.length === 0;
  place.hidden = false;
}

function showChart(place: HTMLElement, bars: readonly Bar[]): void {
  const plot = place.querySelector('.chart-plot') as HTMLElement;
  const highest = bars.reduce((most, bar) => (bar.value > most.value ? bar : most));
  const isEmpty = highest.value === 0;
  const most = isEmpty ? (plot.dataset.none ?? '') : `${plot.dataset.most} ${numbers.format(highest.value)} (${highest.label})`;
  for (const part of place.querySelectorAll<HTMLElement>('.chart-plot, .chart-ends, details')) part.hidden = isEmpty;
  plot.replaceChildren(barChart(bars, `${place.querySelector('figcaption')?.textContent}. ${most}`));
  (place.querySelector('[data-most-shown]') as HTMLElement).textContent = most;
  (place.querySelector('[data-first]') as HTMLElement).textContent = bars[0]?.label ?? '';
  (place.querySelector('[data-last]') as HTMLElement).textContent = bars.at(-1)?.label ?? '';
  fillRows(
    place,
    bars.map(({ label, value }) => [label, value]),
  );
}

/** "2026-11-22" -> "22/11/2026" */
const shownDay = (day: string): string => day.split('-').reverse().join('/');

function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

async function showSite(place: HTMLElement): Promise<string> {
  const site = (await ask('/api/statistics/site')) as SiteStatistics;
  const words = JSON.parse(place.dataset.periods as string) as Record<string, string>;
  fillRows(
    place,
    PERIODS.map((name) => [words[name] ?? name, site[name].visits, site[name].views, site[name].downloads]),
  );
  return site.day;
}

async function showDays(place: HTMLElement, today: string): Promise<void> {
  const { days } = (await ask(`/api/statistics/days?from=${dayBefore(today, CHART_DAYS - 1)}&to=${today}`)) as DailySeries;
  showChart(
    place,
    days.map(({ day, visits }) => ({ label: shownDay(day), value: visits })),
  );
}

async function showHours(place: HTMLElement, today: string): Promise<void> {
  const { hours } = (await ask(`/api/statistics/hours?day=${today}`)) as HourlySeries;
  showChart(
    place,
    hours.map(({ hour, visits }) => ({ label: `${hour}:00`, value: visits })),
  );
}

async function showPages(place: HTMLElement, days: string): Promise<void> {
  const { pages } = (await ask(`/api/statistics/pages?days=${days}&locale=${locale}`)) as Ranking;
  fillRows(
    place,
    pages.map(({ title, address, views }) => [address === null ? title : link(address, title), views]),
  );
}

async function showGroups(place: HTMLElement, by: string, days: string): Promise<void> {
  const { groups } = (await ask(`/api/statistics/groups?by=${by}&days=${days}&locale=${locale}`)) as Groups;
  fillRows(
    place,
    groups.map(({ title, views, downloads }) => [title, views, downloads]),
  );
}

function link(address: string, title: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = title;
  return anchor;
}

/** A block that cannot be filled stays unseen, and the page says why figures may be missing. */
async function tryTo(show: (place: HTMLElement) => Promise<unknown>, place: HTMLElement | null): Promise<boolean> {
  if (place === null) return false;
  return show(place).then(
    () => true,
    () => false,
  );
}

async function showSpan(days: string): Promise<void> {
  await tryTo((place) => showPages(place, days), block('pages'));
  for (const place of document.querySelectorAll<HTMLElement>('[data-group]')) {
    await tryTo((found) => showGroups(found, found.dataset.group as string, days), place);
  }
}

async function showAll(): Promise<void> {
  let today = '';
  const told = await tryTo(async (place) => {
    today = await showSite(place);
  }, block('site'));
  const waiting = document.querySelector<HTMLElement>('[data-wait]');
  if (!told) return;
  if (waiting) waiting.hidden = true;
  await tryTo((place) => showDays(place, today), block('days'));
  await tryTo((place) => showHours(place, today), block('hours'));
  const span = document.querySelector<HTMLSelectElement>('select[data-span]');
  if (!span) return;
  (block('span') as HTMLElement).hidden = false;
  span.addEventListener('change', () => void showSpan(span.value));
  await showSpan(span.value);
}

void showAll();
