// What the conditional headers of a request ask for: a file that the reader already has, a part of one, a compressed form.

/** Whether the reader's copy is the current one. Dates count only when equal: after a rollback the right file is the older one. */
export function isUnchanged(
  headers: { 'if-none-match'?: string | undefined; 'if-modified-since'?: string | undefined },
  etag: string,
  modified: Date,
): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  }
  return headers['if-modified-since'] === modified.toUTCString();
}

export interface ByteRange {
  /** Both ends belong to it. */
  start: number;
  end: number;
}

/**
 * "bytes=0-99" of 1000 -> 0 to 99; "bytes=-100" -> the last hundred; "bytes=2000-" of 1000 -> 'unsatisfiable';
 * several ranges, or another unit -> null, which serves the whole file.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}

export interface Encoding {
  /** As Content-Encoding names it. */
  name: 'br' | 'gzip';
  extension: '.br' | '.gz';
}
const ENCODINGS: readonly Encoding[] = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
];

/** The compressed forms that the reader takes, best first. "gzip;q=0" takes none. */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  if (header === undefined) return [];
  const refused = /^q=0(\.0{0,3})?$/;
  const offers = header.split(',').map((offer) => offer.split(';').map((part) => part.trim().toLowerCase()));
  const takes = (name: string) => offers.some(([offered, quality = '']) => (offered === name || offered === '*') && !refused.test(quality));
  const denies = (name: string) => offers.some(([offered, quality = '']) => offered === name && refused.test(quality));
  return ENCODINGS.filter(({ name }) => takes(name) && !denies(name));
}
