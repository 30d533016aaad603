// Files of the media library on the competitors' pages.

import type { Media } from '@bang-tin/shared/content-schemas';
import { escapeHtml } from './escape-html.ts';

/** As long as the portal's own addresses of files. */
export const mediaAddress = (url: string): string =>
  url
    .replace('/uploads/', '/media/')
    .replace('_', '-')
    .replace(/\.(\w+)$/, '-0a1b2c3d.$1');

export function picture(media: Media, alt: string, sizes: string, eager: boolean): string {
  const widths = [...media.formats.map(({ url, width }) => ({ url, width })), { url: media.url, width: media.width ?? 0 }];
  const shown = media.formats.at(-1) ?? { url: media.url, width: media.width, height: media.height };
  const srcset = widths.map(({ url, width }) => `${mediaAddress(url)} ${width}w`).join(', ');
  return `<img src="${mediaAddress(shown.url)}" srcset="${srcset}" sizes="${sizes}" width="${shown.width}" height="${shown.height}" alt="${escapeHtml(alt)}" loading="${eager ? 'eager' : 'lazy'}"${eager ? ' fetchpriority="high"' : ''} decoding="async">`;
}
