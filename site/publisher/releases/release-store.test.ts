import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { TOP_LAYER_ENTRIES } from './compaction-plan.ts';
import { CURSOR, createLayeredSite, type LayeredSite, longPage, readAll, readServed, sealFiles } from './testing/layered-site.ts';

// Merges start threads, and a machine under load starts them slowly.
jest.setTimeout(120_000);

let site: LayeredSite;
beforeEach(() => {
  site = createLayeredSite();
});
afterEach(async () => {
  await site.store.removed();
  site.close();
});

const read = (file: string, copy: '' | '.gz' | '.br' = ''): string | null => readServed(site.folder, file, copy);
const pages = (count: number, text = 'trang'): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`bai-viet/2026/11/${text}-${n}.html`, `${text} ${n}`]));
const layerNames = (): string[] => readdirSync(join(site.folder, 'layers'));
const served = (): string => site.store.current() ?? '';

describe('a release', () => {
  test('has the files of the one before, but for those that it brings and takes away', () => {
    site.release({ 'index.html': 'chủ', 'a.html': 'a', 'b.html': 'b', 'media/c.jpg': 'c' });
    const { manifest } = site.release({ 'a.html': 'a2', 'd.html': 'd' }, { gone: ['b.html', 'media/c.jpg', 'never.html'] });
    expect(readAll(site.store, manifest.id)).toEqual({ 'index.html': 'chủ', 'a.html': 'a2', 'd.html': 'd' });
    expect(['index.html', 'a.html', 'b.html', 'media/c.jpg', 'd.html'].map((file) => read(file))).toEqual(['chủ', 'a2', null, null, 'd']);
    expect(manifest).toMatchObject({ files: 3, pages: 3, cursor: CURSOR, templates: 't' });
    expect(site.store.find(manifest.id, 'b.html')).toBeNull();
    expect(readFileSync(site.store.find(manifest.id, 'a.html') ?? '', 'utf8')).toBe('a2');
  });

  test('that was taken away can come back', () => {
    site.release({ 'a.html': 'a', ...pages(TOP_LAYER_ENTRIES) });
    site.release({}, { gone: ['a.html'] });
    expect([read('a.html'), site.store.newest()?.pages]).toEqual([null, TOP_LAYER_ENTRIES]);
    site.release({ 'a.html': 'lại' });
    expect([read('a.html'), site.store.newest()?.pages]).toEqual(['lại', TOP_LAYER_ENTRIES + 1]);
    site.release({}, { gone: ['a.html'] });
    expect(read('a.html')).toBeNull();
  });

  test('a file that comes and is taken away in one release comes', () => {
    site.release({ 'a.html': 'a' });
    site.release({ 'a.html': 'a2' }, { gone: ['a.html'] });
    expect(read('a.html')).toBe('a2');
  });

  test('a whole build has nothing of what was before', () => {
    site.release({ 'a.html': 'a', 'b.html': 'b' });
    const { manifest } = site.release({ 'a.html': 'a2' }, { onto: null });
    expect(readAll(site.store, manifest.id)).toEqual({ 'a.html': 'a2' });
    expect(manifest.layers).toHaveLength(1);
  });

  test('without any change is a release of the same layers', () => {
    const { manifest: first } = site.release({ 'a.html': 'a' });
    const { manifest } = site.release({}, { cursor: { seq: 2, row: 's' }, about: { day: '2026-06-02' } });
    expect(manifest).toMatchObject({ layers: first.layers, files: 1, cursor: { seq: 2, row: 's' }, about: { day: '2026-06-02' } });
    expect([read('a.html'), layerNames()]).toEqual(['a', first.layers.map(({ id }) => id)]);
  });

  test('is not served before it is switched to, and an abandoned layer leaves nothing', () => {
    site.release({ 'a.html': 'a' });
    const { manifest } = sealFiles(site.store, { 'a.html': 'a2' });
    expect(read('a.html')).toBe('a');
    site.store.switchTo(manifest.id);
    expect(read('a.html')).toBe('a2');
    const layer = site.store.beginLayer(new Date());
    layer.write('a.html', Buffer.from('a3'));
    const before = layerNames().length;
    site.store.abandon(layer);
    expect([read('a.html'), layerNames().length]).toEqual(['a2', before - 1]);
  });

  test('continues the release that it names, not the newest', () => {
    const { manifest: first } = site.release({ 'a.html': 'a' });
    site.release({ 'b.html': 'b' });
    const { manifest } = site.release({ 'c.html': 'c' }, { onto: first.id });
    expect(Object.keys(readAll(site.store, manifest.id))).toEqual(['a.html', 'c.html']);
    expect(() => sealFiles(site.store, {}, { onto: '20260101T000000000Z-000000' })).toThrow(/not there or not whole/);
  });

  test.each([
    '',
    '/a.html',
    '../a.html',
    'a/../b.html',
    'a//b.html',
    './a.html',
    '.env',
    'a.gone',
    'a.html.gone',
    'a.gone/b.html',
    'a.html.gz',
  ])('cannot have a file named "%s"', (file) => {
    const layer = site.store.beginLayer(new Date());
    expect(() => layer.write(file, Buffer.from('x'))).toThrow();
    expect(existsSync(join(layer.folder, '../a.html'))).toBe(false);
    site.store.abandon(layer);
  });
});

describe('compressed copies', () => {
  test('go with the file that they are copies of, from layer to layer', async () => {
    site.release({ 'a.html': longPage('cũ'), ...pages(TOP_LAYER_ENTRIES) });
    site.release({ 'b.html': longPage('b') });
    site.release({ 'a.html': longPage('mới'), 'c.html': 'ngắn' });
    for (const copy of ['.gz', '.br'] as const) {
      expect([read('a.html', copy), read('b.html', copy), read('c.html', copy)]).toEqual([longPage('mới'), longPage('b'), 'ngắn']);
    }
    site.release({ 'a.html': 'nay ngắn' });
    expect(read('a.html', '.br')).toBe('nay ngắn');
    const copies = layerNames().filter((id) => existsSync(join(site.folder, 'layers', id, 'files/a.html.br')));
    expect(copies.length).toBeGreaterThan(0);
  });

  test('of a file that is written twice into one layer are those of the second', () => {
    const layer = site.store.beginLayer(new Date());
    layer.write('a.html', Buffer.from(longPage('zuerst')));
    layer.write('a.html', Buffer.from('ngắn'));
    const path = layer.pathOf('b.html');
    for (const name of [path, `${path}.gz`]) writeFileSync(name, longPage('cũ'));
    layer.add('b.html', { sha256: '0'.repeat(64), bytes: 1_500 });
    layer.add('b.html.gz', { sha256: '0'.repeat(64), bytes: 1_500 });
    writeFileSync(path, 'ngắn');
    layer.add('b.html', { sha256: '0'.repeat(64), bytes: 4 });
    site.store.seal(layer, { onto: null, created: new Date(), cursor: CURSOR, templates: 't' });
    expect(readdirSync(layer.folder).sort()).toEqual(['a.html', 'b.html']);
  });
});

test('a file that was taken in from elsewhere and is written again leaves the one elsewhere as it was', () => {
  const elsewhere = join(site.folder, 'elsewhere.html');
  writeFileSync(elsewhere, longPage('gốc'));
  const layer = site.store.beginLayer(new Date());
  layer.link('a.html', elsewhere, { sha256: '0'.repeat(64), bytes: 1_500 });
  expect(statSync(layer.pathOf('a.html')).ino).toBe(statSync(elsewhere).ino);
  layer.write('a.html', Buffer.from('khác'));
  expect([readFileSync(elsewhere, 'utf8'), readFileSync(layer.pathOf('a.html'), 'utf8')]).toEqual([longPage('gốc'), 'khác']);
});

describe('layers', () => {
  test('a hundred small releases are one small layer, and each costs few calls to the disk', () => {
    site.release(pages(1_000));
    let most = 0;
    for (let n = 0; n < 100; n += 1) {
      const { fileOperations } = site.release({ 'index.html': longPage(`chủ ${n}`), [`bai-viet/2026/11/mới-${n}.html`]: longPage(`${n}`) });
      most = Math.max(most, fileOperations);
    }
    expect(site.store.newest()?.layers.map(({ files }) => files)).toEqual([101, 1_000]);
    expect(most).toBeLessThan(500);
    expect(site.store.newest()?.pages).toBe(1_101);
  });

  test('are merged when they have become many, and the next release has the merged ones', async () => {
    site.release(pages(2_000));
    for (let n = 0; n < 6; n += 1)
      site.release({ ...pages(TOP_LAYER_ENTRIES, `đợt-${n}`), 'index.html': `chủ ${n}` }, { gone: [`bai-viet/2026/11/trang-${n}.html`] });
    const before = readAll(site.store, served());
    expect(site.store.newest()?.layers).toHaveLength(7);
    const merged = await site.store.compact();
    expect(merged.length).toBeGreaterThan(0);
    expect(readAll(site.store, served())).toEqual(before);
    const { manifest } = site.release({ 'index.html': 'chủ' });
    expect(manifest.layers.length).toBeLessThan(5);
    expect(readAll(site.store, served())).toEqual({ ...before, 'index.html': 'chủ' });
    expect(manifest.files).toBe(Object.keys(before).length);
    expect(await site.store.compact()).toEqual([]);
  });

  test('a merge into the lowest layer forgets what is gone', async () => {
    site.release(pages(TOP_LAYER_ENTRIES, 'một'));
    site.release(pages(TOP_LAYER_ENTRIES, 'hai'), { gone: ['bai-viet/2026/11/một-0.html'] });
    expect(site.store.newest()?.layers[0]?.gone).toBe(1);
    await site.store.compact();
    const { manifest } = site.release({ 'index.html': 'x' });
    expect(manifest.layers.map(({ gone }) => gone)).toEqual([0, 0]);
    expect(read('bai-viet/2026/11/một-0.html')).toBeNull();
  });

  test('a merge above the lowest layer remembers what is gone', async () => {
    site.release(pages(3_000));
    site.release(pages(TOP_LAYER_ENTRIES, 'hai'), { gone: ['bai-viet/2026/11/trang-0.html'] });
    site.release(pages(TOP_LAYER_ENTRIES, 'ba'));
    expect(await site.store.compact()).toHaveLength(1);
    const { manifest } = site.release({ 'index.html': 'x' });
    expect(manifest.layers.map(({ files, gone }) => [files, gone])).toEqual([
      [1, 0],
      [2 * TOP_LAYER_ENTRIES, 1],
      [3_000, 0],
    ]);
    expect([read('bai-viet/2026/11/trang-0.html'), site.store.find(manifest.id, 'bai-viet/2026/11/trang-0.html')]).toEqual([null, null]);
    expect(Object.keys(readAll(site.store, manifest.id))).not.toContain('bai-viet/2026/11/trang-0.html');
  });

  test('there are never more than there are links for, even when nobody merges', () => {
    for (let n = 0; n < 12; n += 1) site.release(pages(TOP_LAYER_ENTRIES, `đợt-${n}`));
    expect(site.store.newest()?.layers).toHaveLength(8);
    expect(site.store.room()).toBe(0);
    expect(Object.keys(readAll(site.store, served()))).toHaveLength(12 * TOP_LAYER_ENTRIES);
    expect([read('bai-viet/2026/11/đợt-0-0.html'), read('bai-viet/2026/11/đợt-11-0.html')]).toEqual(['đợt-0 0', 'đợt-11 0']);
  });

  test('releases go on while layers are merged', async () => {
    site.release(pages(3_000));
    for (let n = 0; n < 5; n += 1) site.release(pages(TOP_LAYER_ENTRIES, `đợt-${n}`));
    const [first, second] = [site.store.compact(), site.store.compact()];
    for (let n = 0; n < 20; n += 1)
      site.release({ 'index.html': `chủ ${n}`, [`lúc-gộp-${n}.html`]: 'x' }, { gone: [`bai-viet/2026/11/trang-${n}.html`] });
    const collected = site.store.collect(2);
    await Promise.all([first, second, collected]);
    site.release({ 'index.html': 'chủ' });
    const all = readAll(site.store, served());
    expect(Object.keys(all)).toHaveLength(3_000 + 5 * TOP_LAYER_ENTRIES + 1 + 20 - 20);
    expect([all['index.html'], read('bai-viet/2026/11/trang-3.html'), read('bai-viet/2026/11/đợt-4-9.html')]).toEqual([
      'chủ',
      null,
      'đợt-4 9',
    ]);
    expect(site.store.newest()?.layers.length).toBeLessThan(6);
  });

  test('what is being written or merged is not collected', async () => {
    site.release(pages(3_000));
    site.release(pages(1_000, 'hai'));
    const merging = site.store.compact();
    const layer = site.store.beginLayer(new Date());
    layer.write('a.html', Buffer.from('a'));
    site.release({ 'index.html': 'chủ' }, { onto: null });
    await site.store.collect(1);
    expect(await merging).toHaveLength(1);
    const { manifest } = site.store.seal(layer, { onto: served(), created: new Date(), cursor: CURSOR, templates: 't' });
    site.store.switchTo(manifest.id);
    expect(readAll(site.store, manifest.id)).toEqual({ 'a.html': 'a', 'index.html': 'chủ' });
    await site.store.collect(1);
    await site.store.removed();
    expect(layerNames()).toEqual(manifest.layers.map(({ id }) => id));
  });

  test('a merge that is stopped goes on at the next start', async () => {
    site.release(pages(4_000));
    site.release(pages(1_000, 'hai'));
    const before = readAll(site.store, served());
    const stopping = new AbortController();
    const merging = site.store.compact(stopping.signal);
    const isUnderWay = (): boolean =>
      layerNames().some((id) => id.startsWith('merged-') && existsSync(join(site.folder, 'layers', id, 'files/bai-viet')));
    while (!isUnderWay()) await new Promise((resolve) => setImmediate(resolve));
    stopping.abort(new Error('stopped'));
    await expect(merging).rejects.toThrow('stopped');
    const store = site.reopen();
    expect(await store.sweep()).toEqual([]);
    expect(await store.compact()).toHaveLength(1);
    site.release({});
    expect(store.newest()?.layers).toHaveLength(1);
    expect(readAll(store, served())).toEqual(before);
  });
});

describe('styles and scripts', () => {
  const day = (n: number): Date => new Date(Date.parse('2026-06-01T03:00:00Z') + n * 86_400_000);
  const css = (name: string): Record<string, string> => ({ [`_astro/${name}.css`]: name });

  test.each([
    ['with the pages that are rendered again', false],
    ['in a whole build', true],
  ])('of earlier templates stay for a week: %s', (_how, isWhole) => {
    site.release(css('cũ'), { created: day(0), assets: ['_astro/cũ.css'] });
    site.release({ ...css('mới'), 'a.html': 'a' }, { created: day(1), assets: ['_astro/mới.css'], ...(isWhole && { onto: null }) });
    expect([read('_astro/cũ.css'), read('_astro/mới.css')]).toEqual(['cũ', 'mới']);
    expect(site.store.newest()?.files).toBe(3);
    site.release({ 'a.html': 'a2' }, { created: day(8) });
    expect(read('_astro/cũ.css')).toBe('cũ');
    site.release({ 'a.html': 'a3' }, { created: day(9) });
    expect([read('_astro/cũ.css'), read('_astro/mới.css'), site.store.newest()?.files]).toEqual([null, 'mới', 2]);
  });

  test('that come back are no longer on their way out', () => {
    site.release(css('một'), { created: day(0), assets: ['_astro/một.css'] });
    site.release(css('hai'), { created: day(1), assets: ['_astro/hai.css'] });
    site.release({ 'a.html': 'a' }, { created: day(2), assets: ['_astro/một.css'] });
    site.release({ 'a.html': 'a2' }, { created: day(20) });
    expect([read('_astro/một.css'), read('_astro/hai.css')]).toEqual(['một', null]);
  });

  test('that nobody has are refused', () => {
    expect(() => sealFiles(site.store, { 'a.html': 'a' }, { assets: ['_astro/không-có.css'] })).toThrow(/không-có/);
  });
});

describe('switching', () => {
  test('a rollback holds until it is ended, and is a matter of a moment', () => {
    const { manifest: first } = site.release({ 'a.html': 'a' });
    const { manifest: second } = site.release({ 'a.html': 'a2' });
    const startedAt = performance.now();
    site.store.rollBack(first.id, { since: '2026-06-01T03:00:00.000Z', reason: 'lỗi' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect([read('a.html'), site.store.held()?.release]).toEqual(['a', first.id]);
    expect(() => site.store.switchTo(second.id)).toThrow(expect.objectContaining({ code: 'PUBLISHING_HELD' }));
    expect(() => site.store.switchTo(sealFiles(site.store, { 'a.html': 'a3' }).manifest.id)).toThrow(/rollforward/);
    expect([site.store.rollForward(), site.store.rollForward()]).toEqual([true, false]);
    site.store.switchTo(second.id);
    expect(read('a.html')).toBe('a2');
  });

  test('only a whole release is switched to, by the publisher or by an administrator', () => {
    const { manifest } = site.release({ 'a.html': 'a', ...pages(TOP_LAYER_ENTRIES) });
    const [noManifest, cutManifest, noLayer] = Array.from({ length: 3 }, (_, n) => sealFiles(site.store, { 'a.html': `${n}` }).manifest);
    rmSync(join(site.folder, noManifest?.id ?? '', 'manifest.json'));
    truncateSync(join(site.folder, cutManifest?.id ?? '', 'manifest.json'), 100);
    rmSync(join(site.folder, 'layers', noLayer?.layers[0]?.id ?? '', 'manifest.ndjson'));
    for (const id of [noManifest?.id, cutManifest?.id, noLayer?.id, '../../etc', 'current', 'layers']) {
      expect(() => site.store.switchTo(id ?? '')).toThrow(expect.objectContaining({ code: 'RELEASE_INCOMPLETE' }));
      expect(() => site.store.rollBack(id ?? '', { since: '2026-06-01T03:00:00.000Z', reason: '' })).toThrow(/not there or not whole/);
    }
    expect([site.store.current(), site.store.held()]).toEqual([manifest.id, null]);
  });
});

describe('tidying', () => {
  test('old releases go, and the layers that only they had; what is served stays', async () => {
    const { manifest: first } = site.release(pages(TOP_LAYER_ENTRIES));
    for (let n = 0; n < 30; n += 1) site.release({ 'index.html': `chủ ${n}` });
    expect(layerNames()).toHaveLength(31);
    site.store.switchTo(first.id);
    await site.store.collect(3);
    expect(site.store.list()).toHaveLength(4);
    expect(layerNames()).toHaveLength(4);
    expect(read('bai-viet/2026/11/trang-7.html')).toBe('trang 7');
    for (const id of site.store.list()) expect(Object.keys(readAll(site.store, id)).length).toBeGreaterThanOrEqual(TOP_LAYER_ENTRIES);
  });

  test('what a crash left goes at the next start', async () => {
    const { manifest } = site.release({ 'a.html': 'a' });
    site.store.beginLayer(new Date()).write('b.html', Buffer.from('b'));
    mkdirSync(join(site.folder, '20991122T000000000Z-000000'));
    writeFileSync(join(site.folder, '.current-0123.part'), '');
    sealFiles(site.store, { 'c.html': 'c' });
    rmSync(join(site.folder, site.store.newest()?.id ?? '', 'manifest.json'));
    const store = site.reopen();
    expect(await store.sweep()).toHaveLength(5);
    await store.removed();
    expect([store.list(), layerNames(), read('a.html')]).toEqual([[manifest.id], manifest.layers.map(({ id }) => id), 'a']);
  });

  test('names follow each other also when the clock of the machine is set back', () => {
    const { manifest: first } = site.release({ 'a.html': 'a' }, { created: new Date('2030-01-01T00:00:00Z') });
    const { manifest: second } = site.release({ 'a.html': 'b' }, { created: new Date('2020-01-01T00:00:00Z') });
    expect(site.store.list()).toEqual([first.id, second.id]);
    expect(site.store.newest()?.id).toBe(second.id);
  });
});

/** Takes a line out of a layer's manifest, which ends with an empty one. */
function dropLine(layer: string, at: number): void {
  const manifest = join(layer, 'manifest.ndjson');
  const lines = readFileSync(manifest, 'utf8').split('\n');
  lines.splice(at, 1);
  writeFileSync(manifest, lines.join('\n'));
}

describe('a power failure', () => {
  const damage: [string, (layer: string) => void][] = [
    ['cut a page', (layer) => truncateSync(join(layer, 'files/a.html'), 0)],
    ['lost a compressed copy', (layer) => rmSync(join(layer, 'files/a.html.br'))],
    ['cut a list of files', (layer) => truncateSync(join(layer, 'manifest.ndjson'), statSync(join(layer, 'manifest.ndjson')).size - 10)],
    ['lost the end of a list of files', (layer) => dropLine(layer, -2)],
    ['lost a line of a list of files', (layer) => dropLine(layer, 3)],
    ['lost a layer', (layer) => rmSync(layer, { recursive: true })],
  ];
  test.each(damage)('%s: the releases that have it are no longer whole, those before are', async (_what, spoil) => {
    const { manifest: whole } = site.release(pages(TOP_LAYER_ENTRIES));
    const { manifest: first } = site.release({ ...pages(TOP_LAYER_ENTRIES, 'hai'), 'a.html': longPage('a') });
    const { manifest: second } = site.release({ 'b.html': 'b' });
    spoil(join(site.folder, 'layers', first.layers[0]?.id ?? ''));
    const store = site.reopen();
    expect(await store.unsealDamaged()).toEqual([second.id, first.id]);
    expect(store.newest()?.id).toBe(whole.id);
    expect(await store.unsealDamaged()).toEqual([]);
  });

  test('layers that have stood for long are looked at once', async () => {
    const { manifest } = site.release({ 'a.html': longPage('a') });
    const layer = join(site.folder, 'layers', manifest.layers[0]?.id ?? '');
    expect(await site.store.unsealDamaged()).toEqual([]);
    expect(existsSync(join(layer, 'verified'))).toBe(false);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(join(layer, 'manifest.ndjson'), anHourAgo, anHourAgo);
    expect(await site.store.unsealDamaged()).toEqual([]);
    expect(existsSync(join(layer, 'verified'))).toBe(true);
  });
});

test('a release is copied out as plain files', async () => {
  site.release({ 'a/b.html': longPage('b'), ...pages(TOP_LAYER_ENTRIES) });
  site.release({ 'c.html': 'c' }, { gone: ['bai-viet/2026/11/trang-0.html'] });
  const target = join(site.folder, 'out');
  expect(await site.store.exportTo(served(), target)).toBe(TOP_LAYER_ENTRIES + 1);
  expect(readFileSync(join(target, 'a/b.html'), 'utf8')).toBe(longPage('b'));
  expect(readdirSync(join(target, 'a'))).toEqual(['b.html']);
  await site.store.exportTo(served(), join(site.folder, 'out-2'), { withCompressed: true });
  expect(readdirSync(join(site.folder, 'out-2/a')).sort()).toEqual(['b.html', 'b.html.br', 'b.html.gz']);
});
