// Writes rendered pages into the folder of a release, and makes the folders they stand in.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileFacts, writeWithCopies } from './releases/compressed-copies.ts';

export class PageWriter {
  readonly #folder: string;
  readonly #compress: boolean;
  readonly #made = new Set<string>();

  /** @param folder seen as the site's root @param compress whether compressed copies stand beside the pages */
  constructor(folder: string, compress: boolean) {
    this.#folder = folder;
    this.#compress = compress;
  }

  /** @param file below the site's root, "bai-viet/2026/11/x.html" @param sha256 of the body */
  write(file: string, body: Buffer, sha256: string): FileFacts {
    const path = join(this.#folder, file);
    const parent = dirname(path);
    if (!this.#made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.#made.add(parent);
    }
    if (this.#compress) return writeWithCopies(path, body, sha256);
    writeFileSync(path, body);
    return { sha256, bytes: body.length };
  }
}
