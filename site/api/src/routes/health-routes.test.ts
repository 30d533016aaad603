import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { TestApi, writeContent } from '../../testing/test-api.ts';

let api: TestApi;
afterEach(() => api.close());

test('ready when counters, content and a release are there; each that is missing is named', async () => {
  api = await TestApi.open({ content: null });
  await api.app.server.ready();
  const agent = request(api.app.server.server);
  await agent.get('/livez').expect(200, { alive: true });
  await agent
    .get('/readyz')
    .expect(503, { ready: false, checks: { counters: 'ok', content: 'content-unavailable', release: 'no-release' } });

  writeContent(api.folder);
  mkdirSync(join(api.folder, 'releases'), { recursive: true });
  symlinkSync('one', join(api.folder, 'releases/current'));
  api.clock.advanceSeconds(1);
  expect((await api.get('/readyz')).json()).toMatchObject({ ready: false, checks: { release: 'release-missing' } });
  mkdirSync(join(api.folder, 'releases/one/0'), { recursive: true });
  api.clock.advanceSeconds(1);
  await agent.get('/readyz').expect(200, { ready: true, checks: { counters: 'ok', content: 'ok', release: 'ok' } });
});

test('counters that cannot be written are said', async () => {
  api = await TestApi.open({
    store: {
      commit: () => Promise.reject(new Error('disk full')),
      run: () => Promise.reject(new Error('disk full')),
      close: () => Promise.resolve(),
    },
  });
  expect((await api.get('/readyz')).json()).toMatchObject({ ready: false, checks: { counters: 'unexpected' } });
  const refused = await api.postView();
  expect({ status: refused.statusCode, code: refused.headers['x-refused'], retry: refused.headers['retry-after'] }).toEqual({
    status: 503,
    code: 'storage-failed',
    retry: '2',
  });
  expect(refused.body).not.toContain('disk full');
});
