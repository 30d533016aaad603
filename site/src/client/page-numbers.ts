// The only program that a page runs: it reports that the page is seen, fills in the numbers that come back, counts downloads, and
// shows the buttons that need it. Everything else of a page works without it; where the API does not answer, nothing changes.

import type { Counts, DownloadRequest, MAX_IDS_PER_CALL, SiteNumbers, ViewAnswer, ViewRequest } from '@bang-tin/shared/counter-schema';

/** Numbers asked for in one call; the API refuses more. Only its type is imported: the schemas would come along with the value. */
const MOST_IDS: typeof MAX_IDS_PER_CALL = 50;
const RETRY_AFTER_MS = 3_000;

const root = document.documentElement;
const numbers = new Intl.NumberFormat(root.lang === 'vi' ? 'vi-VN' : 'en-GB');
const page = document.body.dataset.page || null;

async function post(address: string, body: ViewRequest | DownloadRequest): Promise<unknown> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Shows a number in an element, and the element's label with it. What is no number stays unseen. */
function fill(element: Element, value: unknown): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) return;
  element.textContent = numbers.format(value);
  element.closest('[hidden]')?.removeAttribute('hidden');
}

function showCounts(counts: Record<string, Counts>): void {
  for (const name of ['views', 'downloads'] as const) {
    for (const element of document.querySelectorAll(`[data-${name}]`))
      fill(element, counts[element.getAttribute(`data-${name}`) as string]?.[name]);
  }
}

function showSite(site: SiteNumbers): void {
  for (const element of document.querySelectorAll('[data-site]'))
    fill(element, site[element.getAttribute('data-site') as keyof SiteNumbers]);
}

function shownIds(): string[] {
  const ids = new Set<string>();
  for (const element of document.querySelectorAll('[data-views],[data-downloads]')) {
    ids.add((element.getAttribute('data-views') || element.getAttribute('data-downloads')) as string);
  }
  return [...ids];
}

/** Long lists show more than one call brings; the others count nothing. */
async function showOthers(ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const answer = await fetch(`/api/counts?ids=${ids.slice(from, from + MOST_IDS)}`);
    if (answer.ok) showCounts(await answer.json());
  }
}

/** Host of the site whose link led here; nothing of the page there is told. */
function otherSite(): string | null {
  const host = URL.canParse(document.referrer) ? new URL(document.referrer).hostname : '';
  return host === '' || host === location.hostname ? null : host;
}

async function reportView(): Promise<void> {
  const ids = shownIds();
  const request = { page, show: ids.slice(0, MOST_IDS), from: otherSite() };
  const answer = (await post('/api/views', request).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    return post('/api/views', request);
  })) as ViewAnswer;
  showCounts(answer.counts);
  showSite(answer.site);
  await showOthers(ids.slice(MOST_IDS));
}

/** A page drawn ahead or opened in the background is seen only once it is in front. */
function whenSeen(run: () => void): void {
  const waiting = 'prerendering' in document && document.prerendering ? 'prerenderingchange' : 'visibilitychange';
  if (document.visibilityState === 'visible' && waiting === 'visibilitychange') run();
  else document.addEventListener(waiting, () => whenSeen(run), { once: true });
}

const openMenus = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll('.wide details[open]');

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const file = target.closest<HTMLAnchorElement>('a[data-download]');
  const counted = file?.dataset.download;
  if (file && counted) void post('/api/downloads', { page: counted, file: new URL(file.href).pathname }).catch(() => {}); // the file itself comes either way
  if (target.closest('[data-print]')) print();
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;
});
// For the keyboard: a menu that stays open would lie over what has the focus then.
document.addEventListener('focusin', ({ target }) => {
  for (const menu of openMenus()) if (!menu.contains(target as Element)) menu.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.querySelector('summary')?.focus();
    menu.open = false;
  }
});

for (const button of document.querySelectorAll('[data-print]')) button.removeAttribute('hidden');
whenSeen(() => void reportView().catch(() => {})); // without an answer the page keeps the numbers it came with
