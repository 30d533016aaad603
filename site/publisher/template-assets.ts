// The files that templates bring along, the same for all content: styles, scripts and fonts with a digest in their names, and those of
// site/public.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { LayerWriter } from './releases/layer-writer.ts';
import type { ReleaseStore } from './releases/release-store.ts';
import type { TemplateBundle } from './template-bundle.ts';

export class TemplateAssets {
  readonly fingerprint: string;
  readonly #folder: string;
  readonly #names: readonly string[];
  readonly #releases: ReleaseStore;

  constructor({ fingerprint, assetsFolder }: TemplateBundle, releases: ReleaseStore) {
    this.fingerprint = fingerprint;
    this.#folder = assetsFolder;
    this.#releases = releases;
    const entries = readdirSync(assetsFolder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(assetsFolder, join(entry.parentPath, entry.name)));
    this.#names = files.map((file) => file.split(sep).join('/')).sort();
  }

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  /** Writes those that the newest release has not, where the templates are others than its own. @returns the names of all */
  addNew(layer: LayerWriter): readonly string[] {
    const newest = this.#releases.newest();
    if (newest?.templates === this.fingerprint) return this.#names;
    for (const name of this.#names) {
      const bytes = readFileSync(join(this.#folder, name));
      layer.write(name, bytes);
    }
    return this.#names;
  }
}
