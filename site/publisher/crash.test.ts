// Killed at every step: readers always find a whole release, and the next start finishes the work.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as breathe } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { published } from '../content/published-fixtures.ts';
import { PageLedger } from './ledger/page-ledger.ts';
import { addressOfFile } from './page-files.ts';
import type { Publisher } from './publisher.ts';
import { PUBLISHING_STEPS } from './publishing-steps.ts';
import { tellFaults } from './testing/fault-count.ts';
import { createPublisherFixture, type PublisherFixture, runProgram } from './testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const article = (name: string) => published('article', name, { vi: { slug: name, title: `Bài ${name}` } });
const page = (name: string): string => `bai-viet/2026/03/${name}.html`;
const SWITCHES = 1_000;

let fixture: PublisherFixture;
beforeEach(async () => {
  fixture = await createPublisherFixture();
  fixture.cms.publish(article('a1'), article('a2'));
  await fixture.settle(await fixture.open());
});
let switching: ChildProcess | null = null;
afterEach(async () => {
  // A failed test must not leave it switching for ever, in a folder that is gone.
  switching?.kill('SIGKILL');
  switching = null;
  await fixture.close();
});

const releaseFolders = (): string[] => readdirSync(fixture.settings.releasesFolder).filter((name) => /^\d/.test(name));

/** Of a publisher that only makes a release when something changed. */
const AFTER_SWITCH = ['tidy'];
/** Steps that these changes do not come to: the layer below is small, and its files are carried. */
const found = (): boolean[] => ['a1', 'a2', 'a3'].map((name) => fixture.read(page(name)) !== null);

const measured = { tests: 0, cases: 0, lost: 0, stale: 0 };
function measure(isFound: boolean[], isExpected: boolean[]): void {
  measured.tests += 1;
  measured.cases += 1;
  measured.lost += isExpected.filter((expected, place) => expected && !isFound[place]).length;
  measured.stale += isExpected.filter((expected, place) => !expected && isFound[place]).length;
}
afterAll(() => tellFaults(measured));

describe('kill -9 as a step begins', () => {
  test.each(PUBLISHING_STEPS)('%s', async (step) => {
    const before = fixture.releases.current();
    await fixture.shut();
    fixture.cms.unpublish(article('a1'));
    fixture.cms.publish(article('a3'));
    const { code, output } = await fixture.crash(step);
    expect([code, output.includes('error')]).toEqual([null, false]);

    const served = fixture.releases.current() as string;
    expect(fixture.releases.readManifest(served)).not.toBeNull();
    const isSwitched = AFTER_SWITCH.includes(step);
    expect(served === before).toBe(!isSwitched);
    expect(found()).toEqual(isSwitched ? [false, true, true] : [true, true, false]);

    const publisher = await fixture.open();
    await fixture.settle(publisher);
    measure(found(), [false, true, true]);
    expect(publisher.status()).toMatchObject({ buildFailure: null, feedFailure: null, pagesDue: 0, pagesFailed: 0 });
    expect(found()).toEqual([false, true, true]);
    expect(releaseFolders()).toHaveLength(2);
    expect(readdirSync(fixture.settings.releasesFolder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a first release that is made in pieces, and killed', () => {
  const PIECE = 5;
  /** What only the last release comes to, which says that all pages are there. */
  const ONCE = ['search', 'switch', 'tidy'];
  const filesOf = ({ releases }: PublisherFixture): Record<string, string> =>
    Object.fromEntries(Array.from(releases.files(releases.current() ?? ''), ({ file, sha256 }) => [file, sha256]));
  const pagesOf = (files: Record<string, string>): number => Object.keys(files).filter((file) => addressOfFile(file) !== null).length;

  let first: PublisherFixture;
  beforeEach(async () => {
    first = await createPublisherFixture();
    first.cms.rows = [...fixture.cms.rows];
  });
  afterEach(() => first.close());

  async function goesOn(): Promise<Publisher> {
    const publisher = await first.open({ firstPages: PIECE });
    await first.settle(publisher);
    expect(publisher.status()).toMatchObject({ buildFailure: null, pagesDue: 0, pagesFailed: 0 });
    expect(first.releases.unfinished()).toEqual([]);
    return publisher;
  }

  test.each(PUBLISHING_STEPS)(
    'as %s begins in the second: it becomes what it would be from scratch, edits of that time included',
    async (step) => {
      expect((await first.crash(step, ONCE.includes(step) ? 1 : 2, PIECE)).code).toBeNull();
      expect(first.releases.current() === null).toBe(step !== 'tidy');
      await fixture.shut();
      fixture.cms.unpublish(article('a1'));
      fixture.cms.publish(article('a3'));
      first.cms.rows = [...fixture.cms.rows];
      await fixture.settle(await fixture.open());
      await goesOn();
      measure(
        ['a1', 'a2', 'a3'].map((name) => first.read(page(name)) !== null),
        [false, true, true],
      );
      expect(filesOf(first)).toEqual(filesOf(fixture));
    },
  );

  test('in the first: it begins anew', async () => {
    expect((await first.crash('commit', 1, PIECE)).code).toBeNull();
    await goesOn();
    expect(filesOf(first)).toEqual(filesOf(fixture));
  });

  test('in the third: nothing is made again of what the others have, and readers are led to none of them', async () => {
    expect((await first.crash('commit', 3, PIECE)).code).toBeNull();
    expect(first.releases.current()).toBeNull();
    const unfinished = first.releases.unfinished().at(-1) ?? '';
    expect(() => first.releases.switchTo(unfinished)).toThrow(/a part of the pages only/);
    expect((await first.run('rollback', unfinished)).code).toBe(1);
    const publisher = await goesOn();
    expect(filesOf(first)).toEqual(filesOf(fixture));
    expect(publisher.figures().renderedPages).toBe(pagesOf(filesOf(fixture)) - 2 * PIECE);
  });

  test('its templates have changed by then: those of before are nowhere in it', async () => {
    expect((await first.crash('commit', 3, PIECE)).code).toBeNull();
    const ledger = new PageLedger(first.settings.ledgerFile);
    ledger.setTemplates('earlier ones');
    ledger.close();
    const publisher = await goesOn();
    expect(filesOf(first)).toEqual(filesOf(fixture));
    expect(publisher.figures().renderedPages).toBe(pagesOf(filesOf(fixture)));
  });

  test('damaged on disk by then, it begins anew', async () => {
    expect((await first.crash('commit', 3, PIECE)).code).toBeNull();
    truncateSync(first.releases.find(first.releases.unfinished()[1] ?? '', 'index.html') ?? '', 0);
    await goesOn();
    expect(filesOf(first)).toEqual(filesOf(fixture));
  });
});

test('kill -9 in the switch: a reader finds the old release or the new one, never none', async () => {
  fixture.sealAnother();
  const slot = readdirSync(join(fixture.settings.releasesFolder, 'current')).find(
    (name) => /^\d$/.test(name) && existsSync(join(fixture.settings.releasesFolder, 'current', name, 'index.html')),
  );
  const index = join(fixture.settings.releasesFolder, 'current', slot ?? '', 'index.html');
  const whole = readFileSync(index, 'utf8');
  let switches = 0;
  let reads = 0;
  while (switches < SWITCHES) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'testing/switch-for-ever.ts'), fixture.settings.releasesFolder]);
    switching = child;
    const ended = once(child, 'exit').then(() => true);
    let alive = true;
    void ended.then(() => {
      alive = false;
    });
    createInterface({ input: child.stdout }).on('line', () => {
      switches += 100;
      // Every life ends at another point of the loop.
      if (switches % 300 === 0 || switches >= SWITCHES) child.kill('SIGKILL');
    });
    while (alive) {
      expect(readFileSync(index, 'utf8')).toBe(whole);
      reads += 1;
      await breathe();
    }
  }
  expect(fixture.releases.readManifest(fixture.releases.current() ?? '')).not.toBeNull();
  expect(reads).toBeGreaterThan(SWITCHES / 10);
});

describe('a release that is not whole', () => {
  test('is never switched to, neither by the publisher nor by an administrator', async () => {
    const before = fixture.releases.current();
    const [noManifest, cutManifest] = [fixture.sealAnother(), fixture.sealAnother()];
    rmSync(join(fixture.settings.releasesFolder, noManifest, 'manifest.json'));
    truncateSync(join(fixture.settings.releasesFolder, cutManifest, 'manifest.json'), 100);
    for (const id of [noManifest, cutManifest, '../../etc', 'current']) {
      expect(() => fixture.releases.switchTo(id)).toThrow(/not there or not whole/);
      expect((await fixture.run('rollback', id)).code).toBe(1);
    }
    expect(fixture.releases.current()).toBe(before);
    expect(fixture.releases.held()).toBeNull();
  });

  test('is removed at the next start', async () => {
    await fixture.shut();
    const left = fixture.sealAnother();
    rmSync(join(fixture.settings.releasesFolder, left, 'manifest.json'));
    symlinkSync('nowhere', join(fixture.settings.releasesFolder, '.current-0123.part'));
    await fixture.open();
    expect(releaseFolders()).not.toContain(left);
    expect(fixture.log.join('')).toContain(`unfinished release removed leftover=${left}`);
  });

  test('is made anew when its files were damaged on disk, as a power failure can do', async () => {
    const damaged = fixture.releases.current() as string;
    await fixture.shut();
    truncateSync(fixture.releases.find(damaged, page('a1')) ?? '', 0);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    expect(fixture.releases.current()).not.toBe(damaged);
    expect(fixture.read(page('a1'))).toContain('<h1>Bài a1</h1>');
  });
});

test('a lost link is set again', async () => {
  const { releasesFolder } = fixture.settings;
  const current = fixture.releases.current();
  await fixture.shut();
  renameSync(join(releasesFolder, 'current'), join(releasesFolder, 'elsewhere'));
  const publisher = await fixture.open();
  await publisher.runRound(true);
  expect(fixture.releases.current()).toBe(current);
});

describe('two publishers', () => {
  test('one works, the other says so and ends with its own code', async () => {
    const { code, output } = await runProgram('main.ts', [], fixture.environment);
    expect(code).toBe(3);
    expect(output).toMatch(/Another publisher works on .*Stop it first/);
  });

  test('a publisher that was killed does not keep others out', async () => {
    await fixture.shut();
    fixture.cms.publish(article('a3'));
    expect((await fixture.crash('check')).code).toBeNull();
    await expect(fixture.open()).resolves.toBeDefined();
  });
});

test('a lost ledger: the whole site is made anew, and what was unpublished meanwhile is gone', async () => {
  await fixture.shut();
  fixture.cms.unpublish(article('a1'));
  const { stateFolder } = fixture.settings;
  renameSync(stateFolder, `${stateFolder}-lost`);
  const publisher = await fixture.open();
  await fixture.settle(publisher);
  expect(publisher.status()).toMatchObject({ buildFailure: null, pagesFailed: 0 });
  expect(found()).toEqual([false, true, false]);
});

test('an older ledger, as out of a backup, is not believed', async () => {
  const { stateFolder } = fixture.settings;
  await fixture.shut();
  cpSync(stateFolder, `${stateFolder}-backup`, { recursive: true });
  fixture.cms.publish(article('a3'));
  await fixture.settle(await fixture.open());
  await fixture.shut();
  rmSync(stateFolder, { recursive: true });
  renameSync(`${stateFolder}-backup`, stateFolder);
  fixture.cms.unpublish(article('a3'));
  const publisher = await fixture.open();
  // Readers are not left without a site until another is made.
  expect(found()).toEqual([true, true, true]);
  await fixture.settle(publisher);
  expect(found()).toEqual([true, true, false]);
});

test('a lost content store, filled again by a CMS that has lost documents meanwhile: their pages stay', async () => {
  const { contentStoreFile } = fixture.settings;
  await fixture.shut();
  for (const file of [contentStoreFile, `${contentStoreFile}-wal`, `${contentStoreFile}-shm`]) rmSync(file, { force: true });
  fixture.cms.restoreBackup(1);
  const publisher = await fixture.open();
  await fixture.settle(publisher);
  expect(found()).toEqual([true, true, false]);
  expect(publisher.status().failedPages).toContainEqual(
    expect.objectContaining({ address: '/bai-viet/2026/03/a2', failure: expect.objectContaining({ code: 'PAGES_LOST' }) }),
  );
});

describe('a power failure took the last changes of the content store, and what the ledger knows is newer', () => {
  /** Keeps the store as it is now; what is done to it from then on is what the power failure takes. */
  async function losing(changes: () => Promise<void>): Promise<void> {
    const { contentStoreFile } = fixture.settings;
    await fixture.shut();
    cpSync(contentStoreFile, `${contentStoreFile}-kept`);
    await changes();
    await fixture.shut();
    renameSync(`${contentStoreFile}-kept`, contentStoreFile);
  }

  test.each([true, false])('a document that was taken away after that, or came, has been put back: it is there %s', async (isThere) => {
    const come = () => fixture.cms.publish(article('a3'));
    const go = () => fixture.cms.unpublish(article('a3'));
    const [change, undo] = isThere ? [go, come] : [come, go];
    if (isThere) {
      await fixture.shut();
      come();
      await fixture.settle(await fixture.open());
    }
    await losing(async () => {
      change();
      await fixture.settle(await fixture.open());
      expect(found()).toEqual([true, true, !isThere]);
    });
    undo();
    // Nothing is made of a state that readers are beyond.
    fixture.cms.failWith = 502;
    await fixture.settle(await fixture.open());
    expect(found()).toEqual([true, true, !isThere]);
    await fixture.shut();
    fixture.cms.failWith = null;
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    measure(found(), [true, true, isThere]);
    expect(found()).toEqual([true, true, isThere]);
    expect(fixture.read('index.html')?.includes('Bài a3')).toBe(isThere);
    expect(publisher.status()).toMatchObject({ buildFailure: null, pagesDue: 0, pagesFailed: 0 });
  });
});
