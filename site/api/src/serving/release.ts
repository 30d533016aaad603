// Finds the release that is served now and opens its files. The link is read once for each request,
// so that a switch takes effect at once and no request mixes two releases.

import { type FileHandle, open, readlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CURRENT_RELEASE_LINK, PUBLIC_FOLDER, RELEASES_FOLDER } from '@bang-tin/shared/release-layout';
import { hasCode } from '../error-code.ts';

export interface OpenedFile {
  handle: FileHandle;
  size: number;
  modified: Date;
  /** Strong: another size or another nanosecond of writing is another file. */
  etag: string;
}

/** Absolute path of the current release's public folder; null while there is none. */
export async function currentPublicFolder(dataFolder: string): Promise<string | null> {
  const releases = join(dataFolder, RELEASES_FOLDER);
  try {
    return join(resolve(releases, await readlink(join(releases, CURRENT_RELEASE_LINK))), PUBLIC_FOLDER);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Opens a file once; size, date and bytes then belong together whatever happens to its name. null: no such file. */
export async function openFile(path: string): Promise<OpenedFile | null> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return null;
    throw error;
  }
  try {
    const stat = await handle.stat({ bigint: true });
    if (!stat.isFile()) {
      await handle.close();
      return null;
    }
    return {
      handle,
      size: Number(stat.size),
      modified: new Date(Number(stat.mtimeMs)),
      etag: `"${stat.size.toString(36)}-${stat.mtimeNs.toString(36)}"`,
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
