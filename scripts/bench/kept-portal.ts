// A sample portal that outlives a run of a bench: a large one takes long to make, and is measured again and again.

import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from './sample/sample-feed.ts';

export class KeptPortal {
  readonly folder: string;
  readonly #publications: string;

  /** @throws Error where the folder keeps a portal of another size */
  constructor(folder: string, documents: number) {
    this.folder = folder;
    this.#publications = join(folder, 'publications.ndjson');
    mkdirSync(folder, { recursive: true });
    const size = join(folder, 'documents');
    if (!existsSync(size)) writeFileSync(size, String(documents));
    const known = readFileSync(size, 'utf8');
    if (known !== String(documents)) throw new Error(`${folder} keeps a portal of ${known} documents: run with --documents ${known}.`);
  }

  /** What earlier runs published after the sample, in its order. */
  publications(): Publication[] {
    if (!existsSync(this.#publications)) return [];
    const lines = readFileSync(this.#publications, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Publication);
  }

  /** To be called before anybody can have read the publication from the feed. */
  note(publication: Publication): void {
    appendFileSync(this.#publications, `${JSON.stringify(publication)}\n`);
  }
}
