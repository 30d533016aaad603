import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { publisherProgress, waitUntilReady } from './readiness.ts';

const NEEDED_ASKS = 20;

describe('a part that is not ready yet', () => {
  async function waitFor(pagesDueAt: (ask: number) => number, timeoutMs: number): Promise<void> {
    let asks = 0;
    const server = createServer((_request, response) => {
      asks += 1;
      response.statusCode = asks < NEEDED_ASKS ? 503 : 200;
      response.end(JSON.stringify({ ready: false, cursor: { seq: 7, row: 'a' }, pagesDue: pagesDueAt(asks), feedLagSeconds: asks }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`;
    try {
      await waitUntilReady({ name: 'Bộ xuất bản', url, timeoutMs, progressIn: publisherProgress });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('is waited for as long as it comes nearer, also beyond the limit', async () => {
    await waitFor((ask) => 100 - ask, 2_500);
  }, 60_000);

  test('is given up where it comes no further, whatever else it says', async () => {
    await expect(waitFor(() => 100, 600)).rejects.toMatchObject({ code: 'NOT_READY' });
  }, 60_000);
});
