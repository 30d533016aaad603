// A folder of releases for tests, with what readers find in it: looked up over the links on disk, as the web servers do.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { RELEASE_SLOTS } from '@bang-tin/shared/release-layout';
import { ReleaseStore, type ReleaseStoreOptions } from '../release-store.ts';
import type { NewRelease, SealedRelease } from '../seal-release.ts';

export const CURSOR = { seq: 1, row: 'r' };
/** Long enough to be compressed, and as long for every version of a page. */
export const longPage = (text: string): string => `<!doctype html><title>${text}</title>`.padEnd(1_500, '. ');

export interface LayeredSite {
  readonly folder: string;
  readonly store: ReleaseStore;
  /** Another store on the same folder, as a new start of the publisher has it. */
  reopen(options?: ReleaseStoreOptions): ReleaseStore;
  /** Makes a release onto the newest one, or a whole one, and serves it. */
  release(files: Record<string, string>, more?: Partial<NewRelease>): SealedRelease;
  close(): void;
}

export function createLayeredSite(): LayeredSite {
  const folder = mkdtempSync(join(tmpdir(), 'layered-site-'));
  let store = new ReleaseStore(folder);
  return {
    folder,
    get store() {
      return store;
    },
    reopen(options) {
      store = new ReleaseStore(folder, options);
      return store;
    },
    release(files, more) {
      const sealed = sealFiles(store, files, more);
      store.switchTo(sealed.manifest.id);
      return sealed;
    },
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export function sealFiles(store: ReleaseStore, files: Record<string, string>, more: Partial<NewRelease> = {}): SealedRelease {
  const created = more.created ?? new Date();
  const layer = store.beginLayer(created);
  for (const [file, text] of Object.entries(files)) layer.write(file, Buffer.from(text));
  return store.seal(layer, { onto: store.newest()?.id ?? null, created, cursor: CURSOR, templates: 't', ...more });
}

/** What a reader gets of the release being served: null where there is no such file. @param copy the form that the reader takes */
export function readServed(folder: string, file: string, copy: '' | '.gz' | '.br' = '', release = 'current'): string | null {
  for (let slot = 0; slot < RELEASE_SLOTS; slot += 1) {
    const path = join(folder, release, String(slot), file);
    if (existsSync(path)) {
      if (copy === '' || !existsSync(path + copy)) return readFileSync(path, 'utf8');
      const bytes = readFileSync(path + copy);
      return (copy === '.gz' ? gunzipSync(bytes) : brotliDecompressSync(bytes)).toString();
    }
    if (existsSync(`${path}.gone`)) return null;
  }
  return null;
}

/** Every file of a release with its text, as the manifests of its layers have it. */
export function readAll(store: ReleaseStore, id: string): Record<string, string> {
  return Object.fromEntries(Array.from(store.files(id), ({ file, path }) => [file, readFileSync(path, 'utf8')]));
}
