// How the site is rendered. From the environment: SITE_URL (address as readers type it), DATA_DIR (where the content store
// stands; relative paths start at the project's folder) and OUT_DIR (where the pages go; default dist). With BUNDLE_DIR, the
// templates are written there as a program with which the publisher renders single pages; it needs no content store to be built.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { bundleForPublisher } from './src/bundle/adapter.ts';
import { sitemapInParts } from './src/bundle/sitemap.ts';

const projectFolder = resolve(import.meta.dirname, '..');
const environmentFile = join(projectFolder, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
const { SITE_URL = 'http://localhost:8080', DATA_DIR = 'data', OUT_DIR = 'dist', BUNDLE_DIR } = process.env;

// The pages run from a bundle elsewhere, so they are told an absolute path.
process.env.DATA_DIR = resolve(projectFolder, DATA_DIR);

export default defineConfig({
  site: SITE_URL,
  output: BUNDLE_DIR ? 'server' : 'static',
  outDir: BUNDLE_DIR ?? OUT_DIR,
  trailingSlash: 'never',
  build: {
    // A file a page, not a folder: ten times cheaper to copy and remove.
    format: 'file',
    // Nothing inline, so that the content security policy can forbid inline scripts and styles.
    inlineStylesheets: 'never',
    concurrency: 1,
  },
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  ...(BUNDLE_DIR ? { adapter: bundleForPublisher() } : { integrations: [sitemapInParts()] }),
  vite: {
    ...(BUNDLE_DIR
      ? { resolve: { alias: { 'astro/compiler-runtime': resolve(import.meta.dirname, 'src/bundle/template-runtime.ts') } } }
      : {}),
    build: { assetsInlineLimit: 0 },
    // The program is to be loaded quickly, so it brings everything along but the one package that is no JavaScript.
    ssr: { noExternal: BUNDLE_DIR ? true : ['date-fns', '@date-fns/tz'], external: ['better-sqlite3'] },
  },
});
