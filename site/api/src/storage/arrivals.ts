// The arrivals of a batch as the bytes of one row: a row for each of them would be most of what a batch costs.

/** One arrival of a visitor. */
export interface Arrival {
  /** Seconds since 1970. */
  at: number;
  /** Up to 2^53 - 1. */
  visitor: number;
  /** The visitor on the page or file that was counted for him now (see marks.ts); 0 when nothing was. */
  mark: number;
}

/** Two numbers of 8 bytes and one of 4, little-endian on every machine: several may share a database. */
const BYTES = 20;

export function packArrivals(arrivals: readonly Arrival[]): Buffer {
  const bytes = Buffer.allocUnsafe(arrivals.length * BYTES);
  let place = 0;
  for (const { at, visitor, mark } of arrivals) {
    bytes.writeDoubleLE(visitor, place);
    bytes.writeDoubleLE(mark, place + 8);
    bytes.writeUInt32LE(at, place + 16);
    place += BYTES;
  }
  return bytes;
}

/** In the order in which they were packed. */
export function unpackArrivals(bytes: Buffer): Arrival[] {
  const arrivals: Arrival[] = [];
  for (let place = 0; place < bytes.length; place += BYTES) {
    arrivals.push({ visitor: bytes.readDoubleLE(place), mark: bytes.readDoubleLE(place + 8), at: bytes.readUInt32LE(place + 16) });
  }
  return arrivals;
}
