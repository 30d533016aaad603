// What the publisher sees of a CMS: the feed of a sample portal and its media files, over HTTP by the contract of shared/feed-schema.
// Rows are made while they are sent, so a feed of any length costs no memory.

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { FEED_PATH } from '@bang-tin/shared/feed-schema';
import { sampleMediaFiles } from './sample/portal-frame.ts';
import type { SampleFeed } from './sample/sample-feed.ts';

const PIECE_CHARACTERS = 256 * 1024;

export class BenchCms {
  readonly feed: SampleFeed;
  readonly token = randomBytes(16).toString('hex');
  readonly #media = sampleMediaFiles();
  readonly #server: Server;

  constructor(feed: SampleFeed) {
    this.feed = feed;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://cms');
    if (url.pathname === FEED_PATH) this.#answerFeed(request, url, response);
    else this.#answerFile(url.pathname, response);
  }

  #answerFile(path: string, response: ServerResponse): void {
    const bytes = this.#media.get(path);
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': bytes }).end(Buffer.alloc(bytes, path));
  }

  #answerFeed(request: IncomingMessage, url: URL, response: ServerResponse): void {
    const seq = Number(url.searchParams.get('after'));
    if (request.headers.authorization !== `Bearer ${this.token}`) {
      response.writeHead(401).end('{"error":{"code":"FEED_TOKEN_WRONG"}}');
    } else if (url.searchParams.get('row') !== this.feed.cursorAt(seq).row || seq > this.feed.lastSeq) {
      response.writeHead(409).end('{"error":{"code":"FEED_CURSOR_UNKNOWN"}}');
    } else {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      Readable.from(this.#lines(seq)).pipe(response);
    }
  }

  *#lines(after: number): Generator<string> {
    let piece = '';
    let last = this.feed.cursorAt(after);
    for (const row of this.feed.rowsAfter(after)) {
      piece += `${JSON.stringify(row)}\n`;
      last = row;
      if (piece.length < PIECE_CHARACTERS) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}${JSON.stringify({ end: { seq: last.seq, row: last.row, count: last.seq - after } })}\n`;
  }
}
