import { describe, expect, test } from '@jest/globals';
import { readBuildSettings, readSettings } from '../settings.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const BUILD = { SITE_URL: 'https://tin.example.vn', CMS_URL: 'https://quan-tri.example.vn', FEED_TOKEN: 'f' };
const ci = (more: Record<string, string>) => readSettings({ ...BUILD, PUBLISH_HOOK_SECRET: 'h', ...more }).ci;

const github = { CI_HOOK_KIND: 'github', CI_HOOK_URL: 'https://api.github.com/repos/so-tttt/trang-tin/dispatches', CI_HOOK_TOKEN: 't' };
const gitlab = {
  CI_HOOK_KIND: 'gitlab',
  CI_HOOK_URL: 'https://git.example.vn/api/v4/projects/so%2Ftin/trigger/pipeline',
  CI_HOOK_TOKEN: 't',
};
const jenkins = { CI_HOOK_KIND: 'jenkins', CI_HOOK_URL: 'http://jenkins.noi-bo:8080/job/trang-tin/build', CI_HOOK_TOKEN: 'bang-tin:11ab' };
const webhook = { CI_HOOK_URL: 'https://ci.example.vn/x?y=1', CI_HOOK_SECRET: SECRET };

describe('settings of the CI', () => {
  test('without an address no CI is called, whatever else is set', () => {
    expect(ci({ CI_HOOK_URL: '', CI_HOOK_TOKEN: 't', CI_HOOK_SECRET: 'x' })).toBeNull();
  });

  test('a plain webhook is what is meant when nothing else is said', () => {
    expect(ci(webhook)).toEqual({ kind: 'webhook', url: webhook.CI_HOOK_URL, token: null, secret: SECRET, ref: 'main', quietMs: 20_000 });
  });

  test.each([github, gitlab, jenkins])('%j is understood', (given) => {
    expect(ci({ ...given, CI_HOOK_REF: 'chinh', CI_HOOK_QUIET_SECONDS: '60' })).toMatchObject({
      kind: given.CI_HOOK_KIND,
      url: given.CI_HOOK_URL,
      token: given.CI_HOOK_TOKEN,
      secret: null,
      ref: 'chinh',
      quietMs: 60_000,
    });
  });

  test.each([
    ['CI_HOOK_KIND', { ...webhook, CI_HOOK_KIND: 'travis' }],
    ['CI_HOOK_URL', { ...webhook, CI_HOOK_URL: 'ci.example.vn' }],
    ['CI_HOOK_URL', { ...github, CI_HOOK_URL: 'https://github.com/so-tttt/trang-tin' }],
    ['CI_HOOK_URL', { ...gitlab, CI_HOOK_URL: 'https://git.example.vn/so/tin' }],
    ['CI_HOOK_URL', { ...jenkins, CI_HOOK_URL: 'http://jenkins.noi-bo:8080/job/trang-tin' }],
    ['CI_HOOK_TOKEN', { ...github, CI_HOOK_TOKEN: '' }],
    ['CI_HOOK_TOKEN', { ...gitlab, CI_HOOK_TOKEN: '' }],
    ['CI_HOOK_TOKEN', { ...jenkins, CI_HOOK_TOKEN: 'only-a-token' }],
    ['CI_HOOK_SECRET', { ...webhook, CI_HOOK_SECRET: '' }],
    ['CI_HOOK_SECRET', { ...webhook, CI_HOOK_SECRET: 'bi-mat' }],
    ['CI_HOOK_QUIET_SECONDS', { ...webhook, CI_HOOK_QUIET_SECONDS: '0' }],
  ])('a wrong %s is named', (name, given) => {
    expect(() => ci(given)).toThrow(new RegExp(`cannot be used: ${name}: `));
  });
});

test('a build asks for no secret of the publisher', () => {
  expect(readBuildSettings(BUILD)).toMatchObject({ siteUrl: BUILD.SITE_URL, cmsUrl: BUILD.CMS_URL, feedToken: 'f' });
  expect(() => readSettings(BUILD)).toThrow(/PUBLISH_HOOK_SECRET/);
});
