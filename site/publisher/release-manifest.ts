// What a release holds. The manifest is written last, so its presence is the mark that the release is whole.

import { z } from 'zod';

const releaseFileSchema = z.object({
  sha256: z.string().length(64),
  bytes: z.int().nonnegative(),
  /** Set on an asset that only pages of earlier releases ask for: since when it has been carried along. */
  carriedSince: z.iso.datetime().optional(),
});
export type ReleaseFile = z.infer<typeof releaseFileSchema>;

export const releaseManifestSchema = z.object({
  format: z.literal(1),
  id: z.string(),
  created: z.iso.datetime(),
  /** Where in the CMS's feed the content stood. */
  cursor: z.object({ seq: z.int().nonnegative(), row: z.string() }),
  /** Where in the publisher's own log of changes it stood, see change-log. */
  mark: z.int().nonnegative(),
  /** Digest of the templates that rendered it; another one means that every page must be rendered again. */
  templates: z.string(),
  /** The day in Vietnam as of which pages speak ("in force today"). */
  day: z.iso.date(),
  /** Every page, with the document that it shows; null for lists and other pages. */
  addresses: z.record(z.string(), z.string().nullable()),
  /** Every file below the public folder, by its path there. */
  files: z.record(z.string(), releaseFileSchema),
});
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;

/** "/a/b" for "a/b.html", "/" for "index.html"; null for files that are no pages. */
export function toAddress(file: string): string | null {
  if (!file.endsWith('.html')) return null;
  const path = file.slice(0, -'.html'.length);
  return path === 'index' ? '/' : `/${path}`;
}

/** The file that answers for an address: "index.html" for "/", "a/b.html" for "/a/b". */
export function toPageFile(address: string): string {
  return address === '/' ? 'index.html' : `${address.slice(1)}.html`;
}
