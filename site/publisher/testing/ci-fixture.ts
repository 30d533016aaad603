// A CI for tests, as far as the relay sees one: a real HTTP server that keeps what it was sent.

import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCall {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export class CiFixture {
  readonly calls: ReceivedCall[] = [];
  /** Emits "call" when one has arrived whole, before it is answered. */
  readonly events = new EventEmitter();
  /** How it answers; it may also never do so. */
  respond: (response: ServerResponse) => void = (response) => void response.writeHead(204).end();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        this.calls.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
        this.events.emit('call');
        this.respond(response);
      });
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  answer(status: number, headers: Record<string, string> = {}, body = ''): void {
    this.respond = (response) => void response.writeHead(status, headers).end(body);
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
