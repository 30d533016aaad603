// What holds for all templates, so that it need not be looked for in each.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SOURCES = resolve(import.meta.dirname);
const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
  .map((entry) => relative(SOURCES, join(entry.parentPath, entry.name)));
const filesWith = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(SOURCES, file), 'utf8'))).sort();

describe('templates', () => {
  test('HTML from outside enters a page in one place, cleaned; the other is structured data, escaped', () => {
    expect(filesWith(/set:html/)).toEqual(['components/HtmlBody.astro', 'components/JsonLd.astro']);
  });

  test('pages read content through the reader that they are given, never from the store', () => {
    expect(filesWith(/content-source\.ts|openContentStore/)).toEqual([
      'bundle/sitemap.ts',
      'fixture-site.ts',
      'middleware.ts',
      'page-data/content-source.ts',
      'page-data/static-paths.ts',
    ]);
  });

  test('no page asks the clock itself; one program does, in the reader’s browser', () => {
    expect(filesWith(/new Date\(\)|Date\.now\(/)).toEqual(['client/law-day.ts', 'page-data/content-source.ts']);
  });
});
