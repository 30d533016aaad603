// Writes a file of a layer together with its compressed copies, which are sent to whoever takes them. Runs in any thread.

import { hash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { LayerFile } from './layer-manifest.ts';

/** What is known of a file besides its name. */
export type FileFacts = Omit<LayerFile, 'file'>;

export const COPY_SUFFIXES = { gz: '.gz', br: '.br' } as const;
type CopyKind = keyof typeof COPY_SUFFIXES;
const COPY_KINDS = Object.keys(COPY_SUFFIXES) as CopyKind[];

const COMPRESSED = new Set(['.html', '.css', '.js', '.mjs', '.xml', '.svg', '.json', '.txt', '.webmanifest']);
/** Below this, an answer fits in one packet either way. */
const SMALLEST_COMPRESSED_BYTES = 1024;
/** Quick enough to be done at each release: 5 of 11 costs a tenth of the time for nine tenths of the gain. */
const BROTLI_QUALITY = 5;
/** For the few that take no Brotli: 3 of 9 costs three quarters of what 6 does and is 6 % larger. */
const GZIP_LEVEL = 3;
/** No wider than the file (as a power of two): quicker, and as small. */
const brotliWindow = (bytes: number): number => Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.ceil(Math.log2(bytes + BROTLI_SLACK)));
/** What Brotli takes off each window. */
const BROTLI_SLACK = 16;

/** Writes the file, and its copies where they are smaller. @param path as LayerWriter.pathOf gives it @param sha256 where it is known */
export function writeWithCopies(path: string, bytes: Buffer, sha256 = hash('sha256', bytes)): FileFacts {
  writeAnew(path, bytes);
  return { sha256, bytes: bytes.length, ...writeCopies(path, bytes) };
}

/** Writes page.html.gz and page.html.br beside page.html. @returns the sizes of those that it wrote */
export function writeCopies(path: string, bytes: Buffer): Pick<LayerFile, CopyKind> {
  const sizes: Pick<LayerFile, CopyKind> = {};
  const worthIt = COMPRESSED.has(extname(path)) && bytes.length >= SMALLEST_COMPRESSED_BYTES;
  for (const kind of COPY_KINDS) {
    const made = worthIt ? compress(bytes, kind) : bytes;
    // A copy of what the file was before must not stay beside it.
    if (made.length >= bytes.length) rmSync(path + COPY_SUFFIXES[kind], { force: true });
    else {
      writeAnew(path + COPY_SUFFIXES[kind], made);
      sizes[kind] = made.length;
    }
  }
  return sizes;
}

/** The names of a file and of its copies, each with its size. */
export function withCopies({ file, bytes, ...copies }: LayerFile): [name: string, bytes: number][] {
  const names: [string, number][] = [[file, bytes]];
  for (const kind of COPY_KINDS) {
    const size = copies[kind];
    if (size !== undefined) names.push([file + COPY_SUFFIXES[kind], size]);
  }
  return names;
}

/** "a.html.gz" is a copy of "a.html"; null for "a.gz", which may be somebody's upload. */
export function originalOf(file: string): { file: string; kind: CopyKind } | null {
  for (const kind of COPY_KINDS) {
    const original = file.slice(0, -COPY_SUFFIXES[kind].length);
    if (file.endsWith(COPY_SUFFIXES[kind]) && COMPRESSED.has(extname(original))) return { file: original, kind };
  }
  return null;
}

/** Removes copies of what a file was before it was written again. */
export function removeOtherCopies(folder: string, entry: LayerFile): void {
  for (const kind of COPY_KINDS) if (entry[kind] === undefined) rmSync(join(folder, entry.file + COPY_SUFFIXES[kind]), { force: true });
}

/** Never writes into a file that exists: other layers may have it under the same number on disk. */
function writeAnew(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(path);
    writeFileSync(path, bytes, { flag: 'wx' });
  }
}

function compress(bytes: Buffer, kind: CopyKind): Buffer {
  if (kind === 'gz') return gzipSync(bytes, { level: GZIP_LEVEL });
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: brotliWindow(bytes.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
