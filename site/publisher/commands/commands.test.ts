// The programs that operators run, run as they run them, beside a publisher that works and without one.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { signWebhook } from '@bang-tin/shared/standard-webhooks';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { pdf, picture, published } from '../../content/published-fixtures.ts';
import { REQUIRED_FILES } from '../site-check.ts';
import { createPublisherFixture, type PublisherFixture, runProgram } from '../testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const article = (name: string) => published('article', name, { vi: { slug: name, title: `Bài ${name}` } });

let fixture: PublisherFixture;
let running: ChildProcess | null = null;
beforeEach(async () => {
  fixture = await createPublisherFixture();
});
afterEach(async () => {
  if (running && running.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL');
    await once(running, 'close');
  }
  running = null;
  await fixture.close();
});

/** A builder of sites, in one of whose pages a link leads nowhere. */
const BROKEN_BUILDER = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
for (const name of ${JSON.stringify([...REQUIRED_FILES, 'bai-viet/2026/03/a1.html'])}) {
  const path = join(process.env.OUT_DIR, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, name === 'index.html' ? '<a href="/khong-co">?</a>' : '<p>.</p>');
}`;

interface Started {
  child: ChildProcess;
  /** Waits for a line. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Starts a program of the publisher. @param program seen from this folder */
function startProgram(program: string): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, program)], { env: { ...process.env, ...fixture.environment } });
  running = child;
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (let n = 0; ; n += 1) {
      while (n >= lines.length) await once(reader, 'line');
      const found = pattern.exec(lines[n] as string);
      if (found) return found;
    }
  };
  return { child, said };
}

/** Starts the long-lived publisher, and lets the programs that follow find it. */
async function startPublisher(): Promise<Started> {
  const started = startProgram('../main.ts');
  const [, port = ''] = await started.said(/address=http:\/\/127\.0\.0\.1:(\d+)/);
  fixture.environment.PUBLISHER_PORT = port;
  return started;
}

/** Publishes what the CMS never sends the picture of. @returns settles in the middle of making a release */
function neverSendsAFile(): Promise<void> {
  const { cms } = fixture;
  cms.hanging.add('/uploads/p.jpg');
  cms.publish(published('article', 'a1', { vi: { figure: { picture: picture('p', { formats: [] }), caption: '', alt: '' } } }));
  return new Promise((resolve) => {
    cms.events.on('request', (path: string) => path.startsWith('/uploads/') && resolve());
  });
}

describe('publish', () => {
  test('makes a release by itself where no publisher runs', async () => {
    fixture.cms.publish(article('a1'));
    const { code, output } = await fixture.run('publish');
    expect(output).toMatch(/Readers see release \S+, made of the feed up to row 1\./);
    expect(code).toBe(0);
    expect(fixture.read('bai-viet/2026/03/a1.html')).not.toBeNull();
  });

  test('lets a running publisher do the work, also with accepted losses', async () => {
    fixture.cms.publish(article('a1'));
    const { said } = await startPublisher();
    await said(/ released /);
    fixture.cms.restoreBackup(0);
    const refused = await fixture.run('publish');
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('/bai-viet/2026/03/a1')]);
    const accepted = await fixture.run('publish', '--accept-losses');
    expect(accepted.output).toMatch(/A publisher is running.*\n.*Readers see release/);
    expect(accepted.code).toBe(0);
    expect(fixture.read('bai-viet/2026/03/a1.html')).toBeNull();
  });

  test.each([
    ['here', false],
    ['in a running publisher', true],
  ])('says that a rollback holds, what ends it, and that nothing was published: %s', async (_where, isRunning) => {
    fixture.cms.publish(article('a1'));
    await fixture.run('publish');
    fixture.cms.publish(article('a2'));
    await fixture.run('publish');
    await fixture.run('rollback', '--reason', 'trang hai sai');
    const held = fixture.releases.current();
    if (isRunning) await startPublisher();
    fixture.cms.publish(article('a3'));
    const { code, output } = await fixture.run('publish');
    expect(output).toContain(`Not published: release ${held} has been held`);
    expect(output).toMatch(/trang hai sai.*npm run rollforward/);
    expect(output).not.toContain('Readers see');
    expect([code, fixture.releases.current()]).toEqual([1, held]);
  });

  test('that is stopped with Ctrl-C says that it published nothing', async () => {
    const asked = neverSendsAFile();
    const { child } = startProgram('publish.ts');
    await asked;
    const ended = once(child, 'close');
    child.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
    expect(fixture.releases.list()).toEqual([]);
  });

  test('says why it failed', async () => {
    fixture.cms.failWith = 500;
    const { code, output } = await fixture.run('publish');
    expect([code, output]).toEqual([1, expect.stringContaining('Not published: The feed answered 500')]);
  });

  test('refuses an option that it does not know', async () => {
    expect(await fixture.run('publish', '--accept-loses')).toMatchObject({ code: 1, output: expect.stringContaining('--accept-loses') });
  });
});

test('releases, rollback, rollforward: the table, the way back, the way forward', async () => {
  expect((await fixture.run('releases')).output).toContain('There is no release yet');
  fixture.cms.publish(article('a1'));
  await fixture.run('publish');
  expect(await fixture.run('rollback')).toMatchObject({ code: 1, output: expect.stringContaining('There is no release before') });
  const first = fixture.releases.current() as string;
  fixture.cms.publish(article('a2'));
  await fixture.run('publish');
  const second = fixture.releases.current() as string;

  await fixture.run('rollback');
  expect(fixture.releases.current()).toBe(first);
  const { output } = await fixture.run('releases');
  expect(output).toMatch(new RegExp(`  ${second} .* \\d+ +2\n\\* ${first} .* \\d+ +1\n`));
  expect(output).toMatch(/Held: release .* "npm run rollforward"/);

  expect((await fixture.run('rollforward')).output).toMatch(/The hold is ended\. The publisher does not run/);
  expect((await fixture.run('rollforward')).output).toMatch(/nothing to do/);
  await fixture.run('publish');
  expect(fixture.releases.current()).toBe(second);
});

describe('build', () => {
  const outFolder = (): string => join(fixture.settings.dataFolder, 'out');
  const withFile = published('legal-document', 'v1', { vi: { files: [{ title: 'Toàn văn', file: pdf('v', { size: 7 }) }] } });

  test('writes the whole site with its media into an empty folder, and nothing else happens', async () => {
    fixture.cms.files.set('/uploads/v.pdf', Buffer.from('%PDF-1.'));
    fixture.cms.publish(article('a1'), withFile);
    const { code, output } = await fixture.run('build', '--out', outFolder());
    expect([code, output]).toEqual([0, expect.stringMatching(/2 new feed rows; 2 documents\.\n\d+ files in/)]);
    expect(readdirSync(join(outFolder(), 'media'))).toEqual([expect.stringMatching(/^v-[0-9a-f]{8}\.pdf$/)]);
    expect(existsSync(join(outFolder(), 'bai-viet/2026/03/a1.html'))).toBe(true);
    expect(fixture.releases.list()).toEqual([]);
  });

  test('works beside a running publisher, with what that one has read', async () => {
    fixture.cms.publish(article('a1'));
    const { said } = await startPublisher();
    await said(/ released /);
    expect((await fixture.run('build', '--out', outFolder())).output).toMatch(/A publisher is running: .*\n\d+ files in/);
  });

  test('overwrites nothing, and fails where a link or a file is missing', async () => {
    fixture.cms.publish(article('a1'));
    const builder = join(fixture.settings.dataFolder, 'builder.mjs');
    writeFileSync(builder, BROKEN_BUILDER);
    fixture.environment.BUILD_COMMAND = `${process.execPath} ${builder}`;
    expect(await fixture.run('build', '--out', outFolder())).toMatchObject({ code: 1, output: expect.stringContaining('/khong-co') });
    expect(await fixture.run('build', '--out', outFolder())).toMatchObject({ code: 1, output: expect.stringContaining('is not empty') });
    fixture.cms.publish(withFile);
    expect((await fixture.run('build', '--out', `${outFolder()}-2`)).output).toMatch(/\/uploads\/v\.pdf: the CMS answered 404/);
  });
});

describe('the long-lived publisher', () => {
  const callHook = (): Promise<Response> => {
    const message = { id: 'msg_1', sentAt: new Date(), body: '{"seq":1}' };
    return fetch(`http://127.0.0.1:${fixture.environment.PUBLISHER_PORT}/hooks/publish`, {
      method: 'POST',
      body: message.body,
      headers: signWebhook(message, fixture.settings.hookSecret),
    });
  };

  test('is woken by the hook', async () => {
    const { said } = await startPublisher();
    await said(/ released /);
    fixture.cms.publish(article('a1'));
    expect((await callHook()).status).toBe(202);
    await said(/ released .*cursor=1/);
  });

  test.each([
    ['SIGTERM', null],
    ['SIGTERM', 'SIGTERM'],
    ['SIGINT', 'SIGTERM'],
  ] as const)('stops cleanly in the middle of a build: %s, then %s', async (first, second) => {
    const asked = neverSendsAFile();
    const { child, said } = await startPublisher();
    await asked;
    const ended = once(child, 'close');
    child.kill(first);
    await said(/publisher stops/);
    if (second) child.kill(second);
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(fixture.settings.releasesFolder).filter((name) => /^\d/.test(name))).toEqual([]);
  });

  test('names every wrong setting and ends with the code that says: do not start me again', async () => {
    const { code, output } = await runProgram('main.ts', [], { ...fixture.environment, FEED_TOKEN: '', SITE_URL: 'tin.example.vn' });
    expect(code).toBe(2);
    expect(output).toMatch(/SITE_URL: .*; FEED_TOKEN: .*\.env\.example/);
  });

  test('logs JSON where that is wanted', async () => {
    const { output } = await runProgram('main.ts', [], { ...fixture.environment, LOG_FORMAT: 'json', POLL_SECONDS: '-1' });
    expect(JSON.parse(output)).toMatchObject({ level: 60, name: 'publisher', msg: expect.stringContaining('POLL_SECONDS') });
  });
});
