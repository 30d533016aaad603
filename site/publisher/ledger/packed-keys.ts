// Keys of a page in one column: safe integers as 8 bytes each, which every machine that shares the file reads alike.

/** @param keys safe integers from 0 */
export function packKeys(keys: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(keys.length * 8);
  keys.forEach((key, place) => {
    bytes.writeDoubleLE(key, place * 8);
  });
  return bytes;
}

export function unpackKeys(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 8 }, (_, place) => bytes.readDoubleLE(place * 8));
}
