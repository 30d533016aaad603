// Where a file of the media library stands on the site, and which files a document needs there.
// The name changes whenever the bytes may have, so that browsers may keep a file for ever.

import { hash } from 'node:crypto';
import { mediaAddress } from '@bang-tin/shared/addresses';
import type { Media, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { toSlug } from '@bang-tin/shared/slugs';

/** A file that the release must hold: its address there, where the CMS serves it, and its bytes where known. */
export interface MediaFile {
  siteAddress: string;
  cmsPath: string;
  size: number | null;
}

const EXTENSION = /\.([a-z0-9]{1,8})$/i; // "anh.JPG" has one; "anh" and "anh.tar-gz" have none
const LONGEST_STEM = 60;

/** The crest stands on every page, a picture several times on one. */
const KEPT = 1024;
const kept = new Map<string, string>();

/**
 * The site's address of a file: "/uploads/hoi_nghi_1a2b.jpg" -> "/media/hoi-nghi-1a2b-0f3c9a1d.jpg".
 * @param url where the CMS serves the file or one of its smaller versions @param version see mediaSchema
 */
export function siteMediaAddress(url: string, version: string): string {
  const key = `${url}\n${version}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const address = makeAddress(url, key);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, address);
  return address;
}

/** @param identity what its digest is of */
function makeAddress(url: string, identity: string): string {
  const base = decodeURIComponentSafely(url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '');
  const extension = EXTENSION.exec(base)?.[1]?.toLowerCase();
  const stem = toSlug(extension ? base.slice(0, -extension.length - 1) : base)
    .slice(0, LONGEST_STEM)
    .replace(/-$/, '');
  const digest = hash('sha256', identity).slice(0, 8);
  return mediaAddress(`${stem ? `${stem}-` : ''}${digest}${extension ? `.${extension}` : ''}`);
}

/** The file itself and its smaller versions. */
export function filesOfMedia(media: Media): MediaFile[] {
  return [
    { siteAddress: siteMediaAddress(media.url, media.version), cmsPath: media.url, size: media.size },
    ...media.formats.map((format) => ({ siteAddress: siteMediaAddress(format.url, media.version), cmsPath: format.url, size: null })),
  ];
}

/** Every file that a document names in any language, each once. */
export function mediaOfDocument(document: PublishedDocument): Media[] {
  const found = new Map<string, Media>();
  for (const content of Object.values(document.locales)) collectMedia(content, found);
  return [...found.values()];
}

/** Files stand at many places in a document; all of them, and only they, have these four fields. */
function collectMedia(value: unknown, found: Map<string, Media>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectMedia(item, found);
  } else if (typeof value === 'object' && value !== null) {
    if ('url' in value && 'version' in value && 'mime' in value && 'formats' in value) {
      const media = value as Media;
      found.set(`${media.url}\n${media.version}`, media);
    } else {
      for (const item of Object.values(value)) collectMedia(item, found);
    }
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text; // "100%.jpg" is a name, not an escape
    throw error;
  }
}
