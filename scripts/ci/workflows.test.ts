// The ready-made workflow files: what they name exists, and each secret is there for one step only.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { projectPath } from '../start/project.ts';

const FILES = ['github-actions.yml', 'gitlab-ci.yml', 'Jenkinsfile'];
const read = (name: string): string => readFileSync(projectPath('scripts/ci', name), 'utf8');
const scripts = (folder: string) =>
  Object.keys((JSON.parse(readFileSync(projectPath(folder, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts);

interface Step {
  run?: string;
  uses?: string;
  if?: string;
  env?: Record<string, string>;
}
interface GithubWorkflow {
  on: Record<string, { types?: string[] } | null>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; env?: Record<string, string>; steps: Step[] }>;
}
interface GitlabPipeline {
  '.build': { before_script: string[] };
  pages: { script: string[] };
  server: { script: string[] };
}

const github = parse(read('github-actions.yml')) as GithubWorkflow;
const gitlab = parse(read('gitlab-ci.yml'), { merge: true }) as GitlabPipeline;

describe.each(FILES)('%s', (name) => {
  const text = read(name);

  test('runs only npm scripts that exist, in their order', () => {
    const runs = [...text.matchAll(/npm run (?:--silent )?([a-z:-]+)( --workspace=@bang-tin\/(\w+))?(?=['"\s])/g)];
    const named = runs.filter(([, script]) => script !== 'ci').map(([, script, , workspace]) => `${workspace ?? ''} ${script}`);
    expect(named).toEqual(['shared build', ' content', ' build']);
    expect(scripts('shared')).toContain('build');
    expect(scripts('.')).toEqual(expect.arrayContaining(['content', 'build', 'ci']));
  });

  test('names only settings that exist', () => {
    const settings = readFileSync(projectPath('.env.example'), 'utf8');
    const named = [...text.matchAll(/\b(CI_HOOK_[A-Z]+|SITE_URL|CMS_URL|FEED_TOKEN)\b/g)].map((match) => match[1] as string);
    expect([...new Set(named)].filter((setting) => !settings.includes(`${setting}=`))).toEqual([]);
    expect(named).toEqual(expect.arrayContaining(['CI_HOOK_KIND', 'CI_HOOK_URL', 'CI_HOOK_TOKEN', 'SITE_URL', 'CMS_URL', 'FEED_TOKEN']));
  });

  test('deploys by the script that stands beside it', () => {
    expect(text).toMatch(/(run: |- |sh ')scripts\/ci\/rsync-site\.sh/);
  });
});

describe('github-actions.yml', () => {
  const steps = Object.values(github.jobs).flatMap((job) => job.steps);

  test('waits for the event that the publisher sends, and never for what strangers can cause', () => {
    const sent = /GITHUB_EVENT = '(.+)'/.exec(readFileSync(projectPath('site/publisher/ci-relay/ci-target.ts'), 'utf8'))?.[1];
    expect(github.on.repository_dispatch?.types).toEqual([sent]);
    expect(Object.keys(github.on).sort()).toEqual(['repository_dispatch', 'workflow_dispatch']);
  });

  test('shows each secret to one step alone, and writes to nothing but Pages', () => {
    const secrets = steps.flatMap(({ run, env = {} }) =>
      Object.values(env).flatMap((value) => (/secrets\.(\w+)/.exec(value) ?? []).slice(1).map((secret) => [secret, run])),
    );
    expect(secrets).toEqual([
      ['FEED_TOKEN', 'npm run content'],
      ['DEPLOY_KEY', 'scripts/ci/rsync-site.sh'],
      ['DEPLOY_HOST_KEYS', 'scripts/ci/rsync-site.sh'],
    ]);
    expect(JSON.stringify(Object.values(github.jobs).map(({ env }) => env))).not.toContain('secrets.');
    expect([github.permissions, github.jobs.pages?.permissions]).toEqual([{ contents: 'read' }, { pages: 'write', 'id-token': 'write' }]);
  });

  test('puts nothing of what strangers write into a command', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
    expect(read('github-actions.yml')).not.toContain('client_payload');
  });
});

test('gitlab-ci.yml: the build does not see the token of the feed', () => {
  expect(gitlab['.build'].before_script.at(-1)).toBe('env --unset=FEED_TOKEN npm run build');
  expect(gitlab.pages.script).toEqual(['mv site/dist public']);
});

describe('rsync-site.sh', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rsync-site-'));
    mkdirSync(join(folder, 'site'));
    mkdirSync(join(folder, 'bin'));
    // No server is at hand: what rsync would be told is written down, with the keys as they are then.
    const rsync =
      '#!/bin/sh\nfor last; do :; done\nset -- $(echo "$*" | sed "s/.*-i \\([^ ]*\\) .*UserKnownHostsFile=\\([^ ]*\\) .*/\\1 \\2/")\n';
    writeFileSync(join(folder, 'bin/rsync'), `${rsync}echo "to $last"; cat "$1" "$2"; stat -c %a "$1"\n`);
    chmodSync(join(folder, 'bin/rsync'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (environment: Record<string, string>) => {
    const { status, stdout, stderr } = spawnSync('sh', [projectPath('scripts/ci/rsync-site.sh'), join(folder, 'site')], {
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...environment },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const given = { DEPLOY_TARGET: 'web@may-chu:/srv/tin', DEPLOY_KEY: 'KEY\nLINE 2', DEPLOY_HOST_KEYS: 'may-chu ssh-ed25519 AAAA' };
  const fill = (): void => {
    for (const name of ['index.html', '404.html']) writeFileSync(join(folder, 'site', name), '<!doctype html>');
  };

  test('brings the site to the target, with keys that only it can read', () => {
    fill();
    expect(run(given)).toEqual({
      status: 0,
      stdout: 'to web@may-chu:/srv/tin/\nKEY\nLINE 2\nmay-chu ssh-ed25519 AAAA\n600\n',
      stderr: '',
    });
  });

  test('takes keys from files as well', () => {
    fill();
    const files = { DEPLOY_KEY: join(folder, 'key'), DEPLOY_HOST_KEYS: join(folder, 'hosts') };
    writeFileSync(files.DEPLOY_KEY, 'KEY\n');
    writeFileSync(files.DEPLOY_HOST_KEYS, 'HOSTS\n');
    expect(run({ ...given, ...files }).stdout).toBe('to web@may-chu:/srv/tin/\nKEY\nHOSTS\n600\n');
  });

  test('never empties the server with a folder that holds no site', () => {
    writeFileSync(join(folder, 'site/index.html'), '');
    expect(run(given)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('nothing was changed on the server') });
  });

  test.each(Object.keys(given))('says that %s is not set', (name) => {
    fill();
    const { status, stdout, stderr } = run({ ...given, [name]: '' });
    expect([status !== 0, stdout, stderr]).toEqual([true, '', expect.stringContaining(`${name}: is not set`)]);
  });
});
