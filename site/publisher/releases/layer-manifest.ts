// What a layer holds, as a file beside its files: one line each in the order of their names, so that layers of any size are read,
// compared and merged line by line. It is written last, and its last line says how many there are: a cut one is not whole.

import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readLines } from '../line-reader.ts';

/** A file by its path below the site's root: "bai-viet/2026/11/mua-lu.html". */
export interface LayerFile {
  file: string;
  /** In hexadecimal. */
  sha256: string;
  bytes: number;
  /** Sizes of the compressed copies beside it; absent where there is none. */
  gz?: number | undefined;
  br?: number | undefined;
}
/** The layers below may have the file; the release does not. */
export interface GoneFile {
  gone: string;
}
export type LayerEntry = LayerFile | GoneFile;

export interface LayerCounts {
  files: number;
  gone: number;
}

const LAYER_MANIFEST_FILE = 'manifest.ndjson';
const PIECE_BYTES = 64 * 1024;
const LONGEST_END_BYTES = 200;
const endSchema = z.object({ end: z.object({ files: z.int().nonnegative(), gone: z.int().nonnegative() }) });

export function nameOf(entry: LayerEntry): string {
  return 'gone' in entry ? entry.gone : entry.file;
}

/** The order of the lines. */
export function byName(a: LayerEntry, b: LayerEntry): number {
  return nameOf(a) < nameOf(b) ? -1 : 1;
}

export function layerManifestPath(layerFolder: string): string {
  return join(layerFolder, LAYER_MANIFEST_FILE);
}

/**
 * Marks a layer as whole: the manifest appears at once, with everything that stands in it.
 * @param entries in the order of their names, each name once
 */
export function writeLayerManifest(layerFolder: string, entries: Iterable<LayerEntry>): LayerCounts {
  const counts = { files: 0, gone: 0 };
  const temporary = `${layerManifestPath(layerFolder)}.part`;
  const file = openSync(temporary, 'w');
  try {
    let lines = '';
    for (const entry of entries) {
      counts['gone' in entry ? 'gone' : 'files'] += 1;
      lines += `${JSON.stringify(entry)}\n`;
      if (lines.length < PIECE_BYTES) continue;
      writeSync(file, lines);
      lines = '';
    }
    writeSync(file, `${lines}${JSON.stringify({ end: counts })}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // Where a power failure undoes the renaming, the layer is not whole, and neither is what names it.
  renameSync(temporary, layerManifestPath(layerFolder));
  return counts;
}

/**
 * The entries of a layer, in the order of their names.
 * @throws Error for a manifest that is missing, cut or not one
 */
export function* readLayerManifest(layerFolder: string): Generator<LayerEntry, LayerCounts> {
  const counts = { files: 0, gone: 0 };
  let last: unknown = null;
  for (const line of readLines(layerManifestPath(layerFolder))) {
    if (last !== null) {
      counts['gone' in (last as LayerEntry) ? 'gone' : 'files'] += 1;
      yield last as LayerEntry;
    }
    last = JSON.parse(line);
  }
  const end = endSchema.safeParse(last);
  if (!end.success || end.data.end.files !== counts.files || end.data.end.gone !== counts.gone) {
    throw new Error(`${layerManifestPath(layerFolder)} is cut: it does not end with the number of its lines`);
  }
  return counts;
}

/** How many entries a layer has, without reading them. @throws Error as readLayerManifest does */
export function readLayerCounts(layerFolder: string): LayerCounts {
  const path = layerManifestPath(layerFolder);
  const file = openSync(path, 'r');
  try {
    const tail = Buffer.alloc(LONGEST_END_BYTES);
    const { size } = fstatSync(file);
    const read = readSync(file, tail, 0, tail.length, Math.max(size - tail.length, 0));
    const line = tail.toString('utf8', 0, read).trimEnd().split('\n').at(-1) ?? '';
    return endSchema.parse(JSON.parse(line)).end;
  } finally {
    closeSync(file);
  }
}
