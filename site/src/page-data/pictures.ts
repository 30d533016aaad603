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
  const original = { url: media.url, width: media.width, height: media.height };
  const versions = [
    ...media.formats,
    ...(media.width && media.height ? [{ url: media.url, width: media.width, height: media.height }] : []),
  ].sort((a, b) => a.width - b.width);
  const chosen = versions.findLast(({ width }) => width <= WIDEST_DEFAULT) ?? versions[0] ?? original;
  const address = (url: string) => siteMediaAddress(url, media.version);
  return {
    src: address(chosen.url),
    srcset: versions.length > 1 ? versions.map(({ url, width }) => `${address(url)} ${width}w`).join(', ') : undefined,
    width: chosen.width ?? undefined,
    height: chosen.height ?? undefined,
  };
}
