// `npm run check`: everything that can be said about the code without running it. Each tool's output is shown only when it objects.

import { spawn } from 'node:child_process';
import { projectPath } from './start/project.ts';

interface Check {
  name: string;
  folder: string;
  /** Program of node_modules and its arguments. */
  command: [program: string, ...parameters: string[]];
}

const typescript = (folder: string, config = 'tsconfig.json'): Check => ({
  name: `tsc ${folder}${config === 'tsconfig.json' ? '' : `/${config}`}`,
  folder,
  command: ['typescript/bin/tsc', '--noEmit', '-p', config],
});

/** The other workspaces read the types that this one writes. */
const FIRST: Check = {
  name: 'tsc shared (types for the others)',
  folder: 'shared',
  command: ['typescript/bin/tsc', '-p', 'tsconfig.json'],
};

const CHECKS: Check[] = [
  { name: 'biome', folder: '.', command: ['@biomejs/biome/bin/biome', 'check', '.', '--error-on-warnings'] },
  typescript('shared', 'tsconfig.test.json'),
  typescript('cms'),
  typescript('cms', 'src/admin/tsconfig.json'),
  typescript('site/api'),
  typescript('site/publisher'),
  typescript('scripts'),
  typescript('.ci/checks'),
  { name: 'astro check', folder: 'site', command: ['astro/bin/astro.mjs', 'check'] },
  { name: 'prettier *.astro', folder: '.', command: ['prettier/bin/prettier.cjs', '--check', 'site/src/**/*.astro'] },
];
const AT_ONCE = 2;

async function run(check: Check): Promise<boolean> {
  const [program, ...parameters] = check.command;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [projectPath('node_modules', program), ...parameters], {
    cwd: projectPath(check.folder),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

let passed = await run(FIRST);
if (passed) {
  const waiting = [...CHECKS];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      passed = (await run(check)) && passed;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
process.exitCode = passed ? 0 : 1;
