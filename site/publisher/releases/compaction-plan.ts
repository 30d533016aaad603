// Which layers to merge, so that a release never has many: as a log-structured merge tree does, a layer is merged with the one
// below it once it is no longer much smaller. Every file is then moved a few times in its life, however many releases there are.

import { RELEASE_SLOTS } from '@bang-tin/shared/release-layout';
import type { LayerReference } from './release-manifest.ts';

/** The newest layer takes the files of the next release in until it has so many: that many are linked anew at a release. */
export const TOP_LAYER_ENTRIES = 128;
/** A layer rests while the one below it is so many times larger. */
const GROWTH = 8;
/** Beyond this, layers are merged whatever their sizes, lest there be no room for the next release. */
const COMFORTABLE_LAYERS = RELEASE_SLOTS - 3;

export interface Run {
  /** Both belong to it; 0 is the newest layer. */
  first: number;
  last: number;
}

/**
 * @param layers of the newest release, newest first
 * @param isBusy of a layer that is being merged already
 * @returns null where nothing is worth it
 */
export function planCompaction(layers: readonly LayerReference[], isBusy: (id: string) => boolean): Run | null {
  const sizes = layers.map(({ files, gone }) => files + gone);
  const start = (sizes[0] ?? 0) < TOP_LAYER_ENTRIES ? 1 : 0;
  for (const piece of freePieces(layers, start, isBusy)) {
    const run = firstRun(sizes, piece) ?? (layers.length > COMFORTABLE_LAYERS ? cheapestPair(sizes, piece) : null);
    if (run) return run;
  }
  return null;
}

/** The stretches of two and more layers that nobody merges. */
function freePieces(layers: readonly LayerReference[], start: number, isBusy: (id: string) => boolean): Run[] {
  const pieces: Run[] = [];
  let first = start;
  for (let index = start; index <= layers.length; index += 1) {
    const layer = layers[index];
    if (layer && !isBusy(layer.id)) continue;
    if (index - first >= 2) pieces.push({ first, last: index - 1 });
    first = index + 1;
  }
  return pieces;
}

function firstRun(sizes: number[], { first, last }: Run): Run | null {
  for (let from = first; from < last; from += 1) {
    let merged = sizes[from] ?? 0;
    let to = from;
    while (to < last && merged * GROWTH >= (sizes[to + 1] ?? 0)) {
      to += 1;
      merged += sizes[to] ?? 0;
    }
    if (to > from) return { first: from, last: to };
  }
  return null;
}

function cheapestPair(sizes: number[], { first, last }: Run): Run {
  let cheapest = first;
  const costOf = (index: number): number => (sizes[index] ?? 0) + (sizes[index + 1] ?? 0);
  for (let index = first; index < last; index += 1) if (costOf(index) < costOf(cheapest)) cheapest = index;
  return { first: cheapest, last: cheapest + 1 };
}
