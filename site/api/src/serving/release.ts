// Finds the release that is served now and opens its files. The link is read once for each request,
// so that a switch takes effect at once and no request mixes two releases.

import { type FileHandle, open, readdir, readlink, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CURRENT_RELEASE_LINK, GONE_SUFFIX, RELEASE_SLOTS, RELEASES_FOLDER } from '@bang-tin/shared/release-layout';
import { hasCode } from '../error-code.ts';
import type { Encoding } from './conditions.ts';

/** A release: the folders of its layers, newest first. */
export type Layers = readonly string[];

export interface OpenedFile {
  handle: FileHandle;
  size: number;
  modified: Date;
  /** Strong: another size or another nanosecond of writing is another file. */
  etag: string;
}

/** The file, or the best compressed form of it. */
export interface ChosenFile {
  opened: OpenedFile;
  encoding: Encoding | null;
}

/** Which folders a release is never changes, so they are asked for once a switch. */
export class CurrentRelease {
  readonly #releases: string;
  #known: { link: string; layers: Layers } | null = null;

  constructor(dataFolder: string) {
    this.#releases = join(dataFolder, RELEASES_FOLDER);
  }

  /** @returns null while there is none; no layers for one that is lost */
  async layers(): Promise<Layers | null> {
    const link = await nullIfAbsent(readlink(join(this.#releases, CURRENT_RELEASE_LINK)));
    if (link === null) return null;
    if (this.#known?.link === link) return this.#known.layers;
    const layers = await layersOf(resolve(this.#releases, link));
    if (layers.length > 0) this.#known = { link, layers };
    return layers;
  }
}

async function layersOf(folder: string): Promise<Layers> {
  const names = new Set(await nullIfAbsent(readdir(folder)));
  const slots = Array.from({ length: RELEASE_SLOTS }, (_, slot) => String(slot));
  return slots.filter((name) => names.has(name)).map((name) => join(folder, name));
}

/**
 * Opens a file as the newest layer has it, with the best of the compressed forms that lie beside it there.
 * @param encodings best first
 * @returns null: no such file
 */
export async function openNewest(layers: Layers, file: string, encodings: readonly Encoding[]): Promise<ChosenFile | null> {
  for (const folder of layers) {
    const path = join(folder, file);
    if (await isThere(path)) return openBest(path, encodings);
    if (await isThere(path + GONE_SUFFIX)) return null;
  }
  return null;
}

/** Whether a release has a file, without opening it. */
export async function hasFile(layers: Layers, file: string): Promise<boolean> {
  for (const folder of layers) {
    const path = join(folder, file);
    if (await isThere(path)) return true;
    if (await isThere(path + GONE_SUFFIX)) return false;
  }
  return false;
}

async function openBest(path: string, encodings: readonly Encoding[]): Promise<ChosenFile | null> {
  for (const encoding of encodings) {
    const opened = await openFile(path + encoding.extension);
    if (opened !== null) return { opened, encoding };
  }
  const opened = await openFile(path);
  return opened === null ? null : { opened, encoding: null };
}

async function isThere(path: string): Promise<boolean> {
  return (await nullIfAbsent(stat(path))) !== null;
}

async function nullIfAbsent<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return null;
    throw error;
  }
}

/** Opens a file once; size, date and bytes then belong together whatever happens to its name. */
async function openFile(path: string): Promise<OpenedFile | null> {
  const handle = await nullIfAbsent(open(path, 'r'));
  if (handle === null) return null;
  try {
    const stat = await handle.stat({ bigint: true });
    if (!stat.isFile()) {
      await handle.close();
      return null;
    }
    return {
      handle,
      size: Number(stat.size),
      modified: new Date(Number(stat.mtimeMs)),
      etag: `"${stat.size.toString(36)}-${stat.mtimeNs.toString(36)}"`,
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
