// Publishing on a sample portal, timed from the commit of the feed's row to the new bytes before readers.

import type { BenchPortal, ReleaseLine } from './bench-portal.ts';
import { Random } from './sample/random.ts';
import { additionText } from './sample/sample-feed.ts';

/** The first ones warm the publisher up and do not count. */
const WARM_UP = 6;
const LIVE_LIMIT_MS = 120_000;
const IDLE_LIMIT_MS = 300_000;
const LOOKING_AT_ONCE = 50;
const BURST_LIMIT_MS = 300_000;

interface Publishing {
  address: string;
  /** Pages of lists on which it stands. */
  lists: string[];
  /** What only the published text has; empty for a new document, whose page was not there. */
  mark: string;
}

function commit(portal: BenchPortal, ordinal: number | null): Publishing {
  const { documents } = portal.cms.feed;
  const published = portal.publish(ordinal);
  const mark = ordinal === null ? '' : `(cập nhật lần ${published.revision})`;
  return { address: documents.addressOf(published.ordinal), lists: documents.listsOf(published.ordinal), mark };
}

/** What a release was, for several of them. */
function summary(releases: readonly ReleaseLine[]) {
  const sum = (field: 'rendered' | 'changed'): number => releases.reduce((total, release) => total + release[field], 0);
  return {
    fileOperations: Math.max(...releases.map((release) => release.fileOperations)),
    renderedPerChanged: sum('rendered') / sum('changed'),
    changedPerRelease: sum('changed') / releases.length,
    releaseMs: releases.map(({ seconds }) => seconds * 1000),
    renderMs: releases.map(({ renderMs }) => renderMs),
  };
}

/** Old documents, of which only the end of the text changes: each is a release of one page. */
export async function publishTexts(portal: BenchPortal, count: number) {
  const random = new Random(2027);
  const { documents } = portal.cms.feed;
  const liveMs: number[] = [];
  let firstRelease = 0;
  let cpuBefore = 0;
  for (let turn = 0; turn < count + WARM_UP; turn += 1) {
    if (turn === WARM_UP) {
      firstRelease = portal.releases.length;
      cpuBefore = await portal.publisherCpuMs();
    }
    const startedAt = performance.now();
    const { ordinal, addition } = portal.publishText(random.below(documents.count));
    await portal.wake();
    const isLive = (body: string): boolean => body.includes(additionText(addition));
    const liveAt = await portal.untilServed(documents.addressOf(ordinal), isLive, LIVE_LIMIT_MS);
    if (turn >= WARM_UP) liveMs.push(liveAt - startedAt);
    await portal.untilIdle(IDLE_LIMIT_MS);
  }
  const cpuMs = ((await portal.publisherCpuMs()) - cpuBefore) / count;
  return { liveMs, cpuMs, ...summary(portal.releases.slice(firstRelease)) };
}

/** Old documents, changed, and new ones in turn. */
export async function publishOneByOne(portal: BenchPortal, count: number) {
  const random = new Random(2026);
  const liveMs: number[] = [];
  let staleLists = 0;
  const firstRelease = portal.releases.length;
  const cpuBefore = await portal.publisherCpuMs();
  for (let turn = 0; turn < count + WARM_UP; turn += 1) {
    const { documents } = portal.cms.feed;
    const startedAt = performance.now();
    const { address, lists, mark } = commit(portal, turn % 2 === 0 ? random.below(documents.count) : null);
    await portal.wake();
    const liveAt = await portal.untilServed(address, (body) => body.includes(mark), LIVE_LIMIT_MS);
    if (turn >= WARM_UP) liveMs.push(liveAt - startedAt);
    // A release is one switch: what is live on one page is live on all.
    for (const list of lists) {
      const body = await portal.read(list);
      if (!body?.includes(mark) || !body.includes(address)) staleLists += 1;
    }
    await portal.untilIdle(IDLE_LIMIT_MS);
  }
  const cpuMs = ((await portal.publisherCpuMs()) - cpuBefore) / (count + WARM_UP);
  return { liveMs, staleLists, cpuMs, ...summary(portal.releases.slice(firstRelease)) };
}

export interface Burst {
  seconds: number;
  settledSeconds: number;
  lost: number;
  releases: number;
}

/** As an importer does: half of them new, all committed at once. @returns seconds until the last one was live, and until all was made */
export async function publishBurst(portal: BenchPortal, count: number): Promise<Burst> {
  const { documents } = portal.cms.feed;
  const step = Math.max(1, Math.floor(documents.count / count));
  const releasesBefore = portal.releases.length;
  const startedAt = performance.now();
  const published = Array.from({ length: count }, (_, index) => commit(portal, index % 2 === 0 ? (index * step) % documents.count : null));
  await portal.wake();
  let lastAt = startedAt;
  // One page is asked for until it is there, then the others, several at once: a thousand questions one by one would take seconds.
  for (let place = 0, some = 1; place < count; place += some, some = LOOKING_AT_ONCE) {
    const looks = published
      .slice(place, place + some)
      .map(({ address, mark }) => portal.untilServed(address, (body) => body.includes(mark), BURST_LIMIT_MS));
    lastAt = Math.max(lastAt, ...(await Promise.all(looks)));
  }
  await portal.untilIdle(IDLE_LIMIT_MS);
  const settledSeconds = (performance.now() - startedAt) / 1000;
  let lost = 0;
  for (const { address, mark } of published) if (!(await portal.read(address))?.includes(mark)) lost += 1;
  return { seconds: (lastAt - startedAt) / 1000, settledSeconds, lost, releases: portal.releases.length - releasesBefore };
}
