import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook } from '@bang-tin/shared/standard-webhooks';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createWake } from './wake-publisher.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A publisher that hands every call to `handle`. */
async function startPublisher(handle: Handler): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => handle(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A promise and what settles it. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('waking the publisher', () => {
  test('sends the number, signed, and never the secret', async () => {
    const call = deferred<{ request: IncomingMessage; body: string }>();
    const publisherUrl = await startPublisher((request, response, body) => {
      response.writeHead(202).end();
      call.resolve({ request, body });
    });
    createWake({ publisherUrl: `${publisherUrl}/`, secret: 'bi-mat', warn: () => {} })(7);
    const { request, body } = await call.promise;
    expect([request.url, JSON.parse(body)]).toEqual(['/hooks/publish', { seq: 7 }]);
    expect(verifyWebhook(request.headers, body, 'bi-mat', new Date())).toMatchObject({ ok: true });
    expect(JSON.stringify(request.rawHeaders) + body).not.toContain('bi-mat');
  });

  test('a hundred commits while it is busy are one more call, with the last number', async () => {
    const calls: number[] = [];
    const ids = new Set<unknown>();
    const first = deferred<ServerResponse>();
    const second = deferred<void>();
    const publisherUrl = await startPublisher((request, response, body) => {
      calls.push(JSON.parse(body).seq);
      ids.add(request.headers['webhook-id']);
      if (calls.length === 1) return first.resolve(response);
      response.writeHead(202).end();
      second.resolve();
    });
    const wake = createWake({ publisherUrl, secret: 's', warn: () => {} });
    wake(1);
    const answer = await first.promise;
    for (let seq = 2; seq <= 100; seq += 1) wake(seq);
    answer.writeHead(202).end();
    await second.promise;
    expect(calls).toEqual([1, 100]);
    // The publisher refuses an id that it has seen.
    expect(ids.size).toBe(2);
  });

  test('a publisher that is down is reported once, and not again until it has been up', async () => {
    const warnings: string[] = [];
    let status = 503;
    let answered = deferred<void>();
    const publisherUrl = await startPublisher((_request, response) => {
      response.on('close', () => answered.resolve());
      response.writeHead(status).end();
    });
    const warned = () => warnings.length;
    const wake = createWake({ publisherUrl, secret: 's', warn: (message) => warnings.push(message) });
    const call = async (seq: number) => {
      answered = deferred();
      wake(seq);
      await answered.promise;
      await settle(publisherUrl);
    };
    await call(1);
    await call(2);
    expect(warned()).toBe(1);
    expect(warnings[0]).toBe('The publisher was not woken (it answered 503). It will find row 1 when it asks the feed by itself.');
    status = 202;
    await call(3);
    status = 503;
    await call(4);
    expect(warned()).toBe(2);
  });

  test('a connection that the publisher has ended is made anew, for once', async () => {
    const calls: unknown[] = [];
    const woken = deferred<void>();
    const warning = deferred<string>();
    const publisherUrl = await startPublisher((request, response) => {
      calls.push(request.headers['webhook-id']);
      if (calls.length !== 2) return request.socket.destroy();
      response.writeHead(202).end();
      woken.resolve();
    });
    createWake({ publisherUrl, secret: 's', warn: () => {} })(1);
    await woken.promise;
    createWake({ publisherUrl, secret: 's', warn: warning.resolve })(2);
    expect(await warning.promise).toContain('row 2');
    expect([calls.length, new Set(calls).size]).toEqual([4, 4]);
  });

  test('nothing listens there: one warning, no error', async () => {
    const warning = deferred<string>();
    const publisherUrl = await startPublisher(() => {});
    for (const close of closers.splice(0)) close();
    createWake({ publisherUrl, secret: 's', warn: warning.resolve })(1);
    expect(await warning.promise).toMatch(/ECONNREFUSED/);
  });
});

/** A whole request after the one before: what that one caused has happened by then. */
async function settle(address: string): Promise<void> {
  await fetch(address, { method: 'POST' }).then((response) => response.text());
}
