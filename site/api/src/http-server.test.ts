// Senders that never finish, on real connections: they are cut off with the reason, and hold nobody else up.

import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, jest, test } from '@jest/globals';
import { ARTICLE, FIREFOX, TestApi } from '../testing/test-api.ts';

jest.setTimeout(60_000);

let api: TestApi;
afterEach(() => api.close());

async function connectTo(server: TestApi): Promise<Socket> {
  const socket = connect((server.app.server.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  // A connection that is cut while it still sends ends with an error: that is what is tested.
  socket.on('error', () => {});
  return socket;
}

async function answerOn(socket: Socket): Promise<string> {
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

test('bodies that trickle in are refused, though each byte comes soon; meanwhile others are counted', async () => {
  api = await TestApi.open({ slowestRequestMs: 2000 });
  await api.app.server.listen({ host: '127.0.0.1', port: 0 });
  const body = JSON.stringify({ page: ARTICLE });
  const head = `POST /api/views HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${FIREFOX}\r\nContent-Type: application/json\r\n`;
  const slow = await Promise.all(Array.from({ length: 50 }, () => connectTo(api)));
  const answers = Promise.all(slow.map(answerOn));
  for (const socket of slow) socket.write(`${head}Content-Length: ${body.length}\r\n\r\n{`);
  let next = 1;
  const trickle = setInterval(() => {
    for (const socket of slow) if (socket.writable && next < body.length - 1) socket.write(body.charAt(next));
    next += 1;
  }, 200).unref();
  const origin = `http://127.0.0.1:${(api.app.server.server.address() as AddressInfo).port}`;
  const quick = await fetch(`${origin}/api/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': FIREFOX },
    body,
  });
  expect(quick.status).toBe(200);
  for (const answer of await answers) {
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('x-refused: too-slow');
  }
  clearInterval(trickle);
  expect(api.query('SELECT views FROM site_day')).toEqual([{ views: 1 }]);
});

test.each([
  ['headers that never end', 'GET /api/site HTTP/1.1\r\nHost: localhost\r\n', 408, 'too-slow'],
  ['headers without measure', `GET /api/site HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ['no HTTP', 'HELO mail.example\r\n\r\n', 400, 'bad-http'],
])('%s', async (_what, text, status, code) => {
  api = await TestApi.open({ slowestRequestMs: 1000 });
  await api.app.server.listen({ host: '127.0.0.1', port: 0 });
  const socket = await connectTo(api);
  socket.write(text);
  const answer = await answerOn(socket);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain(`x-refused: ${code}`);
});

test('a stop waits for a request that is still arriving, and not for one that never ends', async () => {
  api = await TestApi.open({ slowestRequestMs: 2000 });
  await api.app.server.listen({ host: '127.0.0.1', port: 0 });
  const body = JSON.stringify({ page: ARTICLE });
  const head = `POST /api/views HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${FIREFOX}\r\nContent-Type: application/json\r\n`;
  const [arriving, endless] = [await connectTo(api), await connectTo(api)];
  const [answer, none] = [answerOn(arriving), answerOn(endless)];
  const reached = new Promise<void>((resolve) => {
    let requests = 0;
    api.app.server.server.on('request', () => {
      requests += 1;
      if (requests === 2) resolve();
    });
  });
  for (const socket of [arriving, endless]) socket.write(`${head}Content-Length: ${body.length}\r\n\r\n{`);
  await reached;
  const stopped = api.app.close();
  arriving.write(body.slice(1));
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  await stopped;
  expect(await none).toBe('');
  expect(api.query('SELECT views FROM site_day')).toEqual([{ views: 1 }]);
});
