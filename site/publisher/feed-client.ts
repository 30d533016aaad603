// Reads the CMS's feed (contract: shared/feed-schema) as a stream, so that a feed of any length needs the memory of one batch.

import { FEED_PATH, type FeedCursor, type FeedRow, feedEndSchema, feedRowSchema } from '@bang-tin/shared/feed-schema';
import { PublisherError } from './publisher-error.ts';

export interface FeedSource {
  cmsUrl: string;
  token: string;
  /** Longest pause between two pieces of the answer before it counts as cut. */
  idleTimeoutMs?: number;
  signal?: AbortSignal;
}

/** A batch is closed at this size, too, so that large documents do not add up. */
const BATCH_CHARACTERS = 8 * 1024 * 1024;
/** No published document comes near it; a longer line is no row. */
const LONGEST_LINE = 32 * 1024 * 1024;
const IDLE_TIMEOUT_MS = 30_000;

/**
 * Yields the rows after the cursor in batches of at least one row. Rows that were yielded are whole and in order, also when
 * the stream then turns out to be cut: they may be applied.
 * @param batchRows at most so many rows make a batch
 * @throws PublisherError FEED_UNREACHABLE, FEED_REFUSED, FEED_CURSOR_UNKNOWN (read again from the start), FEED_CUT, FEED_INVALID
 */
export async function* readFeed(source: FeedSource, cursor: FeedCursor, batchRows: number): AsyncGenerator<FeedRow[]> {
  const watchdog = new AbortController();
  const idleTimeoutMs = source.idleTimeoutMs ?? IDLE_TIMEOUT_MS;
  const timer = setTimeout(() => watchdog.abort(new Error(`no data for ${idleTimeoutMs / 1000} s`)), idleTimeoutMs);
  const signal = source.signal ? AbortSignal.any([source.signal, watchdog.signal]) : watchdog.signal;
  try {
    const body = await openFeed(source, cursor, signal);
    yield* checkRows(
      splitLines(body, () => timer.refresh()),
      cursor,
      batchRows,
    );
  } finally {
    clearTimeout(timer);
    watchdog.abort();
  }
}

async function openFeed(source: FeedSource, cursor: FeedCursor, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const address = new URL(FEED_PATH, source.cmsUrl);
  address.searchParams.set('after', String(cursor.seq));
  address.searchParams.set('row', cursor.row);
  const headers = { authorization: `Bearer ${source.token}`, accept: 'application/x-ndjson' };
  const ask = (): Promise<Response> => fetch(address, { headers, signal, redirect: 'error' });
  // A connection that is kept for the next question may have been ended at the other side meanwhile: another one is made at once.
  const again = (cause: Error): Promise<Response> => (hasHungUp(cause) ? ask() : Promise.reject(cause));
  const response = await ask()
    .catch(again)
    .catch((cause: unknown) => {
      throw new PublisherError('FEED_UNREACHABLE', `The feed at ${address.origin} cannot be reached. Is the CMS running?`, { cause });
    });
  if (response.ok && response.body) return response.body;
  const said = (await response.text().catch(() => '')).slice(0, 300);
  if (response.status === 409) {
    throw new PublisherError('FEED_CURSOR_UNKNOWN', `The feed does not know row ${cursor.seq}: its database was restored. ${said}`);
  }
  const remedy = response.status === 401 || response.status === 403 ? 'FEED_TOKEN must be the same for the CMS and the publisher. ' : '';
  throw new PublisherError('FEED_REFUSED', `The feed answered ${response.status}. ${remedy}${said}`);
}

function hasHungUp({ cause }: Error): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET'].includes((cause as { code?: string } | undefined)?.code ?? '');
}

async function* splitLines(body: ReadableStream<Uint8Array>, onData: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of body) {
      onData();
      rest += decoder.decode(chunk, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      yield* lines.filter((line) => line.trim() !== '');
      if (rest.length > LONGEST_LINE)
        throw new PublisherError('FEED_INVALID', `The feed sent a line of more than ${LONGEST_LINE} characters.`);
    }
  } catch (cause) {
    if (cause instanceof PublisherError) throw cause;
    throw new PublisherError('FEED_CUT', 'The feed broke off in the middle; it is read again from the last row applied.', { cause });
  }
  // A line without its line end was cut, unless it parses; the end line tells the two apart.
  if (rest.trim() !== '') yield rest;
}

async function* checkRows(lines: AsyncIterable<string>, start: FeedCursor, batchRows: number): AsyncGenerator<FeedRow[]> {
  let batch: FeedRow[] = [];
  let characters = 0;
  let last = start;
  let count = 0;
  let ended = false;
  let problem: PublisherError | null = null;
  try {
    for await (const line of lines) {
      if (ended) throw new PublisherError('FEED_INVALID', 'The feed went on after its end line.');
      const value = parseLine(line, last.seq);
      if (isEndLine(value)) {
        checkEnd(value, last, count);
        ended = true;
        continue;
      }
      const row = checkRow(value, last.seq);
      batch.push(row);
      last = { seq: row.seq, row: row.row };
      count += 1;
      characters += line.length;
      if (batch.length >= batchRows || characters >= BATCH_CHARACTERS) {
        yield batch;
        batch = [];
        characters = 0;
      }
    }
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    problem = error;
  }
  if (batch.length > 0) yield batch;
  if (problem) throw problem;
  if (!ended)
    throw new PublisherError('FEED_CUT', `The feed ended after row ${last.seq} without its end line; it is read again from there.`);
}

function parseLine(line: string, lastSeq: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new PublisherError('FEED_CUT', `The line after row ${lastSeq} of the feed is no JSON: the stream was cut.`, { cause });
  }
}

function isEndLine(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'end' in value;
}

function checkEnd(value: unknown, last: FeedCursor, count: number): void {
  const parsed = feedEndSchema.safeParse(value);
  if (!parsed.success) throw new PublisherError('FEED_INVALID', `The feed's end line is not valid: ${parsed.error.message}`);
  const { end } = parsed.data;
  if (end.seq !== last.seq || end.row !== last.row || end.count !== count) {
    throw new PublisherError(
      'FEED_CUT',
      `The feed's end line speaks of ${end.count} rows up to ${end.seq}, but ${count} up to ${last.seq} arrived.`,
    );
  }
}

function checkRow(value: unknown, lastSeq: number): FeedRow {
  const parsed = feedRowSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).slice(0, 5);
    throw new PublisherError(
      'FEED_INVALID',
      `Row ${lastSeq + 1} of the feed does not have the agreed shape (${issues.join('; ')}). ` +
        'The CMS and the site are probably not of the same version: update both, then publish the document again.',
    );
  }
  if (parsed.data.seq !== lastSeq + 1) {
    throw new PublisherError('FEED_INVALID', `The feed jumps from row ${lastSeq} to ${parsed.data.seq}: rows are missing.`);
  }
  return parsed.data;
}
