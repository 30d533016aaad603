// What docker-compose.yml and the Dockerfiles name exists in the project. No container engine is needed for that; where Docker
// Compose is installed, it reads the file as well.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { holds, importsOf, PROJECT, readStages, type Stage } from './testing/image-recipe.ts';
import { TEMPLATE, variablesOf } from './testing/servers.ts';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  user?: string;
  command?: string[];
  environment: Record<string, string>;
  volumes: string[];
  tmpfs: string[];
  ports?: string[];
  networks: string[];
  depends_on?: string[] | Record<string, { condition: string }>;
  healthcheck: { test: string[] };
  init: boolean;
  read_only: boolean;
  cap_drop: string[];
  security_opt: string[];
  restart: string;
  privileged?: boolean;
}
interface Composition {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
}

const text = readFileSync(join(PROJECT, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Composition;
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);
const settings = parseEnv(readFileSync(join(PROJECT, '.env.example'), 'utf8'));
const stageOf = ({ build }: Service): Stage => {
  const stage = readStages(build?.dockerfile ?? '').get(build?.target ?? '');
  if (!stage) throw new Error(`${build?.dockerfile} has no target ${build?.target}`);
  return stage;
};
const manifestOf = (workspace: string): { scripts?: Record<string, string>; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(join(PROJECT, workspace, 'package.json'), 'utf8'));
const WORKSPACES: Record<string, string> = {
  '@bang-tin/shared': 'shared',
  '@bang-tin/cms': 'cms',
  '@bang-tin/site': 'site',
  '@bang-tin/api': 'site/api',
};

describe('docker-compose.yml', () => {
  test('asks only for settings that .env.example explains', () => {
    const asked = [...text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map((match) => match[1] as string);
    expect(asked.filter((name) => !(name in settings))).toEqual([]);
    expect(asked).toContain('FEED_TOKEN');
  });

  test('refuses to start without a secret, and holds none itself', () => {
    for (const name of Object.keys(settings).filter((setting) => /SECRET|TOKEN|SALT|KEY|PASSWORD/.test(setting))) {
      // A CI is called only where somebody wants that.
      expect(text).toContain(name.startsWith('CI_HOOK_') ? `\${${name}:-}` : `\${${name}:?`);
    }
    for (const [name, service] of services) {
      const secrets = Object.entries(service.environment).filter(([variable]) => /SECRET|TOKEN|SALT|KEY|PASSWORD/.test(variable));
      expect([name, secrets.filter(([, value]) => !value.startsWith('${'))]).toEqual([name, []]);
    }
  });

  test('publishes one port, that of nginx', () => {
    expect(services.filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['nginx']);
    const [, inside] = /:(\d+)$/.exec(compose.services.nginx?.ports?.[0] ?? '') ?? [];
    expect(inside).toBe(compose.services.nginx?.environment.NGINX_PORT);
    expect(compose.networks.database?.internal).toBe(true);
    expect(compose.services.database?.networks).toEqual(['database']);
  });

  test.each(services)('%s has no rights that it does not need, and is watched', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, init: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.privileged).toBeUndefined();
    expect(service.healthcheck.test[0]).toBe('CMD');
    expect(service.tmpfs).toContainEqual(expect.stringMatching(/^\/tmp\b/));
    const user = service.user ?? (service.build ? stageOf(service).user : /unprivileged/.exec(service.image ?? '')?.[0]);
    expect(user).toMatch(/^(node|postgres|unprivileged)$/);
  });

  test.each(services)('%s names networks, volumes, files and services that exist', (_name, service) => {
    for (const network of service.networks) expect(compose.networks).toHaveProperty(network);
    for (const volume of service.volumes) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.')) expect([source, existsSync(join(PROJECT, source))]).toEqual([source, true]);
      else expect(compose.volumes).toHaveProperty(source);
    }
    const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
    for (const name of needed) expect(compose.services).toHaveProperty(name);
    expect(text).not.toContain('docker.sock');
  });

  test('every address of another part names its service, its port, and a network that both are in', () => {
    for (const [name, service] of services) {
      for (const [, host = '', port] of JSON.stringify(service.environment).matchAll(/(?:\/\/|@|")(cms|api|publisher|database):(\d+)/g)) {
        const other = compose.services[host] as Service;
        expect([name, host, port]).toEqual([name, host, other.build ? stageOf(other).port : '5432']);
        expect(other.networks.filter((network) => service.networks.includes(network))).not.toEqual([]);
      }
    }
  });

  test('nginx is given every variable of its configuration', () => {
    const given = Object.keys(compose.services.nginx?.environment ?? {});
    expect(variablesOf(readFileSync(TEMPLATE, 'utf8')).filter((name) => !given.includes(name))).toEqual([]);
    expect(compose.services.nginx?.command).toContain(`${compose.services.nginx?.environment.NGINX_ENVSUBST_OUTPUT_DIR}/nginx.conf`);
  });

  test('the database of the counters is made under the name that the API asks for', () => {
    const [, name] = /\/(\w+)$/.exec(compose.services.api?.environment.COUNTERS_DATABASE_URL ?? '') ?? [];
    expect(readFileSync(join(PROJECT, 'site/api/counters-database.sql'), 'utf8')).toContain(`CREATE DATABASE ${name};`);
    expect(compose.services.cms?.environment.DATABASE_URL).toMatch(new RegExp(`/${compose.services.database?.environment.POSTGRES_DB}$`));
  });

  test('forwarded addresses are believed from exactly one proxy', () => {
    expect([compose.services.api, compose.services.cms].map((service) => service?.environment.TRUSTED_PROXIES)).toEqual(['1', '1']);
  });

  test('Docker Compose reads it', () => {
    if (spawnSync('docker', ['compose', 'version']).status !== 0) {
      console.warn('Docker Compose is not installed: docker-compose.yml was NOT read by it, only by these tests.');
      return;
    }
    const environment = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value || 'x']));
    const { status, stderr } = spawnSync('docker', ['compose', '--file', join(PROJECT, 'docker-compose.yml'), 'config', '--quiet'], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe.each(ours)('the image of %s', (_name, service) => {
  const stages = readStages(service.build?.dockerfile ?? '');
  const stage = stageOf(service);

  test('copies only what exists, and its manifests are all there are', () => {
    for (const { copies } of stages.values()) {
      for (const { from } of copies) expect([from, existsSync(join(PROJECT, from))]).toEqual([from, true]);
    }
    const { workspaces } = manifestOf('.') as { workspaces: string[] };
    for (const workspace of workspaces) expect(holds(stage, `${workspace}/package.json`)).toBe(true);
  });

  test('runs only npm scripts and workspaces that exist', () => {
    for (const run of [...stages.values()].flatMap(({ runs }) => runs)) {
      const named = [...run.matchAll(/--workspace=(\S+)/g)].map((match) => match[1] as string);
      for (const workspace of named) expect(WORKSPACES).toHaveProperty([workspace]);
      const [, script] = /npm run (\S+)/.exec(run) ?? [];
      if (script) expect(manifestOf(WORKSPACES[named[0] ?? ''] ?? '.').scripts).toHaveProperty([script]);
    }
  });

  test('listens where it says, and is asked there how it does', () => {
    const port = stage.port ?? '';
    expect(Object.entries(stage.variables).filter(([name, value]) => name.endsWith('_PORT') && value === port)).toHaveLength(1);
    expect(Object.entries(stage.variables).find(([name]) => name.endsWith('HOST'))?.[1]).toBe('0.0.0.0');
    expect(service.healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${port}/`);
  });

  test('keeps its data in a volume', () => {
    expect(stage.variables.DATA_DIR).toBe('/data');
    expect(service.volumes.map((volume) => volume.split(':')[1])).toContain('/data');
    expect(stage.runs.join('\n')).toMatch(/mkdir -p \/data .*chown node:node \/data/s);
  });

  test('gets only variables that a program reads', () => {
    const known = new Set([
      ...Object.keys(settings),
      'NODE_ENV',
      'HOME',
      'STRAPI_TELEMETRY_DISABLED',
      'STRAPI_DISABLE_EE',
      'NODE_COMPILE_CACHE',
    ]);
    expect([...Object.keys(service.environment), ...Object.keys(stage.variables)].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe.each([
  ['publisher', 'site'],
  ['api', 'site/api'],
])('the program of %s', (name, workspace) => {
  const stage = stageOf(compose.services[name] as Service);
  const entry = stage.command.at(-1) ?? '';

  test('and every file that it imports is in the image', () => {
    const { files } = importsOf(entry);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !holds(stage, file))).toEqual([]);
  });

  test('uses only packages that its workspace installs without the development ones', () => {
    const installed = { ...manifestOf(workspace).dependencies, ...manifestOf('shared').dependencies };
    expect(importsOf(entry).packages.filter((name) => !(name in installed))).toEqual([]);
  });
});

test('the CMS is started by the program that its workspace installs', () => {
  const stage = stageOf(compose.services.cms as Service);
  expect(join(stage.workFolder, stage.command[1] ?? '')).toBe('/app/node_modules/@strapi/strapi/bin/strapi.js');
  expect(existsSync(join(PROJECT, 'node_modules/@strapi/strapi/bin/strapi.js'))).toBe(true);
  expect(manifestOf('cms').dependencies).toHaveProperty(['@strapi/strapi']);
});
