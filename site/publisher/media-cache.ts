// Keeps every file of the media library that the site shows: fetched once from the CMS, then linked into each release.

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { MediaFile } from '../content/content-store.ts';
import { describeError } from './publisher-error.ts';

/** "/media/hoi-nghi-0f3c9a1d.jpg" is one; "/media/../x", "/media/.x" and "/media/a/b" are not. */
const SITE_ADDRESS = /^\/media\/[A-Za-z0-9][A-Za-z0-9._-]*$/;
const CONCURRENT_FETCHES = 4;
const ATTEMPTS = 3;
const NEVER = new AbortController().signal;
/** The CMS keeps sizes in hundredths of a kilobyte, so what it says may be off by half of one. */
const SIZE_TOLERANCE_BYTES = 16;

export interface MediaProblem {
  file: MediaFile;
  cause: string;
}

export interface MediaCacheOptions {
  folder: string;
  cmsUrl: string;
  /** Longest time for one file. */
  timeoutMs?: number;
  /** Pause before the second attempt; it doubles after that. */
  retryPauseMs?: number;
}

/** A second attempt cannot help: the CMS answered, and the answer will be the same. */
class FinalRefusal extends Error {}

export class MediaCache {
  readonly #options: Required<MediaCacheOptions>;

  constructor(options: MediaCacheOptions) {
    this.#options = { timeoutMs: 60_000, retryPauseMs: 500, ...options };
  }

  /**
   * Fetches what is missing.
   * @param patience files that have not come when it ends cannot be had now
   * @returns the files that could not be had, with the cause of each
   */
  async fetchMissing(files: Iterable<MediaFile>, signal = NEVER, patience = NEVER): Promise<{ fetched: number; problems: MediaProblem[] }> {
    await mkdir(this.#options.folder, { recursive: true });
    const problems: MediaProblem[] = [];
    let fetched = 0;
    const queue = files[Symbol.iterator]();
    const work = async (): Promise<void> => {
      for (let next = queue.next(); !next.done; next = queue.next()) {
        try {
          if (await this.#ensure(next.value, signal, patience)) fetched += 1;
        } catch (error) {
          signal.throwIfAborted();
          problems.push({ file: next.value, cause: describeError(error) });
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT_FETCHES }, work));
    return { fetched, problems };
  }

  /** What lies here, by paths on the site: "media/anh-0f3c9a1d.jpg". */
  async names(): Promise<string[]> {
    await mkdir(this.#options.folder, { recursive: true });
    const entries = await readdir(this.#options.folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => `media/${name}`);
  }

  /** Removes a file by its path on the site, "media/anh-0f3c9a1d.jpg"; releases that have it have links of their own. */
  async drop(name: string): Promise<void> {
    await rm(join(this.#options.folder, basename(name)), { force: true });
  }

  /** Where the file lies once it was fetched. */
  path(file: MediaFile): string {
    if (!SITE_ADDRESS.test(file.siteAddress)) throw new FinalRefusal(`${file.siteAddress} is no address of a media file`);
    return join(this.#options.folder, basename(file.siteAddress));
  }

  /** @returns whether it had to be fetched */
  async #ensure(file: MediaFile, signal: AbortSignal, patience: AbortSignal): Promise<boolean> {
    const path = this.path(file);
    const found = await stat(path).catch(() => null);
    if (found && hasSize(file, found.size)) return false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#fetch(file, path, AbortSignal.any([signal, patience]));
        return true;
      } catch (error) {
        if (attempt === ATTEMPTS || error instanceof FinalRefusal || signal.aborted || patience.aborted) throw error;
        await pause(this.#options.retryPauseMs * 2 ** (attempt - 1));
      }
    }
  }

  async #fetch(file: MediaFile, path: string, signal: AbortSignal): Promise<void> {
    const cms = new URL(this.#options.cmsUrl);
    const address = new URL(file.cmsPath, cms);
    if (address.origin !== cms.origin)
      throw new FinalRefusal(`it lies at ${address.origin}, and files are fetched from ${cms.origin} only`);
    const ending = AbortSignal.any([signal, AbortSignal.timeout(this.#options.timeoutMs)]);
    const response = await fetch(address, { redirect: 'error', signal: ending });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      const Refusal = response.status < 500 && response.status !== 429 ? FinalRefusal : Error;
      throw new Refusal(`the CMS answered ${response.status} for ${address.pathname}`);
    }
    const temporary = `${path}.part`;
    await pipeline(Readable.fromWeb(response.body), createWriteStream(temporary, { flush: true }));
    const { size } = await stat(temporary);
    if (!hasSize(file, size)) throw new Error(`it has ${size} bytes, and the CMS announced ${file.size}`);
    await rename(temporary, path);
  }
}

function hasSize(file: MediaFile, bytes: number): boolean {
  return file.size === null || Math.abs(file.size - bytes) <= SIZE_TOLERANCE_BYTES;
}
