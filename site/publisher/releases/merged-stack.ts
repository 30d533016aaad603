// Puts merged layers in the place of those that they were merged from. A merge takes its time; the releases of that time go on with
// the layers there are, and the first one after it is done takes the merged layer.

import { existsSync } from 'node:fs';
import { readLayerCounts } from './layer-manifest.ts';
import { isMergedLayerId, type MergeOrigin, readMergeOrigin } from './merge-layers.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { LayerReference } from './release-manifest.ts';

export interface MergedStack {
  /** Newest first. */
  layers: LayerReference[];
  /** The merged layers that this needs. */
  used: Set<string>;
}

export function withMergedLayers(folder: ReleaseFolder, layers: readonly LayerReference[]): MergedStack {
  const merged = folder.layerNames().filter((id) => isMergedLayerId(id) && folder.isLayerSealed(id));
  const stack: MergedStack = { layers: [...layers], used: new Set() };
  for (let id = nextOf(folder, merged, stack.layers); id !== null; id = nextOf(folder, merged, stack.layers)) {
    const origin = readMergeOrigin(folder.layerPath(id)) as MergeOrigin;
    const place = positionOf(origin, stack.layers) as number;
    stack.layers.splice(place, origin.from.length, { id, ...readLayerCounts(folder.layerPath(id)) });
    stack.used.add(id);
  }
  return stack;
}

function nextOf(folder: ReleaseFolder, merged: string[], layers: LayerReference[]): string | null {
  return merged.find((id) => fits(folder, id, layers)) ?? null;
}

/** Whether a layer is a merge, ended or cut short, of layers of the stack. */
export function fits(folder: ReleaseFolder, id: string, layers: readonly LayerReference[]): boolean {
  const origin = existsSync(folder.layerPath(id)) ? readMergeOrigin(folder.layerPath(id)) : null;
  return origin !== null && positionOf(origin, layers) !== null;
}

/** Where the layers of a merge stand beside each other; null when they do not. */
function positionOf({ from }: MergeOrigin, layers: readonly LayerReference[]): number | null {
  const first = layers.findIndex(({ id }) => id === from[0]);
  return first >= 0 && from.every((id, index) => layers[first + index]?.id === id) ? first : null;
}
