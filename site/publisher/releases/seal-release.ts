// Puts a new layer on the layers of a release, which makes the next one. The cost is that of the layer and of the newest one below
// it, which is small; nothing here depends on the size of the site.

import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { LAYER_FILES_FOLDER, LAYERS_FOLDER, MANIFEST_FILE, RELEASE_SLOTS } from '@bang-tin/shared/release-layout';
import { writeDurably } from '../durable-files.ts';
import { TOP_LAYER_ENTRIES } from './compaction-plan.ts';
import { readLayerManifest, writeLayerManifest } from './layer-manifest.ts';
import type { LayerWriter } from './layer-writer.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { LayerReference, ReleaseManifest } from './release-manifest.ts';
import { nextAssets } from './retired-assets.ts';
import { findInLayers } from './stacked-layers.ts';

/** What happens to a release, in this order; each is named just before it begins. */
export const STORE_STEPS = ['carry', 'hide', 'seal-layer', 'link-layers', 'seal-release', 'switch'] as const;
export type StoreStep = (typeof STORE_STEPS)[number];

type Json = ReleaseManifest['about'][string];

export interface NewRelease {
  /** The release that this one continues: its files stay, but for those below. null: a whole build, whose layer has all files. */
  onto: string | null;
  created: Date;
  cursor: ReleaseManifest['cursor'];
  /** Digest of the templates that rendered it. */
  templates: string;
  /** Files that are no more; those that the release never had do not matter, and those in the layer stay. */
  gone?: Iterable<string>;
  /** Names of the hashed styles and scripts that the templates use now; default: unchanged. Others go after a week. */
  assets?: readonly string[];
  about?: Record<string, Json>;
  /** A part of the pages of a first release: others are made on it, and readers are never led to it. */
  isUnfinished?: boolean;
}

export interface SealedRelease {
  manifest: ReleaseManifest;
  /** Calls to the disk that changed or asked something, from the first file of the layer to the seal. */
  fileOperations: number;
}

export interface SealParts {
  folder: ReleaseFolder;
  layer: LayerWriter;
  id: string;
  /** Of `onto`, with merged layers where there are such; newest first. */
  below: readonly LayerReference[];
  before: ReleaseManifest | null;
  /** For a whole build: the release whose assets stay for their week. */
  assetsFrom: ReleaseManifest | null;
  onStep: (step: StoreStep) => void;
}

export function sealRelease(parts: SealParts, release: NewRelease): SealedRelease {
  const { folder, layer, id, before, onStep } = parts;
  const { assets, expired } = nextAssets((before ?? parts.assetsFrom)?.assets ?? {}, release.assets ?? null, layer.files, release.created);
  if (before === null && parts.assetsFrom) keepAssets(parts, parts.assetsFrom, Object.keys(assets));
  const gone = new Set([...(release.gone ?? []), ...expired].filter((file) => !layer.files.has(file)));
  const counts = countFiles(parts, gone);
  onStep('carry');
  const below = carryTop(parts, gone);
  onStep('hide');
  hideGone(parts, below, gone);
  const layers = sealLayer(parts, below);
  const { cursor, templates, about = {} } = release;
  const manifest: ReleaseManifest = {
    format: 2,
    id,
    created: release.created.toISOString(),
    cursor,
    templates,
    layers,
    ...counts,
    assets,
    about,
  };
  onStep('link-layers');
  mkdirSync(folder.releasePath(id));
  for (const [slot, { id: layerId }] of layers.entries()) {
    symlinkSync(join('..', LAYERS_FOLDER, layerId, LAYER_FILES_FOLDER), join(folder.releasePath(id), String(slot)));
  }
  onStep('seal-release');
  writeDurably(folder.releasePath(id), MANIFEST_FILE, JSON.stringify(manifest));
  layer.operations += layers.length + 6;
  return { manifest, fileOperations: layer.operations };
}

/** A whole build knows nothing of the assets of earlier templates. */
function keepAssets({ folder, layer }: SealParts, from: ReleaseManifest, names: string[]): void {
  for (const name of names) {
    const asset = from.assets[name];
    if (layer.files.has(name) || asset === undefined) continue;
    const path = findInLayers(folder.filesPathsOf(from), name);
    const { retired: _retired, ...facts } = asset;
    if (path !== null) layer.link(name, path, facts);
  }
}

function countFiles({ folder, layer, before }: SealParts, gone: Set<string>): { files: number; pages: number } {
  const counts = { files: before?.files ?? 0, pages: before?.pages ?? 0 };
  const had = has(before ? folder.filesPathsOf(before) : [], layer);
  const count = (file: string, change: 1 | -1): void => {
    counts.files += change;
    if (file.endsWith('.html')) counts.pages += change;
  };
  for (const file of layer.files.keys()) if (!had(file)) count(file, 1);
  for (const file of gone) if (had(file)) count(file, -1);
  return counts;
}

function has(filesFolders: string[], layer: LayerWriter): (file: string) => boolean {
  const asked = (): void => {
    layer.operations += 1;
  };
  return (file) => findInLayers(filesFolders, file, asked) !== null;
}

/** Takes the newest layer's files over into the new one while they are few, so that a hundred releases do not make a hundred layers. */
function carryTop({ folder, layer, below }: SealParts, gone: Set<string>): readonly LayerReference[] {
  const [top, ...rest] = below;
  if (top === undefined || layer.size + gone.size === 0) return below;
  const isSmall = layer.size + gone.size + top.files + top.gone <= TOP_LAYER_ENTRIES;
  if (!isSmall && below.length < RELEASE_SLOTS) return below;
  const topFiles = folder.layerFilesPath(top.id);
  for (const entry of readLayerManifest(folder.layerPath(top.id))) {
    if ('gone' in entry) {
      if (!layer.files.has(entry.gone)) gone.add(entry.gone);
    } else if (!layer.files.has(entry.file) && !gone.has(entry.file)) {
      layer.link(entry.file, join(topFiles, entry.file), entry);
    }
  }
  return rest;
}

/** Only what a layer below has need be hidden. */
function hideGone({ folder, layer }: SealParts, below: readonly LayerReference[], gone: Set<string>): void {
  const isBelow = has(
    below.map(({ id }) => folder.layerFilesPath(id)),
    layer,
  );
  for (const file of gone) if (isBelow(file)) layer.hide(file);
}

function sealLayer({ folder, layer, onStep }: SealParts, below: readonly LayerReference[]): LayerReference[] {
  onStep('seal-layer');
  if (layer.size === 0 && below.length > 0) {
    rmSync(folder.layerPath(layer.id), { recursive: true });
    return [...below];
  }
  const counts = writeLayerManifest(folder.layerPath(layer.id), layer.entries());
  layer.operations += 4;
  return [{ id: layer.id, ...counts }, ...below];
}
