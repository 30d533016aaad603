// The log of a process that everything was asked of: lines for machines, and nothing of anybody.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import { afterEach, expect, jest, test } from '@jest/globals';
import { CommentDesk } from '../testing/comment-desk.ts';
import { ARTICLE, FIREFOX, POLL, TestApi } from '../testing/test-api.ts';
import { createLog } from './log.ts';

jest.setTimeout(60_000);

let api: TestApi;
let desk: CommentDesk | undefined;
afterEach(async () => {
  await api.close();
  await desk?.close();
});

test('of an outage is one line at once, and then one line a span with how often it came', async () => {
  const lines: { msg: string; code?: string; repeated?: number }[] = [];
  let told = () => {};
  const output = new Writable({
    write(chunk, _encoding, done) {
      const line = JSON.parse(String(chunk));
      if (line.msg === 'request failed') lines.push(line);
      if (line.repeated !== undefined) told();
      done();
    },
  });
  const repeated = new Promise<void>((resolve) => {
    told = resolve;
  });
  api = await TestApi.open({ log: createLog({ logFormat: 'json', logLevel: 'info' }, output, 3000) });
  rmSync(join(api.folder, CONTENT_STORE_FILE));
  api.clock.advanceSeconds(10);
  const answers = await Promise.all(Array.from({ length: 100 }, () => api.postView()));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([503]));
  expect(lines).toMatchObject([{ code: 'content-unavailable' }]);
  await repeated;
  expect(lines).toMatchObject([{ code: 'content-unavailable' }, { code: 'content-unavailable', repeated: 99 }]);
  // And when the program stops, at once.
  for (let more = 0; more < 5; more += 1) await api.postView();
  await api.app.close();
  expect(lines.at(-1)).toMatchObject({ code: 'content-unavailable', repeated: 5 });
});

test('says neither address, agent, ballot nor comment, whatever goes well or wrong', async () => {
  const lines: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog({ logFormat: 'json', logLevel: 'debug' }, output);
  const away = await CommentDesk.open();
  desk = away;
  api = await TestApi.open({ log, environment: away.environment });
  const from = { from: '198.51.100.77' };
  const ballot = 'SecretBallot1234567890';
  await api.view(from);
  await api.postView({ ...from, page: 'nosuchpagenosuchpage0000' });
  await api.post('/api/votes', { poll: POLL, choice: 0, ballot }, from);
  await api.post('/api/votes', { poll: POLL, choice: 9, ballot }, from);
  const { form } = (await api.get(`/api/comments/form?page=${ARTICLE}`)).json();
  api.clock.advanceSeconds(10);
  away.mood = 'away';
  await api.post('/api/comments', { page: ARTICLE, form, author: 'Lò Văn Kín', text: 'Lời riêng tư', website: '' }, from);
  await away.until(() => away.calls > 0);
  await api.restart();
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ part: 'api', level: expect.any(String), msg: expect.any(String) });
  const said = lines.join('');
  expect(said).toContain('a comment waits');
  for (const secret of ['198.51.100.77', FIREFOX, ballot, 'Lò Văn Kín', 'Lời riêng tư', form]) expect(said).not.toContain(secret);
});
