import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { renderSite } from './static-site.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const never = new AbortController().signal;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renderer-test-'));
  mkdirSync(join(folder, 'out'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Given {
  environment?: Record<string, string>;
  timeoutMs?: number;
  signal?: AbortSignal;
}
/** Renders into `out`. */
const render = (command: string[], { environment = {}, timeoutMs = 60_000, signal = never }: Given = {}): Promise<void> =>
  renderSite({ command, workFolder: join(folder, 'work'), environment, timeoutMs }, join(folder, 'out'), signal);
const program = (text: string): string[] => [process.execPath, '-e', text];

describe('a command that renders', () => {
  test('is told where to, and works in a folder of its own that is gone afterwards', async () => {
    await render(
      program(`
      const fs = require('node:fs');
      fs.writeFileSync('scratch', '');
      fs.writeFileSync(process.env.OUT_DIR + '/index.html', process.env.GREETING);
    `),
      { environment: { GREETING: 'chào' } },
    );
    expect(readdirSync(join(folder, 'out'))).toEqual(['index.html']);
    expect(readdirSync(join(folder, 'work'))).toEqual([]);
  });

  test('that cannot be run is named', async () => {
    await expect(render(['/no/such/program'])).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringContaining('/no/such/program'),
    });
  });

  test('that fails is quoted, without colours and without the way through the program', async () => {
    const failing = program(
      `console.error('\\u001b[31mnot so\\u001b[39m\\n    at somewhere (file.js:1:1)\\n\\nbut so'); process.exitCode = 3;`,
    );
    await expect(render(failing)).rejects.toMatchObject({
      message: expect.stringMatching(/exit code 3.*were:\nnot so\nbut so$/),
    });
  });

  test('that is killed for lack of memory is told apart', async () => {
    const killed = program(`process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)`);
    await expect(render(killed)).rejects.toThrow(/signal SIGKILL/);
  });

  test('that hangs is ended, and the setting that allows more is named', async () => {
    const hanging = render(program(`process.on('SIGTERM', () => process.exit(0)); console.log('begun'); setInterval(() => {}, 1000)`), {
      timeoutMs: 2_000,
    });
    await expect(hanging).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringMatching(/longer than 2 s .*BUILD_TIMEOUT_SECONDS/s),
    });
    expect(readdirSync(join(folder, 'work'))).toEqual([]);
  });

  test('ends when it is told to stop', async () => {
    const stop = new AbortController();
    const watcher = watch(join(folder, 'out'));
    const begun = once(watcher, 'change');
    const endless = program(`require('node:fs').writeFileSync(process.env.OUT_DIR + '/begun', ''); setInterval(() => {}, 1000)`);
    const rendered = render(endless, { signal: stop.signal });
    await begun;
    watcher.close();
    stop.abort();
    await expect(rendered).rejects.toMatchObject({ code: 'BUILD_STOPPED' });
    expect(readdirSync(join(folder, 'work'))).toEqual([]);
  });
});
