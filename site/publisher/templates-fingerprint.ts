// What decides how pages look besides their content: the templates, what they use, the site's address.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';

export const SITE_FOLDER = resolve(import.meta.dirname, '..');
/** From the site's folder. */
const TEMPLATE_SOURCES = ['src', 'content', 'public', 'astro.config.mjs', '../shared/dist', '../package-lock.json'];

/** Digest that changes with everything but content that decides what pages look like. */
export async function templatesFingerprint(siteUrl: string): Promise<string> {
  const hash = createHash('sha256').update(siteUrl);
  for (const source of TEMPLATE_SOURCES) {
    for (const file of await listFiles(resolve(SITE_FOLDER, source))) {
      hash.update(`\0${relative(SITE_FOLDER, file)}\0`).update(await readFile(file));
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
