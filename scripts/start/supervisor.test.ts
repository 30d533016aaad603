import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Supervisor } from './supervisor.ts';

/** What the supervisor says, awaited by what a line contains. */
class Ear {
  readonly lines: string[] = [];
  #waiting: { text: string; times: number; resolve: () => void }[] = [];
  hear = (line: string): void => {
    this.lines.push(line);
    this.#waiting = this.#waiting.filter((waiting) => {
      if (this.count(waiting.text) < waiting.times) return true;
      waiting.resolve();
      return false;
    });
  };
  count(text: string): number {
    return this.lines.filter((line) => line.includes(text)).length;
  }
  async until(text: string, times = 1): Promise<void> {
    if (this.count(text) >= times) return;
    await new Promise<void>((resolve) => this.#waiting.push({ text, times, resolve }));
  }
}

describe('children', () => {
  const supervisors: Supervisor[] = [];
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangtin-child-'));
  });
  afterEach(async () => {
    for (const supervisor of supervisors.splice(0)) await supervisor.stop();
    await rm(folder, { recursive: true });
  });

  async function startProgram(text: string) {
    await writeFile(join(folder, 'program.mjs'), text);
    const ear = new Ear();
    const hopeless = new Ear();
    const supervisor = new Supervisor(join(folder, 'logs'), { say: ear.hear, onHopeless: (name) => hopeless.hear(name) });
    supervisors.push(supervisor);
    await supervisor.start({ name: 'part', command: ['program.mjs'], folder, environment: process.env, isWorthShowing: () => true });
    return { ear, hopeless, supervisor };
  }

  test('a crash is shown with the last lines, and the child runs again', async () => {
    const { ear } = await startProgram("console.log('working'); console.error('the reason'); process.exitCode = 1;");
    await ear.until('[part] working', 2);
    expect(ear.count('đã dừng bất thường (mã 1)')).toBe(1);
    expect(ear.lines).toContain('[part]   the reason');
  });

  test('wrong settings are not tried again', async () => {
    const { ear, hopeless } = await startProgram("console.log('bad port'); process.exitCode = 2;");
    await hopeless.until('part');
    expect(ear.count('sẽ chạy lại')).toBe(0);
  });

  test('a lost database is no wrong setting: a child that has run before is started again whatever its code', async () => {
    const { ear, hopeless } = await startProgram(
      "import { existsSync, writeFileSync } from 'node:fs'; const first = !existsSync('ran'); writeFileSync('ran', ''); console.log('up'); process.exitCode = first ? 1 : 2;",
    );
    await ear.until('[part] up', 3);
    expect(hopeless.lines).toEqual([]);
  });

  test('a log that cannot be written is said once, and the child runs on', async () => {
    await writeFile(join(folder, 'program.mjs'), "console.log('up'); setInterval(() => console.log('still here'), 20);");
    await mkdir(join(folder, 'logs'));
    await symlink('/dev/full', join(folder, 'logs/part.log'));
    const ear = new Ear();
    const supervisor = new Supervisor(join(folder, 'logs'), { say: ear.hear, onHopeless: () => {} });
    supervisors.push(supervisor);
    await supervisor.start({ name: 'part', command: ['program.mjs'], folder, environment: process.env, isWorthShowing: () => true });
    await ear.until('không ghi được nhật ký');
    await ear.until('still here', 3);
    expect(ear.count('không ghi được nhật ký')).toBe(1);
  });

  test('stopping ends the child in order, and it is not started again', async () => {
    const program =
      "process.on('SIGTERM', () => { console.log('closing'); process.exit(0); }); setInterval(() => {}, 1e6); console.log('up');";
    const { ear, supervisor } = await startProgram(program);
    await ear.until('up');
    await supervisor.stop();
    expect(ear.lines).toEqual(['[part] up', '[part] closing']);
    expect(await readFile(join(folder, 'logs/part.log'), 'utf8')).toMatch(/Z up\n/);
  });
});
