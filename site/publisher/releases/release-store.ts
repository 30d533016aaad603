// The releases on disk. A release is a short stack of layers, each a folder of files that never changes once it is sealed: a release
// of one page costs one small layer, whatever the size of the site. It is served through one link that a rename switches.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, RELEASE_SLOTS } from '@bang-tin/shared/release-layout';
import { withLock } from '../exclusive-lock.ts';
import { PublisherError } from '../publisher-error.ts';
import { planCompaction } from './compaction-plan.ts';
import { exportFiles } from './export-release.ts';
import { describeHeld, type Held, hold, letGo, readHeld } from './held-release.ts';
import { mergeInThread, removeInThread, verifyInThread } from './layer-jobs.ts';
import type { LayerFile } from './layer-manifest.ts';
import { LayerWriter } from './layer-writer.ts';
import { type MergeOrigin, mergedLayerId } from './merge-layers.ts';
import { withMergedLayers } from './merged-stack.ts';
import { ReleaseFolder } from './release-folder.ts';
import { isReleaseId, newId, unfinishedId } from './release-id.ts';
import type { ReleaseManifest } from './release-manifest.ts';
import { removeLeftovers, removeOldReleases, removeOutgrownReleases, removeUnusedLayers } from './release-upkeep.ts';
import { type NewRelease, type SealedRelease, type StoreStep, sealRelease } from './seal-release.ts';
import { findInLayers, mergeManifests } from './stacked-layers.ts';

const SWITCH_LOCK = '.switch.sqlite';
const SWITCH_LOCK_WAIT_MS = 5_000;
const MERGES_AT_ONCE = 2;

/** A file of a release and where it lies. */
export interface ReleaseFile extends LayerFile {
  path: string;
}

export interface ReleaseStoreOptions {
  /** Told of each step before it begins. */
  onStep?: (step: StoreStep) => void;
}

export class ReleaseStore {
  readonly #folder: ReleaseFolder;
  readonly #onStep: (step: StoreStep) => void;
  /** Layers that are being filled, by id. */
  readonly #open = new Set<string>();
  /** Layers that are being merged, and what they are merged into. */
  readonly #busy = new Map<MergeOrigin, string>();
  /** Large layers that are being removed. */
  readonly #removals = new Map<string, Promise<void>>();
  readonly #failedRemovals: unknown[] = [];

  constructor(folder: string, { onStep = () => undefined }: ReleaseStoreOptions = {}) {
    this.#folder = new ReleaseFolder(folder);
    this.#onStep = onStep;
  }

  get folder(): string {
    return this.#folder.path;
  }

  /** Begins the layer of the next release. It is nothing to readers until a release with it is switched to. */
  beginLayer(now: Date): LayerWriter {
    const layer = new LayerWriter(this.#folder.layersPath, newId(now, this.#folder.layerNames().filter(isReleaseId).at(-1)));
    this.#open.add(layer.id);
    return layer;
  }

  /** Removes a layer that shall not become a release. */
  abandon(layer: LayerWriter): void {
    rmSync(this.#folder.layerPath(layer.id), { recursive: true, force: true });
    this.#open.delete(layer.id);
  }

  /**
   * Makes a release of a layer, whole and on disk, without switching to it.
   * @throws PublisherError RELEASE_INCOMPLETE where `onto` is no whole release
   */
  seal(layer: LayerWriter, release: NewRelease): SealedRelease {
    const folder = this.#folder;
    const before = release.onto === null ? null : folder.requireWhole(release.onto);
    const id = newId(release.created, folder.releaseNames().at(-1));
    const sealed = sealRelease(
      {
        folder,
        layer,
        id: release.isUnfinished ? unfinishedId(id) : id,
        before,
        below: before ? withMergedLayers(folder, before.layers).layers : [],
        assetsFrom: before ? null : folder.newest(),
        onStep: this.#onStep,
      },
      release,
    );
    this.#open.delete(layer.id);
    return sealed;
  }

  /** How many more layers the newest release has room for: long work in the background waits where it is one or none. */
  room(): number {
    const newest = this.newest();
    return newest === null ? RELEASE_SLOTS : RELEASE_SLOTS - withMergedLayers(this.#folder, newest.layers).layers.length;
  }

  readManifest(id: string): ReleaseManifest | null {
    return this.#folder.readManifest(id);
  }

  /** Sealed releases that readers may be led to, oldest first. */
  list(): string[] {
    return this.#folder.list();
  }

  /** Sealed releases with a part of the pages only, oldest first. */
  unfinished(): string[] {
    return this.#folder.unfinished();
  }

  /** Finished or not. */
  newest(): ReleaseManifest | null {
    return this.#folder.newest();
  }

  /** The id of the release being served; null before the first one. */
  current(): string | null {
    return this.#folder.current();
  }

  /** Where a file of a release lies, by its path below the site's root; null when it has none of that name. */
  find(id: string, file: string): string | null {
    const manifest = this.#folder.readManifest(id);
    return manifest === null ? null : findInLayers(this.#folder.filesPathsOf(manifest), file);
  }

  /**
   * Every file of a release, without the compressed copies, in the order of their names.
   * @throws PublisherError RELEASE_INCOMPLETE
   */
  *files(id: string): Generator<ReleaseFile> {
    const { layers } = this.#folder.requireWhole(id);
    for (const { entry, layer } of mergeManifests(layers.map((reference) => this.#folder.layerPath(reference.id)))) {
      if ('gone' in entry) continue;
      yield { ...entry, path: join(this.#folder.layerFilesPath(layers[layer]?.id ?? ''), entry.file) };
    }
  }

  /** Copies a release into a folder, as plain files. @param withCompressed also the compressed copies @returns the number of files */
  async exportTo(id: string, target: string, { withCompressed = false } = {}): Promise<number> {
    return exportFiles(this.files(id), target, withCompressed);
  }

  /**
   * Serves a release.
   * @throws PublisherError RELEASE_INCOMPLETE; PUBLISHING_HELD after a rollback
   */
  switchTo(id: string): void {
    this.#locked(() => {
      const held = this.held();
      if (held) throw new PublisherError('PUBLISHING_HELD', `Release ${id} is not switched to: ${describeHeld(held)}`);
      this.#onStep('switch');
      this.#folder.serve(id);
    });
  }

  /** Goes back to a release and holds it there, also against a build that is under way. */
  rollBack(id: string, held: Omit<Held, 'release'>): void {
    this.#locked(() => {
      this.#folder.requireServable(id);
      hold(this.folder, { ...held, release: id });
      this.#folder.serve(id);
    });
  }

  /** Ends a rollback. @returns whether there was one. */
  rollForward(): boolean {
    return this.#locked(() => {
      const wasHeld = this.held() !== null;
      letGo(this.folder);
      return wasHeld;
    });
  }

  /** @throws when the file is damaged: a hold must not be lost by accident. */
  held(): Held | null {
    return readHeld(this.folder);
  }

  /**
   * Merges layers of the newest release where they have become many; the next release has the merged ones. Runs in threads beside
   * everything else, may be called again while it runs, and goes on after a crash or a stop where it was.
   * @returns the ids of the merged layers
   * @throws the signal's reason
   */
  async compact(signal?: AbortSignal): Promise<string[]> {
    const merged: string[] = [];
    while (this.#busy.size < MERGES_AT_ONCE) {
      const origin = this.#nextMerge();
      if (origin === null) break;
      const id = mergedLayerId(origin);
      this.#busy.set(origin, id);
      try {
        await mergeInThread({ layersFolder: this.#folder.layersPath, origin }, signal);
      } finally {
        this.#busy.delete(origin);
      }
      merged.push(id);
    }
    return merged;
  }

  /**
   * Removes the oldest releases beyond `keep`, never the one being served, unfinished ones but for the newest of all, and the layers
   * that none has then; large ones by threads, for which it does not wait.
   * @returns all their ids
   * @throws what went wrong in such a thread before
   */
  async collect(keep: number): Promise<string[]> {
    if (this.#failedRemovals.length > 0) throw this.#failedRemovals.pop();
    const releases = await removeOldReleases(this.#folder, keep, (work) => this.#locked(work));
    releases.push(...(await removeOutgrownReleases(this.#folder)));
    const layers = await removeUnusedLayers(
      this.#folder,
      (id) => this.#isInUse(id),
      (id) => this.#removeBeside(id),
    );
    return [...releases, ...layers];
  }

  /** Waits until all that collect() and sweep() began has been removed. */
  async removed(): Promise<void> {
    await Promise.all(this.#removals.values());
  }

  /** Removes what a crash left behind. @returns the names */
  async sweep(): Promise<string[]> {
    return removeLeftovers(
      this.#folder,
      (id) => this.#isInUse(id),
      (id) => this.#removeBeside(id),
    );
  }

  /**
   * Takes the mark away from the newest releases whose files have been lost or cut (a power failure can do that), until one is whole.
   * @returns their ids
   */
  unsealDamaged(): Promise<string[]> {
    return verifyInThread(this.#folder.path);
  }

  /** Removes a release that was never served. Its layers go with the next collection. */
  remove(id: string): void {
    rmSync(join(this.#folder.releasePath(id), MANIFEST_FILE), { force: true });
    rmSync(this.#folder.releasePath(id), { recursive: true, force: true });
  }

  #removeBeside(layer: string): void {
    const removal = removeInThread(this.#folder.layerPath(layer))
      .catch((error: unknown) => void this.#failedRemovals.push(error))
      .finally(() => this.#removals.delete(layer));
    this.#removals.set(layer, removal);
  }

  #nextMerge(): MergeOrigin | null {
    const newest = this.newest();
    if (newest === null) return null;
    const { layers } = withMergedLayers(this.#folder, newest.layers);
    const run = planCompaction(layers, (id) => this.#isBusy(id));
    if (run === null) return null;
    return { from: layers.slice(run.first, run.last + 1).map(({ id }) => id), isLowest: run.last === layers.length - 1 };
  }

  #isBusy(layer: string): boolean {
    return [...this.#busy.keys()].some(({ from }) => from.includes(layer));
  }

  #isInUse(layer: string): boolean {
    return this.#open.has(layer) || this.#isBusy(layer) || [...this.#busy.values()].includes(layer) || this.#removals.has(layer);
  }

  #locked<Result>(work: () => Result): Result {
    return withLock(join(this.folder, SWITCH_LOCK), SWITCH_LOCK_WAIT_MS, work);
  }
}
