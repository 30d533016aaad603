// A picture of the media library as an <img> needs it: sizes made by the CMS, addresses of the site.

import type { Media } from '@bang-tin/shared/content-schemas';
import { siteMediaAddress } from '../../content/media-addresses.ts';

export interface PictureSource {
  src: string;
  srcset: string | undefined;
  width: number | undefined;
  height: number | undefined;
}

/** Wide enough for the text column on a screen of double density. */
const WIDEST_DEFAULT = 1000;

/** `src` is the widest version up to 1000 px, `srcset` all of them; a drawing or a file of unknown size has no set. */
export function pictureSource(media: Media): PictureSource {
  const { width, height } = media;
  const versions = [...media.formats, ...(width && height ? [{ url: media.url, width, height }] : [])]
    .sort((a, b) => a.width - b.width)
    .map((version) => ({ ...version, address: siteMediaAddress(version.url, media.version) }));
  const chosen = versions.findLast((version) => version.width <= WIDEST_DEFAULT) ?? versions[0];
  return {
    src: chosen?.address ?? siteMediaAddress(media.url, media.version),
    srcset: versions.length > 1 ? versions.map((version) => `${version.address} ${version.width}w`).join(', ') : undefined,
    width: (chosen ?? media).width ?? undefined,
    height: (chosen ?? media).height ?? undefined,
  };
}
