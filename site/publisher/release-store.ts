// The releases on disk: made in their own folder, sealed by a manifest, served through one link that a rename switches.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CURRENT_RELEASE_LINK, MANIFEST_FILE, PUBLIC_FOLDER } from '@bang-tin/shared/release-layout';
import { z } from 'zod';
import { readIfPresent, syncFolder, writeDurably } from './durable-files.ts';
import { withLock } from './exclusive-lock.ts';
import { PublisherError } from './publisher-error.ts';
import { forEachInParallel } from './release-files.ts';
import { type ReleaseManifest, releaseManifestSchema } from './release-manifest.ts';

/** "20261122T023512123Z-9f3c1a": the order of the names is the order in time. */
const RELEASE_ID = /^\d{8}T\d{9}Z-[0-9a-f]{6}$/;
const HELD_FILE = 'held.json';
const SWITCH_LOCK = '.switch.sqlite';
const SWITCH_LOCK_WAIT_MS = 5_000;

const heldSchema = z.object({ since: z.iso.datetime(), release: z.string(), reason: z.string() });
/** An administrator went back to a release: nothing newer is switched to until he lets it. */
export type Held = z.infer<typeof heldSchema>;

export class ReleaseStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  path(id: string): string {
    return join(this.folder, id);
  }

  publicPath(id: string): string {
    return join(this.folder, id, PUBLIC_FOLDER);
  }

  /** Makes the folder of a new release, later in order than all others even where the clock was set back. */
  create(now: Date): string {
    const newest = this.#folderNames().at(-1);
    const earliest = newest === undefined ? 0 : toTime(newest) + 1;
    const time = new Date(Math.max(now.getTime(), earliest)).toISOString().replaceAll(/[-:.]/g, '');
    const id = `${time}-${randomBytes(3).toString('hex')}`;
    mkdirSync(this.publicPath(id), { recursive: true });
    return id;
  }

  /** Marks a release as whole. From here on it may be switched to. */
  seal(manifest: ReleaseManifest): void {
    writeDurably(this.path(manifest.id), MANIFEST_FILE, JSON.stringify(manifest));
  }

  /** @returns null for a release that does not exist or is not whole. */
  readManifest(id: string): ReleaseManifest | null {
    if (!RELEASE_ID.test(id)) return null;
    const text = readIfPresent(join(this.path(id), MANIFEST_FILE));
    if (text === null) return null;
    const parsed = releaseManifestSchema.safeParse(parseJson(text));
    return parsed.success && parsed.data.id === id ? parsed.data : null;
  }

  /** Sealed releases, oldest first. */
  list(): string[] {
    return this.#folderNames().filter((id) => existsSync(join(this.path(id), MANIFEST_FILE)));
  }

  newest(): ReleaseManifest | null {
    for (const id of this.list().reverse()) {
      const manifest = this.readManifest(id);
      if (manifest) return manifest;
    }
    return null;
  }

  /** The id of the release being served; null before the first one. */
  current(): string | null {
    try {
      return readlinkSync(join(this.folder, CURRENT_RELEASE_LINK));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /**
   * Serves a release. The link is renamed into place, so a reader finds the old release or the new one, never none.
   * @throws PublisherError RELEASE_INCOMPLETE; PUBLISHING_HELD after a rollback
   */
  switchTo(id: string): void {
    this.#locked(() => {
      const held = this.held();
      if (held) throw new PublisherError('PUBLISHING_HELD', `Release ${id} is not switched to: ${describeHeld(held)}`);
      this.#link(id);
    });
  }

  /** Goes back to a release and holds it there, also against a build that is under way. */
  rollBack(id: string, held: Omit<Held, 'release'>): void {
    this.#locked(() => {
      if (this.readManifest(id) === null) throw unusable(id);
      writeDurably(this.folder, HELD_FILE, JSON.stringify({ ...held, release: id }));
      this.#link(id);
    });
  }

  /** Ends a rollback. @returns whether there was one. */
  rollForward(): boolean {
    return this.#locked(() => {
      const wasHeld = this.held() !== null;
      rmSync(join(this.folder, HELD_FILE), { force: true });
      return wasHeld;
    });
  }

  /** @throws when the file is damaged: a hold must not be lost by accident. */
  held(): Held | null {
    const text = readIfPresent(join(this.folder, HELD_FILE));
    return text === null ? null : heldSchema.parse(JSON.parse(text));
  }

  /** Removes what a crash left behind: releases that were never sealed, links that were never renamed. @returns their names */
  async sweep(): Promise<string[]> {
    const current = this.current();
    const leftovers = this.#folderNames().filter((id) => id !== current && this.readManifest(id) === null);
    leftovers.push(...readdirSync(this.folder).filter((name) => name.startsWith('.') && name.endsWith('.part')));
    for (const name of leftovers) await rm(join(this.folder, name), { recursive: true, force: true, maxRetries: 5 });
    return leftovers;
  }

  /**
   * Takes the mark away from newest releases whose files have been lost or cut (a power failure can do that), until one is whole.
   * @returns their ids
   */
  async unsealDamaged(): Promise<string[]> {
    const damaged: string[] = [];
    for (let newest = this.newest(); newest && !(await this.#isOnDisk(newest)); newest = this.newest()) {
      renameSync(join(this.path(newest.id), MANIFEST_FILE), join(this.path(newest.id), `damaged-${MANIFEST_FILE}`));
      damaged.push(newest.id);
    }
    return damaged;
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { recursive: true, force: true, maxRetries: 5 });
  }

  /** Removes the oldest releases beyond `keep`, never the one being served. @returns their ids */
  async prune(keep: number): Promise<string[]> {
    const current = this.current();
    const old = this.list()
      .slice(0, -keep)
      .filter((id) => id !== current);
    for (const id of old) await this.remove(id);
    return old;
  }

  async #isOnDisk(manifest: ReleaseManifest): Promise<boolean> {
    let whole = true;
    await forEachInParallel(Object.entries(manifest.files), async ([name, file]) => {
      const found = await stat(join(this.publicPath(manifest.id), name)).catch(() => null);
      if (found?.size !== file.bytes) whole = false;
    });
    return whole;
  }

  #folderNames(): string[] {
    return readdirSync(this.folder)
      .filter((name) => RELEASE_ID.test(name))
      .sort();
  }

  #link(id: string): void {
    if (this.readManifest(id) === null) throw unusable(id);
    const temporary = join(this.folder, `.${CURRENT_RELEASE_LINK}-${randomBytes(6).toString('hex')}.part`);
    symlinkSync(id, temporary);
    renameSync(temporary, join(this.folder, CURRENT_RELEASE_LINK));
    syncFolder(this.folder);
  }

  #locked<Result>(work: () => Result): Result {
    return withLock(join(this.folder, SWITCH_LOCK), SWITCH_LOCK_WAIT_MS, work);
  }
}

export function describeHeld(held: Held): string {
  return `release ${held.release} has been held since ${held.since} (${held.reason}); "npm run rollforward" ends that.`;
}

function unusable(id: string): PublisherError {
  return new PublisherError(
    'RELEASE_INCOMPLETE',
    `Release ${id} is not there or not whole (no valid ${MANIFEST_FILE}); see "npm run releases".`,
  );
}

/** 20261122T023512123Z-9f3c1a -> milliseconds since 1970. */
function toTime(id: string): number {
  const [, year, month, day, hour, minute, second, millisecond] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
