// The arrows of the house: shared imports nothing of the others; cms, site, site/api and scripts never import each other.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PROJECT_ROOT } from './start/project.ts';

/** Longest folder first, so that site/api is not taken for site. */
const WORKSPACES = ['site/api', 'shared', 'cms', 'site', 'scripts'] as const;
type Workspace = (typeof WORKSPACES)[number];
const IGNORED = new Set(['node_modules', 'dist', 'build', '.astro', '.strapi', '.cache']);
const SOURCE = /\.(ts|tsx|mts|mjs|astro)$/;
const IMPORTS = /(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g; // `from './x.ts'`, `import('x')`; not `importance = 'x'`

const LOADED_IMPORTS = /^(?:import|export) (?!type )[^;]*? from '([^']+)'/gm; // `import { x } from './x.ts'`; not `await import('./x.ts')`

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : SOURCE.test(entry.name) ? [path] : [];
  });
}

function workspaceOf(path: string): Workspace | null {
  const inside = relative(PROJECT_ROOT, path).split(sep).join('/');
  return WORKSPACES.find((workspace) => inside.startsWith(`${workspace}/`)) ?? null;
}

function importedWorkspace(file: string, specifier: string): Workspace | null {
  if (specifier.startsWith('.')) return workspaceOf(resolve(file, '..', specifier));
  const name = /^@bang-tin\/([a-z-]+)/.exec(specifier)?.[1]; // "@bang-tin/shared/slugs" is shared; "zod" is none
  return name === 'api' ? 'site/api' : ((name as Workspace | undefined) ?? null);
}

function forbiddenImports(): string[] {
  return WORKSPACES.filter((workspace) => workspace !== 'site/api')
    .flatMap((workspace) => sourceFiles(join(PROJECT_ROOT, workspace)))
    .flatMap((file) => {
      const from = workspaceOf(file);
      return [...readFileSync(file, 'utf8').matchAll(IMPORTS)]
        .map((match) => ({ specifier: match[1] as string, to: importedWorkspace(file, match[1] as string) }))
        .filter(({ to }) => to !== null && to !== from && to !== 'shared')
        .map(({ specifier }) => `${relative(PROJECT_ROOT, file)} imports ${specifier}`);
    });
}

/** The packages that a program and the files loaded with it name: "zod", "@bang-tin/shared/slugs". */
function loadedWith(program: string): string[] {
  const files = new Set([join(PROJECT_ROOT, program)]);
  const packages: string[] = [];
  // What is added on the way is walked, too.
  for (const file of files) {
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(LOADED_IMPORTS)) {
      if (specifier.startsWith('.')) files.add(resolve(file, '..', specifier));
      else packages.push(specifier);
    }
  }
  return packages;
}

describe('in a fresh clone', () => {
  test.each(['start', 'build-programs', 'check'])('%s.ts runs before anything is built', (program) => {
    const needed = loadedWith(`scripts/${program}.ts`);
    expect(needed).toContain('node:child_process');
    expect(needed.filter((name) => name.startsWith('@bang-tin/'))).toEqual([]);
  });
});

describe('arrows go one way', () => {
  test('no workspace imports another, but for shared', () => {
    expect(forbiddenImports()).toEqual([]);
  });
  test('shared reads no file, no clock and no environment', () => {
    // Digests are arithmetic: node:crypto may be used, but for its random numbers.
    const impure = sourceFiles(join(PROJECT_ROOT, 'shared/src'))
      .filter((file) => !file.endsWith('.test.ts'))
      .filter((file) =>
        /from 'node:(?!crypto')|process\.|Date\.now\(|new Date\(\)|random(Bytes|UUID|Int)/.test(readFileSync(file, 'utf8')),
      );
    expect(impure).toEqual([]);
  });
});
