// The files of a site that was built as plain files.

import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';

/** Every file below a folder with its size in bytes, in the order of their paths, which have "/" between folders. */
export async function takeInventory(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, number>();
  await forEachInParallel(paths, async (path) => {
    found.set(relative(folder, path).split(sep).join('/'), (await stat(path)).size);
  });
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Runs the work on a few items at a time. After a failure no further item is begun, and it throws once all that were begun have ended. */
export async function forEachInParallel<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
  if (failures.length > 0) throw failures[0];
}
