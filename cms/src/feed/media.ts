// A file of Strapi's media library as the contract describes it.

import type { Media } from '@bang-tin/shared/content-schemas';
import type { Core } from '@strapi/strapi';
import { isUpload, listFileAddresses, toOriginalAddress } from './body-media.ts';
import { FILE_UID } from './content-types.ts';

/** The columns of the media library that the contract needs. */
export interface StoredFile {
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  width: number | null;
  height: number | null;
  formats: Record<string, { url: string; width: number; height: number }> | null;
  mime: string;
  /** Kilobytes of 1,000 bytes, to two decimals. */
  size: number | string;
  url: string;
  updatedAt: string | Date;
}

export function toMedia(file: StoredFile): Media {
  const formats = Object.values(file.formats ?? {}).filter((format) => format.width > 0 && format.height > 0);
  return {
    id: file.documentId,
    url: file.url,
    // A replaced file keeps its address and hash; only the moment of its last change tells the two apart.
    version: new Date(file.updatedAt).getTime().toString(36),
    name: file.name,
    mime: file.mime,
    size: Math.round(Number(file.size) * 1000),
    width: file.width || null,
    height: file.height || null,
    alt: file.alternativeText ?? '',
    caption: file.caption ?? '',
    formats: formats.sort((a, b) => a.width - b.width).map(({ url, width, height }) => ({ url, width, height })),
  };
}

/**
 * The library's files that HTML shows or links to, in the order of their first mention, and the addresses under /uploads/ that no
 * file has: readers would meet a hole there.
 */
export async function loadBodyMedia(strapi: Core.Strapi, html: string): Promise<{ items: Media[]; missing: string[] }> {
  const addresses = listFileAddresses(html);
  if (addresses.length === 0) return { items: [], missing: [] };
  const candidates = [...new Set(addresses.flatMap((address) => [address, toOriginalAddress(address)]))];
  const files: StoredFile[] = await strapi.db.query(FILE_UID).findMany({ where: { url: { $in: candidates } } });
  const byAddress = new Map(files.map((file) => [file.url, toMedia(file)]));
  const found = addresses.map((address) => byAddress.get(address) ?? byAddress.get(toOriginalAddress(address)));
  return {
    items: [...new Set(found.filter((media) => media !== undefined))],
    missing: addresses.filter((address, index) => isUpload(address) && found[index] === undefined),
  };
}
