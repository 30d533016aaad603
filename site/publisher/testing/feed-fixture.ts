// A CMS for tests, as far as the publisher sees one: a real HTTP server with the feed of shared/feed-schema and the media files.

import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { FEED_PATH, type FeedRow } from '@bang-tin/shared/feed-schema';
import { testNow } from './test-clock.ts';

export const FEED_TOKEN = 'feed-token-of-the-tests';

export class FeedFixture {
  rows: FeedRow[] = [];
  /** What it serves below /uploads/: bytes by path. */
  readonly files = new Map<string, Buffer>();
  /** Paths of files that it never answers for. */
  readonly hanging = new Set<string>();
  /** Every request, as "GET /uploads/a.jpg"; emits "request" with the same. */
  readonly requests: string[] = [];
  readonly events = new EventEmitter();
  /** Breaks the connection after so many rows of an answer. */
  cutAfterRows: number | null = null;
  /** So many requests find that their connection has been ended. */
  hangUps = 0;
  /** Leaves the end line away. */
  withoutEnd = false;
  /** Sent instead of a row: the raw line. */
  readonly replacedLines = new Map<number, string>();
  /** Answers everything with this status. */
  failWith: number | null = null;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async listen(port = 0): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  publish(...documents: PublishedDocument[]): void {
    for (const document of documents) this.#append({ action: 'publish', type: document.type, id: document.id, document });
  }

  unpublish(document: Pick<PublishedDocument, 'type' | 'id'>): void {
    this.#append({ action: 'unpublish', type: document.type, id: document.id, document: null });
  }

  /** The database comes back from a backup: rows after `seq` never were, and new ones take their numbers. */
  restoreBackup(seq: number): void {
    this.rows = this.rows.slice(0, seq);
  }

  feedReads(): string[] {
    return this.requests.filter((request) => request.includes(FEED_PATH));
  }

  #append(row: Pick<FeedRow, 'action' | 'type' | 'id' | 'document'>): void {
    const seq = this.rows.length + 1;
    this.rows.push({ seq, row: randomBytes(8).toString('hex'), at: testNow().toISOString(), actor: 'Biên tập viên', ...row });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://cms');
    this.requests.push(`${request.method} ${request.url}`);
    this.events.emit('request', url.pathname);
    if (this.hangUps > 0) {
      this.hangUps -= 1;
      request.socket.destroy();
      return;
    }
    if (this.failWith !== null) response.writeHead(this.failWith).end('{"error":{"code":"BROKEN"}}');
    else if (url.pathname === FEED_PATH) this.#answerFeed(request, url, response);
    else this.#answerFile(url.pathname, response);
  }

  #answerFile(path: string, response: ServerResponse): void {
    if (this.hanging.has(path)) return;
    const bytes = this.files.get(path);
    if (bytes) response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    else response.writeHead(404).end();
  }

  #answerFeed(request: IncomingMessage, url: URL, response: ServerResponse): void {
    const seq = Number(url.searchParams.get('after'));
    const row = url.searchParams.get('row') ?? '';
    if (request.headers.authorization !== `Bearer ${FEED_TOKEN}`) {
      response.writeHead(401).end('{"error":{"code":"FEED_TOKEN_WRONG"}}');
    } else if (seq !== 0 && this.rows[seq - 1]?.row !== row) {
      response.writeHead(409).end('{"error":{"code":"FEED_CURSOR_UNKNOWN"}}');
    } else this.#stream(this.rows.slice(seq), { seq, row }, response);
  }

  #stream(rows: FeedRow[], start: { seq: number; row: string }, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const sent = this.cutAfterRows === null ? rows : rows.slice(0, this.cutAfterRows);
    const lines = sent.map((row) => `${this.replacedLines.get(row.seq) ?? JSON.stringify(row)}\n`);
    if (this.cutAfterRows !== null) {
      // The head goes out before the connection breaks, and half a row with it.
      response.write(`${lines.join('')}{"seq":`, () => response.destroy());
      return;
    }
    const last = rows.at(-1) ?? start;
    if (!this.withoutEnd) lines.push(`${JSON.stringify({ end: { seq: last.seq, row: last.row, count: rows.length } })}\n`);
    response.end(lines.join(''));
  }
}
