// Records what a page reads while it renders, and does the same reads again later, without rendering.

import './all-queries.ts';
import { ContentReader } from './content-reader.ts';
import type { ContentStore } from './content-store.ts';
import type { PartCache } from './part-cache.ts';
import { queryById } from './query.ts';
import { type ReadRecord, ReadRecorder, type StoredRead } from './read-recorder.ts';
import { TODAY } from './reads.ts';

export type { ReadRecord } from './read-recorder.ts';

/** A reader for one page, and what was read through it so far. */
export function recordReads(
  store: Pick<ContentStore, 'select'>,
  now: Date,
  parts: PartCache,
): { reader: ContentReader; record(): ReadRecord } {
  const recorder = new ReadRecorder(now);
  return { reader: new ContentReader(store, now, parts, recorder), record: () => recorder.record() };
}

/** The digest of a record's reads as they would be now; '' where a query is no longer in the program. Parts are not looked at. */
export function digestAgain(store: Pick<ContentStore, 'select'>, reads: string, now: Date): string {
  const recorder = new ReadRecorder(now);
  const reader = new ContentReader(store, now, null, recorder);
  for (const read of JSON.parse(reads) as StoredRead[]) {
    if (read[0] === 'd') reader.documentVersion(read[1], read[2]);
    else if (read[0] === 'm') reader.hasBegun(read[1]);
    else {
      const [, id, ...parameters] = read;
      const query = queryById(id);
      if (!query) return '';
      reader.rows([], query, ...parameters.map((parameter) => (typeof parameter === 'object' && parameter !== null ? TODAY : parameter)));
    }
  }
  return recorder.digest();
}
