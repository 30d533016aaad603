// What a release is: which layers, of which state of the content. It is written last, so its presence marks the release as whole.
// Its size does not depend on the site's: what the files are stands in the layers.

import { z } from 'zod';

const layerReferenceSchema = z.object({
  id: z.string().regex(/^[\w-]+$/),
  files: z.int().nonnegative(),
  gone: z.int().nonnegative(),
});
export type LayerReference = z.infer<typeof layerReferenceSchema>;

const assetSchema = z.object({
  sha256: z.string().length(64),
  bytes: z.int().nonnegative(),
  gz: z.int().optional(),
  br: z.int().optional(),
  /** Since when only pages that browsers still show ask for it. */
  retired: z.iso.datetime().optional(),
});
export type ReleaseAsset = z.infer<typeof assetSchema>;

export const releaseManifestSchema = z.object({
  format: z.literal(2),
  id: z.string(),
  created: z.iso.datetime(),
  /** Where in the CMS's feed the content stood. */
  cursor: z.object({ seq: z.int().nonnegative(), row: z.string() }),
  /** Digest of the templates that rendered it. */
  templates: z.string(),
  /** Newest first. */
  layers: z.array(layerReferenceSchema).min(1),
  /** Files that readers may ask for, without the compressed copies. */
  files: z.int().nonnegative(),
  pages: z.int().nonnegative(),
  /** Styles and scripts, by their names, which have a digest in them. */
  assets: z.record(z.string(), assetSchema),
  /** What its maker wants to find again. */
  about: z.record(z.string(), z.json()),
});
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;
