// The documents stay true: what they name exists.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { projectPath } from './start/project.ts';

const DOCUMENTS = ['README.md', 'README.vi.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];
const DESIGNS = ['site/publisher/DESIGN.md', 'shared/DESIGN.md', 'site/api/DESIGN.md'];
const read = (name: string): string => readFileSync(projectPath(name), 'utf8');
const npmScripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
/** `npm run build:programs` names build:programs; `npm start` and `npm test` name themselves. */
const NPM_COMMAND = /npm (?:run (?:--silent )?([a-z:-]+)|(start|test))\b/g;
/** `cms/src/feed/` is a path of the project; `releases/current` and `text/html` are not. */
const PROJECT_PATH = /`((?:cms|site|shared|scripts)\/[\w./-]+)`/g;

const namedCommands = (text: string): string[] => [...text.matchAll(NPM_COMMAND)].map((match) => (match[1] ?? match[2]) as string);

describe('documents', () => {
  test.each([...DOCUMENTS, ...DESIGNS])('%s names only npm scripts that exist', (name) => {
    expect(namedCommands(read(name)).filter((script) => !npmScripts.includes(script))).toEqual([]);
  });

  test.each([...DOCUMENTS, ...DESIGNS])('%s names only paths that exist', (name) => {
    const paths = [...read(name).matchAll(PROJECT_PATH)].map((match) => match[1] as string);
    expect(paths.filter((path) => !path.startsWith('site/dist') && !existsSync(projectPath(path)))).toEqual([]);
  });

  test.each(DESIGNS)('%s names only files that exist, by whatever end of their path', (name) => {
    const sources = ['cms/src', 'site', 'shared/src', 'scripts'].flatMap((folder) =>
      globSync('**/*.{ts,tsx,astro}', { cwd: projectPath(folder), exclude: (entry) => entry === 'node_modules' }).map(
        (path) => `/${folder}/${path}`,
      ),
    );
    const named = [...read(name).matchAll(/`([\w./-]+\.(?:ts|tsx|astro))`/g)].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((file) => !sources.some((source) => source.endsWith(`/${file}`)))).toEqual([]);
  });

  test('every link and picture of a document leads somewhere', () => {
    const targets = [...DOCUMENTS, ...DESIGNS].flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => join(dirname(name), match[1] as string)),
    );
    expect(targets.filter((target) => !existsSync(projectPath(target)))).toEqual([]);
  });

  test('every setting is explained in the README', () => {
    const readme = read('README.md');
    expect(Object.keys(parseEnv(read('.env.example'))).filter((setting) => !readme.includes(`\`${setting}\``))).toEqual([]);
  });

  test('both READMEs give the same commands', () => {
    const commands = (name: string) => [...new Set(namedCommands(read(name)))].filter((script) => script !== 'check').sort();
    expect(commands('README.vi.md')).toEqual(expect.arrayContaining(commands('README.md').filter((script) => script !== 'rollforward')));
  });
});
