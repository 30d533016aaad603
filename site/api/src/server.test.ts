import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ChildApi, killChildApis, postViewFrom } from '../testing/child-api.ts';
import { ARTICLE, FIREFOX, REPORT, writeContent } from '../testing/test-api.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-tin-server-'));
  writeContent(folder);
});
afterEach(async () => {
  await killChildApis();
  rmSync(folder, { recursive: true, force: true });
});

describe('a start that cannot succeed ends with code 2 and a sentence that says what to do', () => {
  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as { port: number }).port);
    const { code, output } = await ChildApi.runToEnd(folder, { SITE_PORT: port });
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(2);
    expect(output).toContain(`Cổng ${port}`);
    expect(output).toContain('SITE_PORT');
    expect(output).not.toContain('at ');
  });

  test('wrong settings, all of them at once', async () => {
    const { code, output } = await ChildApi.runToEnd(folder, { SITE_PORT: 'http', SITE_URL: 'localhost', TRUSTED_PROXIES: '-1' });
    expect(code).toBe(2);
    for (const name of ['SITE_PORT', 'SITE_URL', 'TRUSTED_PROXIES', '.env']) expect(output).toContain(name);
  });
});

describe('counters that cannot be opened end it with code 1, since they may come back, and with a sentence that says what to do', () => {
  test('a file where their folder must be', async () => {
    writeFileSync(join(folder, 'counters'), '');
    const { code, output } = await ChildApi.runToEnd(folder, {});
    expect(code).toBe(1);
    expect(output).toContain('Không mở được kho số đếm');
    expect(output).toContain('DATA_DIR');
  });

  test('a PostgreSQL that does not answer', async () => {
    const { code, output } = await ChildApi.runToEnd(folder, { COUNTERS_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(output).toContain('COUNTERS_DATABASE_URL');
    expect(output).not.toContain('at ');
  });
});

test('a stop acknowledges what it took; the numbers are there after the next start', async () => {
  const api = await ChildApi.start(folder, { TRUSTED_PROXIES: '1' });
  let stopped: Promise<number | null> | null = null;
  let acknowledged = 0;
  let others = 0;
  let next = 0;
  const reader = async () => {
    while (stopped === null) {
      const number = next++;
      const status = await postViewFrom(api.origin, `10.0.${number >> 8}.${number & 255}`, REPORT, FIREFOX);
      if (status === 200) acknowledged += 1;
      else others += 1;
      if (acknowledged === 100) stopped ??= api.stop('SIGTERM');
    }
  };
  await Promise.all(Array.from({ length: 16 }, reader));
  expect(await stopped).toBe(0);
  const again = await ChildApi.start(folder);
  const counts = (await (await fetch(`${again.origin}/api/counts?ids=${REPORT}`)).json()) as Record<string, { views: number }>;
  await again.stop('SIGTERM');
  // Requests that came while it stopped are refused with 503 or find nobody; none of them is counted.
  expect({ views: counts[REPORT]?.views, sent: acknowledged + others }).toEqual({ views: acknowledged, sent: next });
});

/** Sends half a request, and resolves when the API has begun to read it. */
async function sendHalf(api: ChildApi): Promise<{ sendRest(): void; answer(): string }> {
  const body = JSON.stringify({ page: REPORT });
  const socket = connect(Number(new URL(api.origin).port), '127.0.0.1');
  const head = `POST /api/views HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${FIREFOX}\r\nContent-Type: application/json\r\n`;
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes;
  });
  // A reset connection leaves the answer empty, which the test then says.
  socket.on('error', () => undefined);
  socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
  // An answer on another connection shows that the half request has arrived before it.
  await fetch(`${api.origin}/livez`);
  return { sendRest: () => void socket.write(body.slice(5)), answer: () => answer };
}

const saysThatItStops = (api: ChildApi) =>
  new Promise<void>((resolve) => {
    api.process.stdout?.on('data', () => api.output.includes('stopping') && resolve());
  });

test('a request that is half sent when the stop begins is still answered, and its connection does not hold the stop up', async () => {
  const api = await ChildApi.start(folder);
  const half = await sendHalf(api);
  const saysSo = saysThatItStops(api);
  const stopped = api.stop('SIGTERM');
  await saysSo;
  half.sendRest();
  expect(await stopped).toBe(0);
  expect(half.answer()).toMatch(/^HTTP\/1\.1 200 /);
  expect(half.answer()).toContain('"views":1');
});

test.each([
  ['Ctrl-C, which the program that started it follows with SIGTERM', 'SIGINT', 'SIGTERM'],
  ['a signal that is sent twice at once', 'SIGTERM', 'SIGTERM'],
] as const)('%s is one stop: what was taken is answered', async (_what, first, second) => {
  const api = await ChildApi.start(folder);
  const half = await sendHalf(api);
  const saysSo = saysThatItStops(api);
  const stopped = api.stop(first);
  await saysSo;
  api.process.kill(second);
  half.sendRest();
  expect(await stopped).toBe(0);
  expect(half.answer()).toContain('"views":1');
});

test('the log holds no address and no agent, at any level and in either form', async () => {
  for (const format of ['json', 'plain']) {
    const api = await ChildApi.start(folder, { LOG_LEVEL: 'debug', LOG_FORMAT: format, TRUSTED_PROXIES: '1' });
    await postViewFrom(api.origin, '203.0.113.77', ARTICLE, FIREFOX);
    await postViewFrom(api.origin, '203.0.113.77', 'nosuchpagenosuchpage0000', FIREFOX);
    await fetch(`${api.origin}/%zz`);
    await api.stop('SIGTERM');
    expect(api.output).toContain('/api/views');
    expect(api.output).not.toMatch(/203\.0\.113|Firefox|remoteAddress/);
  }
});
