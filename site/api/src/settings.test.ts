import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { StartError } from './api-error.ts';
import { parseSettings } from './settings.ts';

test('an empty environment, and one of empty values, give the defaults of one machine', () => {
  const settings = parseSettings({});
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    siteOrigin: 'http://localhost:8080',
    trustedProxies: 0,
    countersDatabaseUrl: null,
  });
  expect(isAbsolute(settings.dataFolder)).toBe(true);
  expect(parseSettings({ SITE_PORT: '', COUNTERS_DATABASE_URL: '', DATA_DIR: '' })).toEqual(settings);
});

test('the example of all settings is valid, and its relative data folder stands in the project', () => {
  const project = join(__dirname, '../../..');
  const lines = readFileSync(join(project, '.env.example'), 'utf8').split('\n');
  const example = Object.fromEntries(lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2)));
  expect(parseSettings(example).dataFolder).toBe(join(project, 'data'));
});

test('the site’s address is kept as an origin', () => {
  expect(parseSettings({ SITE_URL: 'https://Tinh.example.vn/' }).siteOrigin).toBe('https://tinh.example.vn');
});

test.each([
  ['SITE_PORT', '80a'],
  ['SITE_PORT', '70000'],
  ['SITE_PORT', '80.5'],
  ['SITE_URL', 'tinh.example.vn'],
  ['SITE_URL', 'ftp://tinh.example.vn'],
  ['TRUSTED_PROXIES', 'all'],
  ['COUNTERS_DATABASE_URL', 'mysql://localhost/x'],
  ['LOG_FORMAT', 'xml'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => parseSettings({ [name]: value })).toThrow(StartError);
  expect(() => parseSettings({ [name]: value })).toThrow(name);
});
