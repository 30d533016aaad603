// The relay in the publisher as it runs: a process, beside a CI that answers or never does.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { published } from '../../content/published-fixtures.ts';
import { CiFixture } from '../testing/ci-fixture.ts';
import { createPublisherFixture, type PublisherFixture } from '../testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const MAIN = join(resolve(import.meta.dirname, '..'), 'main.ts');
const article = (name: string) => published('article', name, { vi: { slug: name, title: `Bài ${name}` } });

let fixture: PublisherFixture;
let ci: CiFixture;
let running: ChildProcess | null = null;
beforeEach(async () => {
  fixture = await createPublisherFixture();
  ci = new CiFixture();
  await ci.listen();
  Object.assign(fixture.environment, {
    POLL_SECONDS: '0.05',
    CI_HOOK_URL: `${ci.url}/hook`,
    CI_HOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    CI_HOOK_QUIET_SECONDS: '1',
  });
});
afterEach(async () => {
  await end('SIGKILL');
  await fixture.close();
  await ci.close();
});

async function end(signal: NodeJS.Signals): Promise<void> {
  if (running && running.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'close');
    running.kill(signal);
    await ended;
  }
  running = null;
}

/** Starts the publisher. @returns what waits for a line of its log */
function start(): (pattern: RegExp) => Promise<void> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...fixture.environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  const reader = createInterface({ input: child.stdout });
  const lines: string[] = [];
  reader.on('line', (line) => lines.push(line));
  const closed = once(reader, 'close').then(() => {
    throw new Error(`the publisher ended; it had said:\n${lines.join('\n')}`);
  });
  // Where nobody waits for a line, its end is no failure.
  closed.catch(() => undefined);
  return async (pattern) => {
    for (let n = 0; ; n += 1) {
      while (n >= lines.length) await Promise.race([once(reader, 'line'), closed]);
      if (pattern.test(lines[n] as string)) return;
    }
  };
}

const told = (): unknown[] => ci.calls.map(({ body }) => JSON.parse(body).data.release);

test('tells the CI of a release, and after a restart only of what is new', async () => {
  fixture.cms.publish(article('a1'));
  let said = start();
  await said(/CI told/);
  const first = fixture.releases.current();
  expect(told()).toEqual([first]);
  await end('SIGTERM');

  said = start();
  await said(/publisher listens/);
  fixture.cms.publish(article('a2'));
  await said(/CI told/);
  expect(told()).toEqual([first, fixture.releases.current()]);
});

test('publishes on while the CI never answers, stops at once, and tells it after a kill', async () => {
  ci.respond = () => undefined;
  fixture.cms.publish(article('a1'));
  const called = once(ci.events, 'call');
  const said = start();
  await called;
  for (const name of ['a2', 'a3']) {
    fixture.cms.publish(article(name));
    await said(new RegExp(` released .*cursor=${name.slice(1)}`));
  }
  expect(ci.calls).toHaveLength(1);
  await end('SIGKILL');

  ci.answer(204);
  await start()(/CI told/);
  expect(told().at(-1)).toBe(fixture.releases.current());
  await end('SIGTERM');
});
