// Copies a release out of its layers, as plain files for any static host.

import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withCopies } from './compressed-copies.ts';
import type { LayerFile } from './layer-manifest.ts';

/** @param target an empty folder @returns the number of files copied */
export async function exportFiles(files: Iterable<LayerFile & { path: string }>, target: string, withCompressed: boolean): Promise<number> {
  let count = 0;
  let madeFolder = '';
  for (const file of files) {
    const folder = join(target, dirname(file.file));
    if (folder !== madeFolder) await mkdir(folder, { recursive: true });
    madeFolder = folder;
    for (const [name] of withCompressed ? withCopies(file) : [[file.file] as const]) {
      await copyFile(file.path + name.slice(file.file.length), join(target, name));
      count += 1;
    }
  }
  return count;
}
