// The files of a release: counted and hashed, shared with the release before where they are equal, compressed where that helps.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ReleaseFile, ReleaseManifest } from './release-manifest.ts';

export type ReleaseFiles = Record<string, ReleaseFile>;
/** The release before, whose files may be shared. */
export interface Baseline {
  manifest: ReleaseManifest;
  publicFolder: string;
}

const COMPRESSED = new Set(['.html', '.css', '.js', '.mjs', '.xml', '.svg', '.json', '.txt', '.webmanifest']);
/** Below this, an answer fits in one packet either way. */
const SMALLEST_COMPRESSED_BYTES = 1024;
/** Quick enough to be done at each release: 5 of 11 costs a tenth of the time for nine tenths of the gain. */
const BROTLI_QUALITY = 5;
/** Folder of the files that the builder names by their content. */
const HASHED_ASSETS = '_astro/';
const ASSETS_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Every file below the public folder with its digest, in the order of their paths, which have "/" between folders. */
export async function takeInventory(publicFolder: string): Promise<ReleaseFiles> {
  const entries = await readdir(publicFolder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, ReleaseFile>();
  await forEachInParallel(paths, async (path) => {
    const name = relative(publicFolder, path).split(sep).join('/');
    found.set(name, { sha256: await digestFile(path), bytes: (await stat(path)).size });
  });
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Replaces files that are equal in the release before by links to those: the disk holds them once, and their date, by which
 * browsers ask whether a page has changed, stays.
 */
export async function shareUnchanged(publicFolder: string, files: ReleaseFiles, baseline: Baseline): Promise<void> {
  await forEachInParallel(Object.entries(files), async ([name, file]) => {
    if (baseline.manifest.files[name]?.sha256 !== file.sha256) return;
    await linkOver(join(baseline.publicFolder, name), join(publicFolder, name));
  });
}

/** Keeps the styles and scripts of earlier releases for a week: pages that a browser still shows ask for them. */
export async function carryAssets(publicFolder: string, files: ReleaseFiles, baseline: Baseline, now: Date): Promise<void> {
  for (const [name, file] of Object.entries(baseline.manifest.files)) {
    if (!name.startsWith(HASHED_ASSETS) || files[name] || isCompressedCopy(name)) continue;
    const carriedSince = file.carriedSince ?? now.toISOString();
    if (now.getTime() - Date.parse(carriedSince) > ASSETS_KEPT_MS) continue;
    await mkdir(dirname(join(publicFolder, name)), { recursive: true });
    if (await linkOver(join(baseline.publicFolder, name), join(publicFolder, name))) files[name] = { ...file, carriedSince };
  }
}

/** Writes page.html.gz and page.html.br beside page.html, where they are smaller, and adds them to the list of files. */
export async function compressFiles(publicFolder: string, files: ReleaseFiles, baseline: Baseline | null): Promise<void> {
  const worthIt = Object.entries(files).filter(([name, file]) => COMPRESSED.has(extname(name)) && file.bytes >= SMALLEST_COMPRESSED_BYTES);
  await forEachInParallel(worthIt, async ([name, file]) => {
    const equal = baseline?.manifest.files[name]?.sha256 === file.sha256;
    for (const suffix of ['.gz', '.br'] as const) {
      const before = equal ? baseline?.manifest.files[name + suffix] : undefined;
      if (before && baseline && (await linkOver(join(baseline.publicFolder, name + suffix), join(publicFolder, name + suffix)))) {
        files[name + suffix] = before;
        continue;
      }
      const made = await compress(await readFile(join(publicFolder, name)), suffix);
      if (made.length >= file.bytes) continue;
      await writeFile(join(publicFolder, name + suffix), made);
      files[name + suffix] = { sha256: createHash('sha256').update(made).digest('hex'), bytes: made.length };
    }
  });
}

export function isCompressedCopy(name: string): boolean {
  return name.endsWith('.gz') || name.endsWith('.br');
}

function compress(bytes: Buffer, suffix: '.gz' | '.br'): Promise<Buffer> {
  if (suffix === '.gz') return gzipped(bytes, { level: 6 });
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** @returns false where the file cannot be shared: it is gone, or lies on another disk, or has too many links */
async function linkOver(from: string, to: string): Promise<boolean> {
  const temporary = `${to}.part`;
  try {
    await link(from, temporary);
  } catch (error) {
    if (['ENOENT', 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
  await rename(temporary, to);
  // Renaming a link over another link to the same file does nothing and leaves both.
  await rm(temporary, { force: true });
  return true;
}

async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Runs the work on a few items at a time. After a failure no further item is begun, and it throws once all that were begun have ended. */
export async function forEachInParallel<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
  if (failures.length > 0) throw failures[0];
}
