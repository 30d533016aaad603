// A document's id is made from its sender's key, so that a second intake, on this database or on another, finds the same document.

import { createHash } from 'node:crypto';

const ID_LENGTH = 24;

/**
 * 24 characters of [a-z0-9], the form of Strapi's own ids: the key's SHA-256 in base 36, shortened. The first is a letter, because
 * Strapi takes a relation to "9abc…" for one to the row with id 9.
 */
export function toDocumentId(key: string): string {
  const digest = createHash('sha256').update(key.normalize('NFC')).digest('hex');
  const number = BigInt(`0x${digest}`);
  const letter = String.fromCharCode('a'.charCodeAt(0) + Number(number % 26n));
  return (
    letter +
    (number / 26n)
      .toString(36)
      .padStart(ID_LENGTH, '0')
      .slice(1 - ID_LENGTH)
  );
}

/** Digest of any JSON value; the order of an object's keys does not count. */
export function toDigest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
