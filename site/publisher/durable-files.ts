// Files that must be whole or absent whatever happens, a power failure included.

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file appears whole or not at all, and is on disk when this returns. */
export function writeDurably(folder: string, name: string, text: string): void {
  const temporary = join(folder, `.${name}-${randomBytes(6).toString('hex')}.part`);
  const file = openSync(temporary, 'wx');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, join(folder, name));
  syncFolder(folder);
}

/** Puts the names in a folder on disk: without it, a power failure may undo a rename. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** @returns null where the file does not exist */
export function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
