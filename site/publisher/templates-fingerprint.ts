// What decides how pages look besides their content: the templates, what they use, the site's address.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';

export const SITE_FOLDER = resolve(import.meta.dirname, '..');
/** From the site's folder. */
export const TEMPLATE_SOURCES = ['src', 'content', 'public', 'astro.config.mjs', '../shared/dist', '../package-lock.json'];

/** Digest that changes with everything but content that decides what pages look like. */
export function templatesFingerprint(siteUrl: string): Promise<string> {
  return digestOfSources(SITE_FOLDER, TEMPLATE_SOURCES, siteUrl);
}

/** @param sources files and folders, seen from the folder; those that do not exist count as empty @param more whatever else decides */
export async function digestOfSources(folder: string, sources: readonly string[], ...more: string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const source of sources) {
    for (const file of await listFiles(resolve(folder, source))) {
      hash.update(`\0${relative(folder, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** All files below a folder in a fixed order; the path itself for a file; none where nothing is. Tests are no templates. */
async function listFiles(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => resolve(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
