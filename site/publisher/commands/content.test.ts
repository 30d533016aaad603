// What a CI's runner does: the content is fetched in one step, with the token, and the site is built in another, without it.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openContentStore } from '../../content/content-store.ts';
import { pdf, published } from '../../content/published-fixtures.ts';
import { createPublisherFixture, type PublisherFixture, runProgram } from '../testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const article = (name: string) => published('article', name, { vi: { slug: name, title: `Bài ${name}` } });
const withFile = published('legal-document', 'v1', { vi: { files: [{ title: 'Toàn văn', file: pdf('v', { size: 7 }) }] } });

let fixture: PublisherFixture;
beforeEach(async () => {
  fixture = await createPublisherFixture();
  fixture.cms.files.set('/uploads/v.pdf', Buffer.from('%PDF-1.'));
});
afterEach(() => fixture.close());

/** A runner knows nothing of a publisher. */
function runOnRunner(command: string, parameters: string[] = [], changes: Record<string, string> = {}) {
  const { SITE_URL, CMS_URL, DATA_DIR, FEED_TOKEN, BUILD_COMMAND } = fixture.environment as Record<string, string>;
  const environment = {
    SITE_URL,
    CMS_URL,
    DATA_DIR,
    FEED_TOKEN,
    BUILD_COMMAND,
    PUBLISH_HOOK_SECRET: '',
    BANGTIN_ENV_FILE: '/nowhere/.env',
  };
  return runProgram(`commands/${command}.ts`, parameters, { ...environment, ...changes } as Record<string, string>);
}

const out = (): string => join(fixture.settings.dataFolder, 'out');
const build = () => runOnRunner('build', ['--out', out()], { FEED_TOKEN: '' });

test('content is fetched once, and the site built from it while the CMS is away', async () => {
  fixture.cms.publish(article('a1'), withFile);
  expect(await runOnRunner('content')).toEqual({ code: 0, output: '2 new feed rows; 2 documents.\n1 new files.\n' });
  fixture.cms.failWith = 503;
  const { code, output } = await build();
  expect([code, output]).toEqual([0, expect.stringMatching(/^\d+ files in/)]);
  expect(existsSync(join(out(), 'bai-viet/2026/03/a1.html'))).toBe(true);
  expect(readdirSync(join(out(), 'media'))).toHaveLength(1);
});

test('documents stand there in their time only, also where time has passed since they were fetched', async () => {
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const timed = (name: string, window: object) => published('article', name, { vi: { slug: name, ...window } });
  fixture.cms.publish(
    timed('a1', { visibleFrom: '2026-01-01T00:00:00Z' }),
    timed('a2', { visibleFrom: soon }),
    timed('a3', { visibleUntil: soon }),
  );
  expect((await runOnRunner('content')).output).toContain('3 new feed rows; 2 documents.');
  // As if it had been fetched before any of these times had come.
  const store = openContentStore(fixture.settings.contentStoreFile);
  store.advance(new Date(0));
  store.close();
  expect((await build()).code).toBe(0);
  expect(['a1', 'a2', 'a3'].filter((name) => existsSync(join(out(), `bai-viet/2026/03/${name}.html`)))).toEqual(['a1', 'a3']);
});

test('with DATA_DIR from a cache, only what is new is fetched; what was taken off the site is gone', async () => {
  fixture.cms.publish(article('a1'), withFile);
  await runOnRunner('content');
  fixture.cms.requests.length = 0;
  fixture.cms.unpublish(article('a1'));
  fixture.cms.publish(article('a2'));
  expect((await runOnRunner('content')).output).toBe('2 new feed rows; 2 documents.\n0 new files.\n');
  expect(fixture.cms.requests).toEqual([expect.stringContaining('after=2')]);
  await build();
  expect(['a1', 'a2'].map((name) => existsSync(join(out(), `bai-viet/2026/03/${name}.html`)))).toEqual([false, true]);
});

test('a cache of a database that was restored since is no harm', async () => {
  fixture.cms.publish(article('a1'), article('a2'));
  await runOnRunner('content');
  fixture.cms.restoreBackup(1);
  fixture.cms.publish(article('a3'));
  expect((await runOnRunner('content')).output).toContain('2 documents');
});

test.each([
  ['no token', { FEED_TOKEN: '' }, /FEED_TOKEN is not set/],
  ['a wrong token', { FEED_TOKEN: 'wrong' }, /The feed answered 401\. FEED_TOKEN must be the same/],
  ['an address that is not encrypted', { CMS_URL: 'http://quan-tri.example.vn' }, /is not https, and FEED_TOKEN would be readable/],
  ['no address of the site', { SITE_URL: '' }, /SITE_URL/],
])('with %s it fails, says why, and shows no token', async (_what, changes, expected) => {
  const { code, output } = await runOnRunner('content', [], changes as unknown as Record<string, string>);
  expect([code, output]).toEqual([1, expect.stringMatching(expected)]);
  expect(output).not.toContain(fixture.settings.feedToken);
});

test('a build without content says what to do', async () => {
  const { code, output } = await build();
  expect([code, output]).toEqual([1, expect.stringContaining('npm run content')]);
});
