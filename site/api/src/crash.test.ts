// kill -9 in the middle of the load: what was acknowledged is there, and what is sent again counts once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ChildApi, killChildApis, postViewFrom } from '../testing/child-api.ts';
import { ARTICLE, DOCUMENT, FIREFOX, REPORT, writeContent } from '../testing/test-api.ts';

const KILLS = 10;
const READERS = 24;
const PAGES = [ARTICLE, DOCUMENT, REPORT];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-tin-crash-'));
  writeContent(folder);
});
afterEach(async () => {
  await killChildApis();
  rmSync(folder, { recursive: true, force: true });
});

interface View {
  address: string;
  page: string;
}

/** Sends views of ever new readers until the process is killed after some acknowledgements. @returns which got an answer and which did not */
async function loadUntilKilled(api: ChildApi, round: number, killAfter: number) {
  const acknowledged: View[] = [];
  const unanswered: View[] = [];
  let next = 0;
  let killed: Promise<unknown> | null = null;
  const reader = async () => {
    while (killed === null) {
      const number = next++;
      const view = { address: `10.${round}.${number >> 8}.${number & 255}`, page: PAGES[number % PAGES.length] ?? ARTICLE };
      const status = await postViewFrom(api.origin, view.address, view.page, FIREFOX);
      (status === 200 ? acknowledged : unanswered).push(view);
      if (acknowledged.length >= killAfter) killed ??= api.stop('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  await killed;
  return { acknowledged, unanswered };
}

/** The views in the file, read by a fresh process as any reader would. */
async function countedViews(api: ChildApi): Promise<number> {
  const response = await fetch(`${api.origin}/api/counts?ids=${PAGES.join(',')}`);
  const counts = (await response.json()) as Record<string, { views: number }>;
  return Object.values(counts).reduce((sum, { views }) => sum + views, 0);
}

test(`killed ${KILLS} times under load: no acknowledged view is lost, no view sent again counts twice`, async () => {
  const start = () => ChildApi.start(folder, { TRUSTED_PROXIES: '1' });
  let sent = 0;
  let acknowledgedLost = 0;
  let unansweredTotal = 0;
  let api = await start();
  const carried = await countedViews(api);
  for (let round = 0; round < KILLS; round += 1) {
    const { acknowledged, unanswered } = await loadUntilKilled(api, round, 40 + round * 17);
    unansweredTotal += unanswered.length;
    api = await start();
    const before = (await countedViews(api)) - carried;
    acknowledgedLost += Math.max(0, sent + acknowledged.length - before);
    // Every request without an answer is sent again, and some that have one too, as a page that missed it would.
    for (const view of [...unanswered, ...acknowledged.slice(0, 20)]) {
      expect(await postViewFrom(api.origin, view.address, view.page, FIREFOX)).toBe(200);
    }
    sent += acknowledged.length + unanswered.length;
  }
  const counted = (await countedViews(api)) - carried;
  await api.stop('SIGTERM');
  expect({ acknowledgedLost, overCounted: counted - sent }).toEqual({ acknowledgedLost: 0, overCounted: 0 });
  expect(unansweredTotal).toBeGreaterThan(0);
}, 600_000);
