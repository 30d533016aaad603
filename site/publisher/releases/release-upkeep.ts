// Keeps the folder of releases tidy and true: takes away what a crash left and what nobody needs, and finds what a power failure cut.
// Whatever is removed first loses its manifest, so that a half-removed layer or release is never taken for a whole one.

import { existsSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MANIFEST_FILE } from '@bang-tin/shared/release-layout';
import { withCopies } from './compressed-copies.ts';
import { layerManifestPath, readLayerManifest } from './layer-manifest.ts';
import { fits, withMergedLayers } from './merged-stack.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { LayerReference } from './release-manifest.ts';

const VERIFIED_FILE = 'verified';
/** By then the system has long written everything to the disk: what is whole now stays so. */
const SETTLED_AFTER_MS = 10 * 60_000;
/** Removing a larger layer takes long. */
const MANIFEST_BYTES_OF_LARGE_LAYERS = 100_000;

/** Takes a large layer away beside everything else; its manifest is gone already. */
export type Removal = (layer: string) => void;

/** @returns what was removed: releases that were never sealed, links that were never renamed, layers that nobody names */
export async function removeLeftovers(folder: ReleaseFolder, isOpen: (layer: string) => boolean, removal: Removal): Promise<string[]> {
  const current = folder.current();
  const names = folder.releaseNames().filter((id) => id !== current && folder.readManifest(id) === null);
  names.push(...readdirSync(folder.path).filter((name) => name.startsWith('.') && name.endsWith('.part')));
  for (const name of names) await rm(join(folder.path, name), { recursive: true, force: true, maxRetries: 5 });
  return [...names, ...(await removeUnusedLayers(folder, isOpen, removal))];
}

/**
 * Removes the oldest releases beyond `keep`, never the one being served.
 * @param locked keeps rollbacks away meanwhile: one of these could be what the administrator goes back to
 * @returns their ids
 */
export async function removeOldReleases(
  folder: ReleaseFolder,
  keep: number,
  locked: (work: () => string[]) => string[],
): Promise<string[]> {
  if (folder.list().length <= keep) return [];
  const old = locked(() => {
    const current = folder.current();
    const unserved = folder
      .list()
      .slice(0, -keep)
      .filter((id) => id !== current);
    for (const id of unserved) rmSync(join(folder.releasePath(id), MANIFEST_FILE));
    return unserved;
  });
  for (const id of old) await rm(folder.releasePath(id), { recursive: true, force: true, maxRetries: 5 });
  return old;
}

/** Removes unfinished releases that others have gone on from. @returns their ids */
export async function removeOutgrownReleases(folder: ReleaseFolder): Promise<string[]> {
  const newest = folder.newest()?.id;
  const outgrown = folder.unfinished().filter((id) => id !== newest);
  for (const id of outgrown) {
    rmSync(join(folder.releasePath(id), MANIFEST_FILE));
    await rm(folder.releasePath(id), { recursive: true, force: true, maxRetries: 5 });
  }
  return outgrown;
}

/** @returns the ids of the layers removed, or handed over: no release has them, and none can */
export async function removeUnusedLayers(folder: ReleaseFolder, isOpen: (layer: string) => boolean, removal: Removal): Promise<string[]> {
  const needed = namedLayers(folder);
  const next = withMergedLayers(folder, folder.newest()?.layers ?? []);
  const canBeUsed = (id: string): boolean => next.used.has(id) || fits(folder, id, next.layers);
  const unused = folder.layerNames().filter((id) => !needed.has(id) && !isOpen(id) && !canBeUsed(id));
  for (const id of unused) {
    const manifest = layerManifestPath(folder.layerPath(id));
    const isLarge = (statSync(manifest, { throwIfNoEntry: false })?.size ?? Number.POSITIVE_INFINITY) > MANIFEST_BYTES_OF_LARGE_LAYERS;
    rmSync(manifest, { force: true });
    if (isLarge) removal(id);
    else await rm(folder.layerPath(id), { recursive: true, force: true, maxRetries: 5 });
  }
  return unused;
}

/** By the links, not by the manifests: a release that is damaged may still be the one being served. */
function namedLayers(folder: ReleaseFolder): Set<string> {
  const named = new Set<string>();
  for (const release of folder.releaseNames()) {
    for (const entry of readdirSync(folder.releasePath(release), { withFileTypes: true })) {
      if (!entry.isSymbolicLink()) continue;
      named.add(basename(dirname(readlinkSync(join(folder.releasePath(release), entry.name)))));
    }
  }
  return named;
}

/**
 * Takes the mark away from the newest releases whose layers have been lost or cut (a power failure can do that), until one is whole.
 * @returns their ids
 */
export function unsealDamagedReleases(folder: ReleaseFolder): string[] {
  const damaged: string[] = [];
  const whole = new Map<string, boolean>();
  const isWhole = ({ id }: LayerReference): boolean => {
    const known = whole.get(id) ?? isLayerWhole(folder, id);
    whole.set(id, known);
    return known;
  };
  for (let newest = folder.newest(); newest && !newest.layers.every(isWhole); newest = folder.newest()) {
    const path = folder.releasePath(newest.id);
    renameSync(join(path, MANIFEST_FILE), join(path, `damaged-${MANIFEST_FILE}`));
    damaged.push(newest.id);
  }
  return damaged;
}

function isLayerWhole(folder: ReleaseFolder, id: string): boolean {
  const path = folder.layerPath(id);
  if (!folder.isLayerSealed(id)) return false;
  if (existsSync(join(path, VERIFIED_FILE))) return true;
  try {
    for (const entry of readLayerManifest(path)) {
      if ('gone' in entry) continue;
      for (const [name, bytes] of withCopies(entry)) {
        if (statSync(join(folder.layerFilesPath(id), name), { throwIfNoEntry: false })?.size !== bytes) return false;
      }
    }
  } catch {
    // A manifest that is cut or no longer lines of JSON: the layer is no layer.
    return false;
  }
  const sealedAt = statSync(layerManifestPath(path)).mtimeMs;
  if (Date.now() - sealedAt > SETTLED_AFTER_MS) writeFileSync(join(path, VERIFIED_FILE), '');
  return true;
}
