// Whatever is published, taken away, merged, collected and interrupted: the newest release is what a plain map says, every older one
// stays as it was, and readers find it over the links on disk.

import { afterEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { TOP_LAYER_ENTRIES } from './compaction-plan.ts';
import { STORE_STEPS, type StoreStep } from './seal-release.ts';
import { createLayeredSite, type LayeredSite, longPage, readAll, readServed, sealFiles } from './testing/layered-site.ts';

jest.setTimeout(600_000);

type Files = Record<string, string>;
type Act =
  | { kind: 'change'; put: Files; gone: string[]; crashAt: StoreStep | null }
  | { kind: 'whole'; put: Files }
  | { kind: 'compact' }
  | { kind: 'compact-beside'; put: Files; gone: string[] }
  | { kind: 'collect'; keep: number }
  | { kind: 'restart' }
  | { kind: 'back-and-forward' };

const NAMES = ['index.html', 'a.html', 'a/b.html', 'a/b/c.html', 'media/d.jpg', '_astro/e.css', 'rss.xml', 'năm/2026.html'];
const file = fc.constantFrom(...NAMES);
const text = fc.oneof(
  fc.constantFrom('', 'ngắn', 'khác'),
  fc.nat(9).map((n) => longPage(`${n}`)),
);
const few = fc.dictionary(file, text, { maxKeys: 5, noNullPrototype: true });
/** More than the newest layer takes in, so that there come to be several. */
const many = fc
  .record({ family: fc.nat(3), version: fc.nat(9), count: fc.constantFrom(TOP_LAYER_ENTRIES, TOP_LAYER_ENTRIES + 70) })
  .map(
    ({ family, version, count }): Files =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`họ-${family}/${n % 5}/${n}.html`, `${version}`])),
  );
const put = fc.oneof(
  { weight: 3, arbitrary: few },
  { weight: 2, arbitrary: many },
  { weight: 1, arbitrary: fc.tuple(few, many).map(([a, b]): Files => ({ ...a, ...b })) },
);
const gone = fc.oneof(
  { weight: 3, arbitrary: fc.array(file, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.nat(3).map((family) => Array.from({ length: 20 }, (_, n) => `họ-${family}/${n % 5}/${n}.html`)) },
);
const crashAt = fc.option(fc.constantFrom(...STORE_STEPS), { freq: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('change' as const), put, gone, crashAt }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('whole' as const), put }) },
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'compact' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('compact-beside' as const), put, gone }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('collect' as const), keep: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'restart' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'back-and-forward' }) },
);

class Crash extends Error {}

/** The site on disk beside what it should be. */
class Pair {
  readonly site: LayeredSite = createLayeredSite();
  /** What each release that was sealed has. */
  readonly #wanted = new Map<string, Files>();
  readonly #names = new Set(NAMES);

  async do(step: Act): Promise<void> {
    const { site } = this;
    if (step.kind === 'change') await this.#change(step);
    else if (step.kind === 'whole') this.#note(sealFiles(site.store, step.put, { onto: null }).manifest.id, step.put);
    else if (step.kind === 'compact') await site.store.compact();
    else if (step.kind === 'compact-beside') {
      const merging = site.store.compact();
      await this.#change({ ...step, crashAt: null });
      await merging;
    } else if (step.kind === 'collect') await site.store.collect(step.keep);
    else if (step.kind === 'restart') await this.#restart();
    else this.#goBackAndForward();
    this.#check();
  }

  async #change({ put, gone, crashAt }: { put: Files; gone: string[]; crashAt: StoreStep | null }): Promise<void> {
    const before = this.#wanted.get(this.site.store.newest()?.id ?? '') ?? {};
    const after = { ...before };
    for (const name of gone) delete after[name];
    Object.assign(after, put);
    const onStep = (step: StoreStep): void => {
      if (step === crashAt) throw new Crash();
    };
    const store = crashAt === null ? this.site.store : this.site.reopen({ onStep });
    try {
      const { manifest } = sealFiles(store, put, { gone });
      this.#note(manifest.id, after);
      store.switchTo(manifest.id);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      await this.#restart();
    }
  }

  #note(id: string, files: Files): void {
    this.#wanted.set(id, files);
    for (const name of Object.keys(files)) this.#names.add(name);
  }

  async #restart(): Promise<void> {
    const store = this.site.reopen();
    expect(await store.unsealDamaged()).toEqual([]);
    await store.sweep();
  }

  #goBackAndForward(): void {
    const { store } = this.site;
    const oldest = store.list()[0];
    if (oldest === undefined) return;
    store.rollBack(oldest, { since: '2026-06-01T03:00:00.000Z', reason: '' });
    expect(store.current()).toBe(oldest);
    store.rollForward();
  }

  #check(): void {
    const { store, folder } = this.site;
    const newest = store.newest();
    if (newest === null) return;
    for (const id of new Set([store.list()[0] as string, newest.id])) expect(readAll(store, id)).toEqual(this.#wanted.get(id));
    store.switchTo(newest.id);
    const wanted = this.#wanted.get(newest.id) ?? {};
    expect([newest.files, newest.layers.length <= 8]).toEqual([Object.keys(wanted).length, true]);
    for (const name of [...this.#names].filter((_, n) => n < NAMES.length || n % 7 === 0)) {
      for (const copy of ['', '.gz', '.br'] as const) expect([name, readServed(folder, name, copy)]).toEqual([name, wanted[name] ?? null]);
      expect(store.find(newest.id, name) !== null).toBe(name in wanted);
    }
  }
}

let pair: Pair | null = null;
afterEach(() => pair?.site.close());

test('a release is what a plain map says', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
        pair = new Pair();
        for (const step of acts) await pair.do(step);
      })
      .afterEach(() => pair?.site.close()),
    { numRuns: 25 },
  );
});
