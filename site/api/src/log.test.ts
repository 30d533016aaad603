// The log of a process that everything was asked of: lines for machines, and nothing of anybody.

import { Writable } from 'node:stream';
import { afterEach, expect, jest, test } from '@jest/globals';
import { CommentDesk } from '../testing/comment-desk.ts';
import { ARTICLE, FIREFOX, POLL, TestApi } from '../testing/test-api.ts';
import { createLog } from './log.ts';

jest.setTimeout(60_000);

let api: TestApi;
let desk: CommentDesk;
afterEach(async () => {
  await api.close();
  await desk.close();
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
  desk = await CommentDesk.open();
  api = await TestApi.open({ log, environment: desk.environment });
  const from = { from: '198.51.100.77' };
  const ballot = 'SecretBallot1234567890';
  await api.view(from);
  await api.postView({ ...from, page: 'nosuchpagenosuchpage0000' });
  await api.post('/api/votes', { poll: POLL, choice: 0, ballot }, from);
  await api.post('/api/votes', { poll: POLL, choice: 9, ballot }, from);
  const { form } = (await api.get(`/api/comments/form?page=${ARTICLE}`)).json();
  api.clock.advanceSeconds(10);
  desk.mood = 'away';
  await api.post('/api/comments', { page: ARTICLE, form, author: 'Lò Văn Kín', text: 'Lời riêng tư', website: '' }, from);
  await desk.until(() => desk.calls > 0);
  await api.restart();
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ part: 'api', level: expect.any(String), msg: expect.any(String) });
  const said = lines.join('');
  expect(said).toContain('a comment waits');
  for (const secret of ['198.51.100.77', FIREFOX, ballot, 'Lò Văn Kín', 'Lời riêng tư', form]) expect(said).not.toContain(secret);
});
