// Merges neighbouring layers into one, by links: no file is written again, and the layers it comes from stay as they are.
// What comes out depends on what goes in alone, so a merge that was cut short goes on where it stopped.

import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GONE_SUFFIX, LAYER_FILES_FOLDER } from '@bang-tin/shared/release-layout';
import { z } from 'zod';
import { readIfPresent, writeDurably } from '../durable-files.ts';
import { withCopies } from './compressed-copies.ts';
import { type LayerCounts, type LayerEntry, writeLayerManifest } from './layer-manifest.ts';
import { linkOrCopy } from './layer-writer.ts';
import { mergeManifests } from './stacked-layers.ts';

const ORIGIN_FILE = 'merged-from.json';
const originSchema = z.object({
  /** Ids of the layers, newest first. */
  from: z.array(z.string()).min(2),
  /** There is no layer below: what is gone needs no mark any more. */
  isLowest: z.boolean(),
});
export type MergeOrigin = z.infer<typeof originSchema>;

export interface MergeJob {
  layersFolder: string;
  origin: MergeOrigin;
}

export function mergedLayerId({ from, isLowest }: MergeOrigin): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([from, isLowest]))
    .digest('hex');
  return `merged-${digest.slice(0, 20)}`;
}

export function isMergedLayerId(id: string): boolean {
  return /^merged-[0-9a-f]{20}$/.test(id);
}

/** @returns null for a layer that was not made, or not begun, by a merge */
export function readMergeOrigin(layerFolder: string): MergeOrigin | null {
  const text = readIfPresent(join(layerFolder, ORIGIN_FILE));
  return text === null ? null : originSchema.parse(JSON.parse(text));
}

/** Makes the merged layer, and marks it as whole. @param onEntry told of each entry before it is made */
export function mergeLayers({ layersFolder, origin }: MergeJob, onEntry: () => void = () => undefined): LayerCounts {
  const target = join(layersFolder, mergedLayerId(origin));
  mkdirSync(join(target, LAYER_FILES_FOLDER), { recursive: true });
  if (!existsSync(join(target, ORIGIN_FILE))) writeDurably(target, ORIGIN_FILE, JSON.stringify(origin));
  const sources = origin.from.map((id) => join(layersFolder, id));
  return writeLayerManifest(target, linkEntries(sources, join(target, LAYER_FILES_FOLDER), origin.isLowest, onEntry));
}

function* linkEntries(sources: string[], filesFolder: string, isLowest: boolean, onEntry: () => void): Generator<LayerEntry> {
  let madeFolder = '';
  for (const { entry, layer } of mergeManifests(sources)) {
    onEntry();
    if ('gone' in entry) {
      if (isLowest) continue;
      mkdirSync(join(filesFolder, entry.gone + GONE_SUFFIX), { recursive: true });
    } else {
      const folder = join(filesFolder, dirname(entry.file));
      if (folder !== madeFolder) mkdirSync(folder, { recursive: true });
      madeFolder = folder;
      const source = join(sources[layer] as string, LAYER_FILES_FOLDER);
      for (const [name] of withCopies(entry)) linkUnlessThere(join(source, name), join(filesFolder, name));
    }
    yield entry;
  }
}

/** It is there when an earlier life of this merge has linked it. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    linkOrCopy(from, to);
  }
}
