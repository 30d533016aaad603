// Where pages link to, as keys of the ledger: when a document's page goes, those that link to it are looked at; a picture that no page
// shows any more is let go.

import { hashKey } from '../content/read-keys.ts';

/** Pages of documents, which come and go: "/en/bai-viet/2026/11/x", "/van-ban/2024/25-tt-btc". */
const DOCUMENT_PATH = /^(?:\/[a-z]{2})?\/(?:bai-viet|hoi-nghi|van-ban)\/(?:\d{4}|khac)\/|^(?:\/[a-z]{2})?\/trang\//;

/** Files of the media library: "/media/anh-0f3c9a1d.jpg". */
export const MEDIA_PREFIX = '/media/';

export function linkKey(path: string): number {
  return hashKey(`link ${path}`);
}

/** Of links to pages of documents and to files of the media library. Lists stay for years, and every page links to some. */
export function linkKeysOf(links: readonly string[]): number[] {
  return links.filter((link) => link.startsWith(MEDIA_PREFIX) || DOCUMENT_PATH.test(link)).map(linkKey);
}
