// The folder of releases and layers on disk: what there is, what is whole, what is served.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CURRENT_RELEASE_LINK, LAYER_FILES_FOLDER, LAYERS_FOLDER, MANIFEST_FILE } from '@bang-tin/shared/release-layout';
import { readIfPresent, syncFolder } from '../durable-files.ts';
import { PublisherError } from '../publisher-error.ts';
import { layerManifestPath } from './layer-manifest.ts';
import { isReleaseId, isUnfinishedId } from './release-id.ts';
import { type ReleaseManifest, releaseManifestSchema } from './release-manifest.ts';

export class ReleaseFolder {
  readonly path: string;
  readonly layersPath: string;

  constructor(path: string) {
    this.path = path;
    this.layersPath = join(path, LAYERS_FOLDER);
    mkdirSync(this.layersPath, { recursive: true });
  }

  releasePath(id: string): string {
    return join(this.path, id);
  }

  layerPath(id: string): string {
    return join(this.layersPath, id);
  }

  layerFilesPath(id: string): string {
    return join(this.layersPath, id, LAYER_FILES_FOLDER);
  }

  /** Folders of releases, sealed or not, finished or not, oldest first. */
  releaseNames(): string[] {
    return readdirSync(this.path)
      .filter((name) => isReleaseId(name) || isUnfinishedId(name))
      .sort();
  }

  layerNames(): string[] {
    return readdirSync(this.layersPath).sort();
  }

  isLayerSealed(id: string): boolean {
    return existsSync(layerManifestPath(this.layerPath(id)));
  }

  /** @returns null for a release that does not exist or is not whole. */
  readManifest(id: string): ReleaseManifest | null {
    if (!isReleaseId(id) && !isUnfinishedId(id)) return null;
    const text = readIfPresent(join(this.releasePath(id), MANIFEST_FILE));
    if (text === null) return null;
    const parsed = releaseManifestSchema.safeParse(parseJson(text));
    return parsed.success && parsed.data.id === id ? parsed.data : null;
  }

  /** @throws PublisherError RELEASE_INCOMPLETE unless the release and all its layers are sealed */
  requireWhole(id: string): ReleaseManifest {
    const manifest = this.readManifest(id);
    const missing = manifest?.layers.find((layer) => !this.isLayerSealed(layer.id));
    if (manifest !== null && missing === undefined) return manifest;
    const what = missing ? `its layer ${missing.id} is not there` : `no valid ${MANIFEST_FILE}`;
    throw new PublisherError('RELEASE_INCOMPLETE', `Release ${id} is not there or not whole (${what}); see "npm run releases".`);
  }

  /** @throws PublisherError RELEASE_INCOMPLETE unless readers may be led to it */
  requireServable(id: string): void {
    if (!isUnfinishedId(id)) this.requireWhole(id);
    else throw new PublisherError('RELEASE_INCOMPLETE', `Release ${id} is not whole: it has a part of the pages only.`);
  }

  /** Sealed releases that readers may be led to, oldest first. */
  list(): string[] {
    return this.#sealed().filter(isReleaseId);
  }

  /** Sealed releases with a part of the pages only, oldest first. */
  unfinished(): string[] {
    return this.#sealed().filter(isUnfinishedId);
  }

  /** Finished or not. */
  newest(): ReleaseManifest | null {
    for (const id of this.#sealed().reverse()) {
      const manifest = this.readManifest(id);
      if (manifest) return manifest;
    }
    return null;
  }

  /** Where the files of a release lie, newest layer first. */
  filesPathsOf(manifest: ReleaseManifest): string[] {
    return manifest.layers.map(({ id }) => this.layerFilesPath(id));
  }

  /** The id of the release being served; null before the first one. */
  current(): string | null {
    try {
      return readlinkSync(join(this.path, CURRENT_RELEASE_LINK));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Serves a release: the link is renamed into place, so a reader finds the old release or the new one, never none. */
  serve(id: string): void {
    this.requireServable(id);
    const temporary = join(this.path, `.${CURRENT_RELEASE_LINK}-${randomBytes(6).toString('hex')}.part`);
    symlinkSync(id, temporary);
    renameSync(temporary, join(this.path, CURRENT_RELEASE_LINK));
    syncFolder(this.path);
  }

  #sealed(): string[] {
    return this.releaseNames().filter((id) => existsSync(join(this.releasePath(id), MANIFEST_FILE)));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
