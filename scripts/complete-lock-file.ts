// `npm run complete:lock`: writes into package-lock.json what `npm install` leaves out and `npm ci` needs. Run it after every install.
//
// - npm writes down only what its registry serves. A mirror that lacks the binaries of other platforms leaves them out, and
//   `npm ci` then refuses the lock file ("Missing: @biomejs/cli-darwin-arm64@ from lock file").
// - npm forgets a package's `"gypfile": false`, and `npm ci` then compiles what comes compiled (better-sqlite3), which fails
//   on a machine without a compiler.

import { readFile, writeFile } from 'node:fs/promises';
import { projectPath } from './start/project.ts';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/; // "2.6.8", "1.0.0-beta.2"; not "^2.6.8"

/** Optional packages for a platform that a package names with an exact version and the lock file lacks. */
export function missingPlatformPackages(lock: LockFile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [path, locked] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      const isThere = places.some((place) => lock.packages[place]?.version === version);
      if (!platform || isThere || !EXACT_VERSION.test(version)) continue;
      const place = lock.packages[`node_modules/${name}`] ? places[0] : places[1];
      missing[place as string] = { version, ...(isForDevelopment(lock, path) && { dev: true }), optional: true, ...platform };
    }
  }
  return missing;
}

/** "@swc/core-linux-arm64-musl" is for Linux on arm64 with musl; null for a name that tells no platform. */
export function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | null {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!os || !cpu) return null;
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : null;
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc && { libc: [libc] }) };
}

/** Paths of installed packages that come compiled and say so, but whose lock entry does not. */
export async function missingGypRefusals(lock: LockFile): Promise<string[]> {
  const paths = Object.keys(lock.packages).filter((path) => path.includes('node_modules/') && !('gypfile' in (lock.packages[path] ?? {})));
  const refusing = await Promise.all(paths.map(refusesGyp));
  return paths.filter((_path, index) => refusing[index]);
}

async function refusesGyp(path: string): Promise<boolean> {
  const text = await readFile(projectPath(path, 'package.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null; // a package of another platform
    throw error;
  });
  return text !== null && (JSON.parse(text) as { gypfile?: boolean }).gypfile === false;
}

function isForDevelopment(lock: LockFile, path: string): boolean {
  return lock.packages[path]?.dev === true;
}

async function completeLockFile(): Promise<void> {
  const file = projectPath('package-lock.json');
  const lock = JSON.parse(await readFile(file, 'utf8')) as LockFile;
  const missing = missingPlatformPackages(lock);
  const compiled = await missingGypRefusals(lock);
  for (const path of compiled) lock.packages[path] = { ...lock.packages[path], gypfile: false };
  const [root, ...others] = Object.entries({ ...lock.packages, ...missing });
  const sorted = others.sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries([root as [string, LockedPackage], ...sorted]);
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    `${Object.keys(missing).length} packages of other platforms added to package-lock.json, ${compiled.length} marked as compiled`,
  );
}

if (import.meta.main) completeLockFile();
