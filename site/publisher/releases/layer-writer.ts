// Fills a new layer. Files may be written straight into its folder, also by other threads; the writer is told of each.

import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GONE_SUFFIX, LAYER_FILES_FOLDER } from '@bang-tin/shared/release-layout';
import { COPY_SUFFIXES, type FileFacts, originalOf, removeOtherCopies, withCopies, writeWithCopies } from './compressed-copies.ts';
import { byName, type GoneFile, type LayerEntry, type LayerFile } from './layer-manifest.ts';

export class LayerWriter {
  readonly id: string;
  /** The files go below it. */
  readonly folder: string;
  /** Calls that have changed or asked the disk. */
  operations = 0;
  readonly #layerFolder: string;
  readonly #files = new Map<string, LayerFile>();
  readonly #gone = new Set<string>();
  readonly #writtenAgain = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(layersFolder: string, id: string) {
    this.id = id;
    this.#layerFolder = join(layersFolder, id);
    this.folder = join(this.#layerFolder, LAYER_FILES_FOLDER);
    mkdirSync(this.folder, { recursive: true });
    this.operations += 2;
  }

  /**
   * Where a file is to be written; the folder is there when this returns.
   * @param file below the site's root, with "/" between folders: "bai-viet/2026/11/mua-lu.html"
   */
  pathOf(file: string): string {
    if (!isFileName(file)) throw new Error(`"${file}" cannot be a file of a site`);
    this.#makeFolder(dirname(file));
    return join(this.folder, file);
  }

  /**
   * Says that a file has been written. Its copies are named in its facts, or said after it as files of their own ("x.html.gz").
   * Said again, the last word counts.
   */
  add(file: string, facts: FileFacts): void {
    const original = originalOf(file);
    if (original) {
      const entry = this.#files.get(original.file);
      if (!entry) throw new Error(`"${file}" is a copy of "${original.file}", which has not been added before it`);
      entry[original.kind] = facts.bytes;
      this.operations += 1;
      return;
    }
    if (!isFileName(file)) throw new Error(`"${file}" cannot be a file of a site`);
    if (this.#files.has(file)) this.#writtenAgain.add(file);
    const entry = { file, ...facts };
    this.#files.set(file, entry);
    this.operations += withCopies(entry).length;
  }

  /** Takes a file back that was written or linked. */
  discard(file: string): void {
    const path = this.pathOf(file);
    this.#files.delete(file);
    this.#writtenAgain.delete(file);
    for (const suffix of ['', ...Object.values(COPY_SUFFIXES)]) rmSync(path + suffix, { force: true });
  }

  /** Writes a file with its copies. */
  write(file: string, bytes: Buffer): FileFacts {
    const facts = writeWithCopies(this.pathOf(file), bytes);
    this.add(file, facts);
    return facts;
  }

  /** Takes a file in that will never be changed where it is, with the copies that the facts name: it is on disk once. */
  link(file: string, from: string, facts: FileFacts): void {
    this.pathOf(file);
    for (const [name] of withCopies({ file, ...facts })) linkOrCopy(from + name.slice(file.length), join(this.folder, name));
    this.add(file, facts);
  }

  /** Says that the layers below may have the file, and the release does not. */
  hide(file: string): void {
    this.#makeFolder(file + GONE_SUFFIX);
    this.#gone.add(file);
  }

  get files(): ReadonlyMap<string, LayerFile> {
    return this.#files;
  }

  get size(): number {
    return this.#files.size + this.#gone.size;
  }

  /** In the order of a manifest. */
  entries(): LayerEntry[] {
    for (const file of this.#writtenAgain) removeOtherCopies(this.folder, this.#files.get(file) as LayerFile);
    return [...this.#files.values(), ...Array.from(this.#gone, (gone): GoneFile => ({ gone }))].sort(byName);
  }

  #makeFolder(folder: string): void {
    if (folder === '.' || this.#folders.has(folder)) return;
    mkdirSync(join(this.folder, folder), { recursive: true });
    this.#folders.add(folder);
    this.operations += 1;
  }
}

/** "a/b.html"; not "/a", "a//b", "../a", "a/.b", nor what stands for something else: "a.gone", "a.html.gz". */
function isFileName(file: string): boolean {
  const isSafe = (segment: string): boolean => segment !== '' && !segment.startsWith('.') && !segment.endsWith(GONE_SUFFIX);
  return file.split('/').every(isSafe) && originalOf(file) === null;
}

/** Where a link cannot be made (another disk, too many links), a copy with the same date, by which browsers ask for changes. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const { atime, mtime } = statSync(from);
    copyFileSync(from, `${to}.part`);
    utimesSync(`${to}.part`, atime, mtime);
    renameSync(`${to}.part`, to);
  }
}
