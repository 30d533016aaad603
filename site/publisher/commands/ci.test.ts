// `npm run ci` as administrators run it, against a real receiver.

import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { keepRelayMemory } from '../ci-relay/relay-memory.ts';
import { CiFixture } from '../testing/ci-fixture.ts';
import { createPublisherFixture, type PublisherFixture } from '../testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const TOKEN = 'github_pat_of_the_tests';
let fixture: PublisherFixture;
let ci: CiFixture;
beforeEach(async () => {
  fixture = await createPublisherFixture();
  ci = new CiFixture();
  await ci.listen();
  const url = `${ci.url}/repos/so-tttt/trang-tin/dispatches`;
  Object.assign(fixture.environment, { CI_HOOK_URL: url, CI_HOOK_KIND: 'github', CI_HOOK_TOKEN: TOKEN });
});
afterEach(async () => {
  await fixture.close();
  await ci.close();
});

test('ping makes one call, and says what came back', async () => {
  expect(await fixture.run('ci', 'ping')).toEqual({
    code: 0,
    output: `github: ${fixture.environment.CI_HOOK_URL}\nIt answered 204: a build should begin there now.\n`,
  });
  expect(ci.calls.map(({ body }) => JSON.parse(body))).toMatchObject([{ event_type: 'bang-tin', client_payload: { type: 'ping' } }]);
});

test('ping says why it failed and what to look at, and shows no token', async () => {
  ci.answer(404, {}, '{"message":"Not Found"}');
  const refused = await fixture.run('ci', 'ping');
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('Are CI_HOOK_URL and CI_HOOK_TOKEN right')]);
  fixture.environment.CI_HOOK_URL = 'http://127.0.0.1:9/repos/so-tttt/trang-tin/dispatches';
  const unreachable = await fixture.run('ci', 'ping');
  expect([unreachable.code, unreachable.output]).toEqual([1, expect.stringMatching(/The CI cannot be reached.*ECONNREFUSED|bad port/)]);
  expect(refused.output + unreachable.output).not.toContain(TOKEN);
});

test('alone, it says what was told last, and calls nobody', async () => {
  expect((await fixture.run('ci')).output).toContain('It was not told of any release yet.');
  mkdirSync(fixture.settings.stateFolder, { recursive: true });
  await keepRelayMemory(fixture.settings.stateFolder, {
    told: { release: '20260601-030000-ab12', at: '2026-06-01T03:00:20.000Z' },
    pending: null,
    failures: 3,
  });
  const { output } = await fixture.run('ci');
  expect(output).toMatch(/Told of release 20260601-030000-ab12 at 2026-06-01T03:00:20\.000Z\.\nAttempts that have failed since then: 3\./);
  expect(ci.calls).toEqual([]);
});

test('what is not set up or not known is said', async () => {
  expect(await fixture.run('ci', 'pong')).toMatchObject({ code: 1, output: expect.stringContaining('"pong" is unknown') });
  fixture.environment.CI_HOOK_URL = '';
  expect(await fixture.run('ci', 'ping')).toMatchObject({ code: 1, output: expect.stringContaining('CI_HOOK_URL is empty') });
});
