// What a release of one document costs on a big site, in time and in calls to the disk: `npm run bench -- layers [--pages 50000]`.
// The site is as many files as a real one, but its pages share a few hundred contents, so that it is made in seconds.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FileFacts, writeWithCopies } from '../releases/compressed-copies.ts';
import { ReleaseStore } from '../releases/release-store.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '50000' }, releases: { type: 'string', default: '400' } } });
const pages = Number(values.pages);
const releaseCount = Number(values.releases);
/** More links than this to one file are refused by common file systems. */
const PAGES_PER_CONTENT = 2_000;
const YEARS = 15;
const KEPT_RELEASES = 10;

const folder = mkdtempSync(join(tmpdir(), 'bench-releases-'));
const store = new ReleaseStore(join(folder, 'releases'));
const figures = new Map<string, number>();
const body = (text: string): Buffer => Buffer.from(`<!doctype html><title>${text}</title>${`<p>Đoạn văn ${text}</p>`.repeat(200)}`);
const seconds = (since: number): number => Math.round(performance.now() - since) / 1000;
const nth = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const pageFile = (n: number): string => `bai-viet/${2012 + (n % YEARS)}/${String(1 + (n % 12)).padStart(2, '0')}/trang-${n}.html`;

function buildWhole(): string {
  const templates = join(folder, 'contents');
  mkdirSync(templates);
  const contents: [path: string, facts: FileFacts][] = [];
  const startedAt = performance.now();
  const layer = store.beginLayer(new Date());
  for (let n = 0; n < pages; n += 1) {
    if (n % PAGES_PER_CONTENT === 0) {
      const path = join(templates, `${contents.length}.html`);
      contents.push([path, writeWithCopies(path, body(`nội dung ${n}`))]);
    }
    const [path, facts] = contents.at(-1) as [string, FileFacts];
    layer.link(pageFile(n), path, facts);
  }
  layer.write('index.html', body('trang chủ'));
  figures.set('make_files_s', seconds(startedAt));
  const sealingAt = performance.now();
  const { manifest } = store.seal(layer, { onto: null, created: new Date(), cursor: { seq: 0, row: '' }, templates: '' });
  store.switchTo(manifest.id);
  figures.set('seal_whole_site_s', seconds(sealingAt));
  return manifest.id;
}

interface Cost {
  ms: number;
  /** Of the processor: what a busy machine does not change much. */
  cpuMs: number;
  operations: number;
}

/** One document: its page, its month's list, the home page, feeds and sitemap; every tenth is taken away. */
function publish(n: number, onto: string): { id: string } & Cost {
  const page = pageFile((n * 7919) % pages);
  const gone = n % 10 === 9 ? [page] : [];
  const files = ['index.html', 'rss.xml', 'sitemap-index.xml', `sitemap-${n % 20}.xml`, `chuyen-muc/c${n % 20}/2026/11.html`];
  for (let neighbour = 1; neighbour <= 6; neighbour += 1) files.push(pageFile((n * 7919 + neighbour) % pages));
  if (gone.length === 0) files.push(page);
  const bodies = files.map((file) => [file, body(`${file} ${n}`)] as const);
  const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
  const layer = store.beginLayer(new Date());
  for (const [file, bytes] of bodies) layer.write(file, bytes);
  const { manifest, fileOperations } = store.seal(layer, { onto, created: new Date(), cursor: { seq: n, row: 'x' }, templates: '', gone });
  store.switchTo(manifest.id);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { id: manifest.id, ms: performance.now() - startedAt, cpuMs: (user + system) / 1000, operations: fileOperations };
}

async function publishMany(first: string): Promise<void> {
  const measured: Cost[] = [];
  const upkeep: number[] = [];
  let deepest = 0;
  let current = first;
  for (let n = 0; n < releaseCount; n += 1) {
    const { id, ...cost } = publish(n, current);
    current = id;
    measured.push(cost);
    deepest = Math.max(deepest, store.readManifest(id)?.layers.length ?? 0);
    const startedAt = performance.now();
    await store.compact();
    await store.collect(KEPT_RELEASES);
    upkeep.push(performance.now() - startedAt);
  }
  const times = measured.map(({ ms }) => ms).sort((a, b) => a - b);
  figures.set('release_p50_ms', Math.round(nth(times, 0.5) * 10) / 10);
  figures.set('release_p95_ms', Math.round(nth(times, 0.95) * 10) / 10);
  figures.set('release_max_ms', Math.round((times.at(-1) ?? 0) * 10) / 10);
  const cpu = measured.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
  figures.set('release_cpu_p50_ms', Math.round(nth(cpu, 0.5) * 10) / 10);
  figures.set('release_cpu_p95_ms', Math.round(nth(cpu, 0.95) * 10) / 10);
  figures.set('release_file_operations', Math.max(...measured.map(({ operations }) => operations)));
  upkeep.sort((a, b) => a - b);
  figures.set('upkeep_p95_ms', Math.round(nth(upkeep, 0.95)));
  figures.set('upkeep_max_ms', Math.round(upkeep.at(-1) ?? 0));
  figures.set('layers_at_most', deepest);
}

function rollBackAndForward(): void {
  const [older = ''] = store.list();
  const startedAt = performance.now();
  store.rollBack(older, { since: new Date().toISOString(), reason: 'bench' });
  figures.set('rollback_ms', Math.round((performance.now() - startedAt) * 10) / 10);
  store.rollForward();
}

try {
  const whole = buildWhole();
  await publishMany(whole);
  rollBackAndForward();
  const startedAt = performance.now();
  await store.unsealDamaged();
  figures.set('check_after_start_s', seconds(startedAt));
  figures.set('peak_mb', Math.round(process.resourceUsage().maxRSS / 1024));
  console.table(Object.fromEntries(figures));
  for (const [figure, value] of figures) console.log(JSON.stringify({ bench: 'layers', pages, figure, value }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
