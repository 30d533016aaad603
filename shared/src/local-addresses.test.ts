import { describe, expect, test } from '@jest/globals';
import { followPorts } from './local-addresses.ts';

describe('addresses follow ports', () => {
  test.each([
    [{ CMS_URL: 'http://localhost:1337', CMS_PORT: '1400' }, 'http://localhost:1400'],
    [{ CMS_URL: 'http://127.0.0.1:1337/', CMS_PORT: '1400' }, 'http://127.0.0.1:1400/'],
    [{ CMS_URL: 'http://localhost:1337', CMS_PORT: '1337' }, 'http://localhost:1337'],
    [{ CMS_URL: 'http://localhost:1337' }, 'http://localhost:1337'],
    // Somebody typed these: a proxy, another machine, nothing.
    [{ CMS_URL: 'http://localhost:8000', CMS_PORT: '1400' }, 'http://localhost:8000'],
    [{ CMS_URL: 'https://quan-tri.example.vn', CMS_PORT: '1400' }, 'https://quan-tri.example.vn'],
    [{ CMS_URL: 'http://quan-tri.example.vn:1337', CMS_PORT: '1400' }, 'http://quan-tri.example.vn:1337'],
    [{ CMS_URL: '', CMS_PORT: '1400' }, ''],
    [{ CMS_URL: 'http://localhost:1337', CMS_PORT: 'x' }, 'http://localhost:1337'],
  ])('%j', (settings, expected) => {
    expect(followPorts(settings).CMS_URL).toBe(expected);
  });

  test('of the site and the publisher too; what else was set stays', () => {
    const settings = {
      SITE_URL: 'http://localhost:8080',
      SITE_PORT: '80',
      PUBLISHER_URL: 'http://127.0.0.1:8090',
      PUBLISHER_PORT: '9',
      X: 'y',
    };
    expect(followPorts(settings)).toEqual({ ...settings, SITE_URL: 'http://localhost:80', PUBLISHER_URL: 'http://127.0.0.1:9' });
  });
});
