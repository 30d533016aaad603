// What the planner makes of changes, on a real store and a real ledger, without rendering: who goes first, and that work which is
// done bit by bit comes to its end, whatever interrupts it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ContentStore, openContentStore } from '../content/content-store.ts';
import { PartCache } from '../content/part-cache.ts';
import { published, publishRow } from '../content/published-fixtures.ts';
import { hashKey } from '../content/read-keys.ts';
import { recordReads } from '../content/read-record.ts';
import { ChangePlanner } from './change-planner.ts';
import { DUE } from './ledger/due-pages.ts';
import { PageLedger } from './ledger/page-ledger.ts';
import { inSlices } from './slices.ts';

const NOW = new Date('2026-03-15T05:00:00Z');
const ALL = Number.POSITIVE_INFINITY;
const FEW = 12;
/** More than one statement marks. */
const MANY = 1_100;
/** Each task is a piece of its own. */
const ONE_TASK = 0;
const FRAME = hashKey('part frame');

let folder: string;
let store: ContentStore;
let ledger: PageLedger;
let planner: ChangePlanner;
/** Addresses that the content has besides those that are touched. */
let everywhere: string[];
let seq = 0;
const signal = new AbortController().signal;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'change-planner-'));
  store = openContentStore(join(folder, 'content.sqlite'));
  everywhere = [];
  seq = 0;
  open();
  await planner.note(NOW, signal);
  await planner.workOff(NOW, ALL, signal);
});
afterEach(() => {
  ledger.close();
  store.close();
  rmSync(folder, { recursive: true });
});

function open(): void {
  ledger = new PageLedger(join(folder, 'ledger.sqlite'));
  planner = new ChangePlanner(store, ledger, { all: () => everywhere, lists: () => [], has: () => true }, ONE_TASK);
}

/** As a start after a crash does. */
function openAgain(): void {
  ledger.close();
  open();
}

function publish(...names: string[]): void {
  const rows = names.map((name) => publishRow(++seq, published('article', name, { vi: { slug: name, title: `Bài ${name} ${seq}` } })));
  const last = rows.at(-1);
  if (last) store.applyFeedRows(rows, { seq: last.seq, row: last.row });
}

/** Notes pages as a release does: what they read, and where they stand. @param read names of articles */
function make(address: string, read: string[], { own = false, made = ledger.nextTime() } = {}): void {
  const { reader, record } = recordReads(store, NOW, new PartCache());
  const ids = read.map((name) => published('article', name, {}).id);
  for (const id of ids) reader.document('article', id);
  ledger.due.markAddress(address, DUE.background);
  const { keys, ...rest } = record();
  const page = { document: own ? `article/${ids[0]}` : null, chunk: null, sha256: 'x', made, liveAt: null };
  ledger.pages.save(ledger.pages.at(address)?.id ?? 0, { ...page, record: { ...rest, keys: [...keys, FRAME] } });
}

function makePages(count: number): void {
  ledger.transaction(() => {
    for (let n = 0; n < count; n += 1) make(`/page/${n}`, ['a1']);
    ledger.setTime(ledger.nextTime());
  });
}

const dueAt = (address: string) => ledger.pages.at(address)?.due;

test('the page of a changed document and new addresses go first, others follow, and pages that would come out equal are left', async () => {
  publish('a1', 'a2');
  await planner.note(NOW, signal);
  make('/list', ['a1', 'a2']);
  make('/a1', ['a1'], { own: true });
  make('/a2', ['a2', 'a3'], { own: true });
  publish('a1', 'a3');
  await planner.note(NOW, signal);
  expect([dueAt('/a1'), dueAt('/list'), dueAt('/a2')]).toEqual([DUE.awaited, DUE.no, DUE.no]);
  const begun = ['a1', 'a2', 'a3'].map((name) => `/bai-viet/2026/03/${name}`);
  expect(new Set(ledger.due.mostUrgent(10).map(({ address }) => address))).toEqual(new Set(['/a1', ...begun]));
  expect(await planner.workOff(NOW, ALL, signal)).toBe(false);
  expect([dueAt('/list'), dueAt('/a2')]).toEqual([DUE.urgent, DUE.urgent]);
  expect(ledger.due.mostUrgent(10).at(-1)?.due).toBe(DUE.urgent);
});

describe('work that is done bit by bit', () => {
  beforeEach(() => {
    publish('a1');
    makePages(FEW);
  });

  test('looking: nothing is forgotten over interruptions, and what was made meanwhile is not looked at again', async () => {
    await planner.note(NOW, signal);
    publish('a1');
    await planner.note(NOW, signal);
    let turns = 0;
    while (await planner.workOff(NOW, 0, signal)) {
      turns += 1;
      if (turns === 1) make(`/page/${FEW - 1}`, ['a1']);
      openAgain();
    }
    expect(turns).toBeGreaterThanOrEqual(FEW - 1);
    expect(ledger.due.count(DUE.urgent)).toBe(FEW - 1);
    expect(dueAt(`/page/${FEW - 1}`)).toBe(DUE.no);
  });

  test('new templates: all pages and addresses that have none, each once, also where it is killed and goes on', async () => {
    makePages(MANY);
    planner.allPagesDue();
    everywhere = ['/new', '/page/0'];
    let turns = 0;
    while (await planner.workOff(NOW, 0, signal)) {
      turns += 1;
      // Pages that are made in between have the new templates.
      if (turns === 1) {
        for (const page of ledger.due.pages(DUE.background, 10)) make(page.address, ['a1']);
        openAgain();
      }
    }
    expect(turns).toBeGreaterThan(1);
    expect(ledger.due.count(DUE.background)).toBe(MANY - 10 + 1);
    expect(dueAt('/new')).toBe(DUE.background);
  });

  test('another menu: the pages that carry it and were made before', async () => {
    makePages(MANY);
    const before = ledger.nextTime();
    make('/page/7', ['a1'], { made: before });
    ledger.backlog.addSweep({ kind: 'make', key: FRAME, before, level: DUE.background });
    await planner.workOff(NOW, ALL, signal);
    expect([ledger.due.count(DUE.background), dueAt('/page/7')]).toEqual([MANY - 1, DUE.no]);
    expect(ledger.backlog.isEmpty).toBe(true);
  });

  test('another store: every page is looked at, and documents that nobody took away are known to be lost', async () => {
    make('/a1', ['a1'], { own: true });
    ledger.setTime(ledger.nextTime());
    store.reset();
    seq = 10;
    publish('a2');
    await planner.note(NOW, signal);
    await planner.workOff(NOW, ALL, signal);
    expect(ledger.due.any(DUE.urgent)).toBe(true);
    expect(ledger.due.count()).toBeGreaterThan(FEW);
    expect(ledger.losses.has(`article/${published('article', 'a1', {}).id}`)).toBe(true);
  });

  test('a document that is published meanwhile does not wait for it', async () => {
    await planner.note(NOW, signal);
    planner.allPagesDue();
    await planner.workOff(NOW, 0, signal);
    publish('a9');
    await planner.note(NOW, signal);
    expect(ledger.backlog.isEmpty).toBe(false);
    expect(ledger.due.mostUrgent(5).map(({ address }) => address)).toContain('/bai-viet/2026/03/a9');
  });
});

test('what all pages share is not left to a page that stands as it is, whose document is withheld', async () => {
  publish('a1', 'a2');
  await planner.note(NOW, signal);
  make('/a1', ['a1'], { own: true });
  make('/a2', ['a2'], { own: true });
  const { reader, record } = recordReads(store, NOW, new PartCache());
  const [a1, a3] = ['a1', 'a3'].map((name) => published('article', name, {}).id);
  reader.document('article', a3 ?? '');
  ledger.parts.save({ name: 'frame', valueDigest: '', ...record() });
  publish('a3');
  store.withhold([{ type: 'article', id: a1 ?? '' }]);
  await planner.note(NOW, signal);
  expect([ledger.parts.get('frame') !== null, dueAt('/a2')]).toEqual([true, DUE.urgent]);
});

test('a sweep that is asked for again stays as urgent as it was', async () => {
  await planner.note(NOW, signal);
  const sweep = { kind: 'addresses', key: null, before: 1 } as const;
  ledger.backlog.addSweep({ ...sweep, level: DUE.awaited });
  ledger.backlog.addSweep({ ...sweep, level: DUE.background });
  expect(ledger.backlog.nextSweep()?.level).toBe(DUE.awaited);
});

describe('pieces of long work', () => {
  const transaction = <Result>(work: () => Result): Result => ledger.transaction(work);
  function* busyTasks(done: number[]): Iterable<() => void> {
    for (let n = 0; n < 5; n += 1) {
      yield () => {
        const until = performance.now() + 20;
        while (performance.now() < until);
        done.push(n);
      };
    }
  }

  test('others have their turn in between', async () => {
    const done: number[] = [];
    const seen: number[] = [];
    const timer = setInterval(() => seen.push(done.length), 0);
    await inSlices(busyTasks(done), { transaction, signal });
    clearInterval(timer);
    expect(done).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  test('a stop ends them between two pieces', async () => {
    const stopping = new AbortController();
    const done: number[] = [];
    setImmediate(() => stopping.abort());
    await expect(inSlices(busyTasks(done), { transaction, signal: stopping.signal })).rejects.toThrow(/abort/);
    expect(done.length).toBeLessThan(5);
  });
});
