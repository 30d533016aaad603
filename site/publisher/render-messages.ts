// What the render pool and its worker threads say to each other.

import type { FeedCursor } from '@bang-tin/shared/feed-schema';
import type { Part } from '../content/part-cache.ts';
import type { ProducedPage } from './produce-page.ts';
import type { FileFacts } from './releases/compressed-copies.ts';
import type { TemplateBundle } from './template-bundle.ts';

/** Given to a worker when it starts. */
export interface WorkerSetup {
  bundle: TemplateBundle;
  storeFile: string;
}

/** A page to be made. */
export interface WantedPage {
  address: string;
  /** Of the bytes that readers have: where the page comes out equal, no file is written. */
  sha256?: string | null;
}

/** A page that was made by a worker; its bytes are on disk. */
export interface RenderedPageFile extends Omit<ProducedPage, 'body'> {
  /** What stands on disk; null where nothing was written: the page is gone, or its bytes are as before. */
  facts: FileFacts | null;
}

export interface FailedPage {
  address: string;
  /** What happened, with all causes. */
  message: string;
}

/** A part that pages of the batch used, the first time that the worker made it. */
export interface RenderedPart extends Omit<Part, 'value'> {
  name: string;
}

export interface RenderedBatch {
  pages: RenderedPageFile[];
  failures: FailedPage[];
  parts: RenderedPart[];
}

export interface JobSetup {
  /** ISO 8601. */
  now: string;
  /** What the content store must have taken in, and no more. */
  cursor: FeedCursor;
  /** Where files go, seen as the site's root; null: nowhere. */
  folder: string | null;
  /** Whether to write compressed copies. */
  compress: boolean;
}

export type PoolRequest =
  /** @param job the one that begins with these pages; null: it goes on */
  | { kind: 'batch'; pages: WantedPage[]; job: JobSetup | null }
  /** Is not answered. */
  | { kind: 'end' };
export type WorkerReply =
  | { kind: 'done'; batch: RenderedBatch }
  /** Not the fault of a page: the disk, the content store, the bundle. */
  | { kind: 'broken'; message: string };
