// Reads several layers as one tree: of each file, the newest layer that speaks of it counts.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { GONE_SUFFIX } from '@bang-tin/shared/release-layout';
import { type LayerEntry, nameOf, readLayerManifest } from './layer-manifest.ts';

/**
 * @param filesFolders of the layers, newest first
 * @param asked told of each call to the disk
 * @returns where the file lies; null when there is none
 */
export function findInLayers(filesFolders: readonly string[], file: string, asked: () => void = () => undefined): string | null {
  for (const folder of filesFolders) {
    const path = join(folder, file);
    asked();
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    asked();
    if (statSync(path + GONE_SUFFIX, { throwIfNoEntry: false })) return null;
  }
  return null;
}

/** An entry, and which of the layers has it (0 is the newest). */
export interface StackedEntry {
  entry: LayerEntry;
  layer: number;
}

/**
 * What counts of each name, in the order of names, also what is gone: the layers further below may have it.
 * @param layerFolders newest first
 */
export function* mergeManifests(layerFolders: readonly string[]): Generator<StackedEntry> {
  const readers = layerFolders.map((folder) => readLayerManifest(folder));
  try {
    const heads = readers.map((reader) => reader.next());
    for (;;) {
      let first: StackedEntry | null = null;
      for (const [layer, head] of heads.entries()) {
        if (!head.done && (first === null || nameOf(head.value) < nameOf(first.entry))) first = { entry: head.value, layer };
      }
      if (first === null) return;
      const name = nameOf(first.entry);
      for (const [layer, head] of heads.entries()) {
        const reader = readers[layer];
        if (reader && !head.done && nameOf(head.value) === name) heads[layer] = reader.next();
      }
      yield first;
    }
  } finally {
    for (const reader of readers) reader.return({ files: 0, gone: 0 });
  }
}
