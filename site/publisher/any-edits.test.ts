// Whatever editors do, in whatever order and however it arrives: readers find the files that a publisher makes that starts with
// nothing, and that `astro build` makes.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { manyDocuments } from '../content/testing/many-documents.ts';
import { inBatches, randomFeed } from '../content/testing/random-feed.ts';
import { PASSING_INSTANTS, withWindows } from '../content/testing/random-visibility.ts';
import { addressOfFile } from './page-files.ts';
import type { ReleaseStore } from './releases/release-store.ts';
import { takeInventory } from './site-files.ts';
import { compareFiles, type MeasuredFaults, tellFaults } from './testing/fault-count.ts';
import { createPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(3_600_000);

const DOCUMENTS = Number(process.env.RANDOM_DOCUMENTS ?? 100);
const SEQUENCES = Number(process.env.EDIT_SEQUENCES ?? 8);
/** So few that the first release is made in pieces. */
const FIRST_PAGES = 6;
/** Pages rendered for each that is another for readers, or gone: some are looked at in vain. */
const MOST_RENDERED = 1.2;

function filesOf(releases: ReleaseStore): Record<string, string> {
  const current = releases.current();
  if (current === null) throw new Error('nothing is released');
  return Object.fromEntries(Array.from(releases.files(current), ({ file, sha256 }) => [file, sha256]));
}

function measure(measured: MeasuredFaults, found: Record<string, string>, expected: Record<string, string>): void {
  const { lost, stale } = compareFiles(found, expected);
  measured.cases += 1;
  measured.lost += lost;
  measured.stale += stale;
}

function inPieces(rows: FeedRow[], size: number): FeedRow[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) => rows.slice(piece * size, (piece + 1) * size));
}

function pagesOf(releases: ReleaseStore): Set<string> {
  return new Set(Object.keys(filesOf(releases)).filter((file) => addressOfFile(file) !== null));
}

/** Every file that random documents name. */
function serveMedia({ cms }: PublisherFixture): void {
  for (const name of ['f1', 'f2', 'bang']) {
    cms.files.set(`/uploads/${name}.jpg`, Buffer.alloc(120_000));
    for (const size of ['small', 'medium']) cms.files.set(`/uploads/${size}_${name}.jpg`, Buffer.alloc(1_000));
  }
}

async function fromScratch(rows: FeedRow[], now: Date): Promise<Record<string, string>> {
  const fixture = await createPublisherFixture();
  try {
    serveMedia(fixture);
    fixture.cms.rows = rows;
    const publisher = await fixture.open({ now: () => now });
    await fixture.settle(publisher);
    return filesOf(fixture.releases);
  } finally {
    await fixture.close();
  }
}

/**
 * Publishes rows as they come, and lets time pass.
 * @param instants when each batch comes; one more, if any, passes afterwards without a row
 * @returns what the publisher says of its rendering since the first release
 */
async function piecemeal(
  fixture: PublisherFixture,
  batches: FeedRow[][],
  instants: Date[],
): Promise<{ rendered: number; changed: number }> {
  serveMedia(fixture);
  let now = instants[0] as Date;
  const publisher = await fixture.open({ now: () => now, firstPages: FIRST_PAGES });
  await fixture.settle(publisher);
  let first = { rendered: 0, changed: 0 };
  let gone = 0;
  let before = pagesOf(fixture.releases);
  for (const [place, batch] of [...batches, []].entries()) {
    now = instants[place] ?? now;
    fixture.cms.rows = [...fixture.cms.rows, ...batch];
    await fixture.settle(publisher);
    expect(publisher.status()).toMatchObject({ buildFailure: null, feedFailure: null, pagesDue: 0, failedPages: [] });
    const { renderedPages: rendered, changedPages: changed } = publisher.figures();
    if (place === 0) first = { rendered, changed };
    const after = pagesOf(fixture.releases);
    if (place > 0) gone += [...before].filter((page) => !after.has(page)).length;
    before = after;
  }
  const { renderedPages, changedPages } = publisher.figures();
  return { rendered: renderedPages - first.rendered, changed: changedPages - first.changed + gone };
}

test(`${SEQUENCES} random sequences of edits, while time passes: every file is what it would be from scratch, and few pages are rendered in vain`, async () => {
  const total = { rendered: 0, changed: 0 };
  const measured = { tests: 1, cases: 0, lost: 0, stale: 0 };
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 12 });
  const passing = fc.array(fc.constantFrom(...PASSING_INSTANTS), { minLength: 41, maxLength: 41 });
  await fc
    .assert(
      fc.asyncProperty(withWindows(randomFeed(40)), sizes, passing, async (rows, batchSizes, drawn) => {
        const batches = inBatches(rows, batchSizes);
        const instants = Array.from(drawn.slice(0, batches.length + 1).sort(), (instant) => new Date(instant));
        const fixture = await createPublisherFixture();
        try {
          const { rendered, changed } = await piecemeal(fixture, batches, instants);
          total.rendered += rendered;
          total.changed += changed;
          const [found, expected] = [filesOf(fixture.releases), await fromScratch(rows, instants.at(-1) as Date)];
          measure(measured, found, expected);
          expect(found).toEqual(expected);
        } finally {
          await fixture.close();
        }
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    )
    .finally(() => tellFaults(measured));
  expect(total.changed).toBeGreaterThan(SEQUENCES);
  expect(total.rendered / total.changed).toBeLessThanOrEqual(MOST_RENDERED);
  console.info(`${total.rendered} pages rendered, ${total.changed} with new bytes or gone: ${(total.rendered / total.changed).toFixed(3)}`);
});

test(`${DOCUMENTS} random documents, published piece by piece: none is refused, and every file is what it would be from scratch`, async () => {
  const rows = manyDocuments(DOCUMENTS, 20261122);
  const now = new Date(PASSING_INSTANTS[3]);
  const fixture = await createPublisherFixture();
  const measured = { tests: 1, cases: 0, lost: 0, stale: 0 };
  try {
    await piecemeal(fixture, inPieces(rows, 60), [now]);
    const [found, expected] = [filesOf(fixture.releases), await fromScratch(rows, now)];
    measure(measured, found, expected);
    measured.cases = new Set(rows.map(({ type, id }) => `${type}/${id}`)).size;
    expect(found).toEqual(expected);
    expect(measured.cases).toBeGreaterThanOrEqual(DOCUMENTS);
  } finally {
    await fixture.close();
    tellFaults(measured);
  }
});

test('astro build makes the same files', async () => {
  const now = new Date();
  const daysAhead = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();
  const [rows = []] = fc.sample(withWindows(randomFeed(40), [-2, -1, 1].map(daysAhead)), { numRuns: 1, seed: 7 });
  const fixture = await createPublisherFixture();
  const out = mkdtempSync(join(tmpdir(), 'any-edits-'));
  try {
    await piecemeal(fixture, inBatches(rows, [3, 5, 2]), [now]);
    const { code, output } = await fixture.run('build', '--out', join(out, 'site'));
    expect([code, output]).toEqual([0, expect.stringContaining('files in')]);
    const built: Record<string, string> = {};
    for (const file of (await takeInventory(join(out, 'site'))).keys()) {
      built[file] = createHash('sha256')
        .update(readFileSync(join(out, 'site', file)))
        .digest('hex');
    }
    expect(filesOf(fixture.releases)).toEqual(built);
  } finally {
    await fixture.close();
    rmSync(out, { recursive: true, force: true });
  }
});
