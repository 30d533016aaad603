// Builds what has to be built before it can run (the shared package, the CMS with its admin), and only where a source has changed.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { PROJECT_ROOT, projectPath } from './project.ts';

export interface Build {
  name: string;
  /** Files and folders whose content decides whether the build is still good, relative to the project. */
  sources: string[];
  /** The folder it writes; its digest file says which sources it was made from. */
  output: string;
  /** Program of node_modules and its arguments. */
  command: [program: string, ...parameters: string[]];
  folder: string;
}

export const BUILDS: Build[] = [
  {
    name: 'thư viện chung',
    sources: ['shared/src', 'shared/tsconfig.json', 'shared/package.json', 'tsconfig.base.json', 'package-lock.json'],
    output: 'shared/dist',
    command: ['typescript/bin/tsc', '-p', 'tsconfig.json'],
    folder: 'shared',
  },
  {
    name: 'trang quản trị',
    sources: ['cms/src', 'cms/config', 'cms/tsconfig.json', 'cms/package.json', 'shared/src', 'tsconfig.base.json', 'package-lock.json'],
    output: 'cms/dist',
    command: ['@strapi/strapi/bin/strapi.js', 'build'],
    folder: 'cms',
  },
];

const DIGEST_FILE = '.built-from';
const KEPT_LINES = 30;

/** Whether the output was made from the sources as they stand. */
export async function isBuilt(build: Build): Promise<boolean> {
  const made = await readFile(projectPath(build.output, DIGEST_FILE), 'utf8').catch(() => null);
  return made === (await digestSources(build.sources));
}

/** @throws OperatorError BUILD_FAILED with the last lines of the program's output. */
export async function runBuild(build: Build): Promise<void> {
  const digest = await digestSources(build.sources);
  const [program, ...parameters] = build.command;
  const lines: string[] = [];
  const child = spawn(process.execPath, [projectPath('node_modules', program), ...parameters], {
    cwd: projectPath(build.folder),
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const keep = (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) {
    throw new OperatorError(
      'BUILD_FAILED',
      `Không dựng được ${build.name}:\n${lines.slice(-KEPT_LINES).join('\n')}`,
      'Hãy chạy lại "npm ci" rồi "npm start"; nếu vẫn lỗi, hãy gửi các dòng trên cho người phát triển.',
    );
  }
  await writeFile(projectPath(build.output, DIGEST_FILE), digest);
}

async function digestSources(sources: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await listFiles(projectPath(source))) {
      hash
        .update(relative(PROJECT_ROOT, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
