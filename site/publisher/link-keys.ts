// Where pages link to, as keys of the ledger: when a document's page goes, those that link to it are looked at.

import { hashKey } from '../content/read-keys.ts';

/** Pages of documents, which come and go: "/en/bai-viet/2026/11/x", "/van-ban/2024/25-tt-btc". */
const DOCUMENT_PATH = /^(?:\/[a-z]{2})?\/(?:bai-viet|hoi-nghi|van-ban)\/(?:\d{4}|khac)\/|^(?:\/[a-z]{2})?\/trang\//;

export function linkKey(path: string): number {
  return hashKey(`link ${path}`);
}

/** Lists stay for years, and every page links to some: of those that link there is no account. */
export function linksToDocuments(links: readonly string[]): string[] {
  return links.filter((link) => DOCUMENT_PATH.test(link));
}
