// The builders that a bench lets make the same site: each is a program that finds the content in its own form and fills a folder.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectPath } from '../start/project.ts';
import { BENCH_SITE_URL } from './bench-portal.ts';
import type { ProgramOptions } from './bench-program.ts';

export interface BuildPlace {
  /** With a filled content store. */
  dataFolder: string;
  /** All documents, one a line. */
  documentsFile: string;
  /** A Hugo site with all documents as files. */
  hugoFolder: string;
  outFolder: string;
}

export interface Builder {
  name: string;
  /** What it does besides writing the pages, so that nobody compares more than is comparable. */
  does: string;
  /** The form in which it finds the content. */
  reads: 'store' | 'file' | 'hugo site';
  program(place: BuildPlace): ProgramOptions;
}

const SITE_FOLDER = projectPath('site');
const astroProgram = join(dirname(createRequire(join(SITE_FOLDER, 'package.json')).resolve('astro/package.json')), 'bin/astro.mjs');

/** Of a builder that reads the content store. */
const environmentOf = ({ dataFolder, outFolder }: BuildPlace): Record<string, string> => ({
  DATA_DIR: dataFolder,
  OUT_DIR: outFolder,
  SITE_URL: BENCH_SITE_URL,
});

/** Builds the templates where they are not built yet, which is no part of what a bench measures. */
export const prepareTemplates: ProgramOptions = {
  command: [process.execPath, projectPath('site/publisher/bench/render-site.ts'), '--prepare'],
  environment: { SITE_URL: BENCH_SITE_URL },
};

/** @param options "--compress" */
function renderSite(place: BuildPlace, ...options: string[]): ProgramOptions {
  return {
    command: [process.execPath, projectPath('site/publisher/bench/render-site.ts'), ...options],
    environment: environmentOf(place),
  };
}

function astroBuild(place: BuildPlace, ...options: string[]): ProgramOptions {
  return { command: [process.execPath, astroProgram, 'build', ...options], folder: SITE_FOLDER, environment: environmentOf(place) };
}

const PORTAL =
  'the portal’s own templates; citations found when the store is filled, before; bodies cleaned; registers as open data, feeds, sitemap by month with dates and languages';
const PLAIN =
  'the same pages, word for word (search and the English frame left out); citations found beforehand, as the store does; bodies as they come';
export const OURS: Builder = {
  name: 'publisher',
  does: `${PORTAL}; links of each page, digests and what it read (no ledger, search index, media: see the bench "publish")`,
  reads: 'store',
  program: (place) => renderSite(place),
};
export const COMPRESSING: Builder = {
  name: 'publisher with compressed copies',
  does: 'the same, and a gzip and a Brotli copy of every page, which a release has and no other builder makes',
  reads: 'store',
  program: (place) => renderSite(place, '--compress'),
};
export const ASTRO: Builder = {
  name: 'astro build',
  does: `${PORTAL}; its templates bundled, which the publisher has done before: seconds, that weigh little on a large site only`,
  reads: 'store',
  program: (place) => astroBuild(place),
};
/** Keeps what it made in the run before, and makes only what has changed. */
export function astroIncremental(place: BuildPlace): ProgramOptions {
  const program = astroBuild(place, '--config', 'publisher/bench/incremental.config.mjs');
  return { ...program, environment: { ...program.environment, CACHE_DIR: join(place.dataFolder, 'astro-cache') } };
}
/** It keeps all documents and all that it has made until it ends: gigabytes with 50,000 documents, more than Node allows by itself. */
const ELEVENTY_MEMORY = '--max-old-space-size=16384';
export const ELEVENTY: Builder = {
  name: 'eleventy',
  does: `${PLAIN}; plain functions on documents in memory: what citations mean, states, relations and comparisons (by jsdiff) worked out for each page; sitemap of addresses`,
  reads: 'file',
  program: ({ documentsFile, outFolder }) => ({
    command: [process.execPath, ELEVENTY_MEMORY, projectPath('scripts/bench/eleventy/build.ts')],
    environment: { DOCUMENTS_FILE: documentsFile, OUT_DIR: outFolder, SITE_URL: BENCH_SITE_URL },
  }),
};
export const HUGO: Builder = {
  name: 'hugo',
  does: `${PLAIN}; told beforehand, unmeasured and in its favour, what citations mean, states of laws, who cites and names them, comparisons, places of drawings; an empty page more for each folder; sitemap`,
  reads: 'hugo site',
  program: ({ hugoFolder, outFolder }) => ({
    command: [hugoProgram() ?? 'hugo', '--source', hugoFolder, '--destination', outFolder, '--quiet'],
  }),
};

/** Where Hugo is, by HUGO_PROGRAM or the PATH; null where it is not installed. */
export function hugoProgram(): string | null {
  const candidates = [process.env.HUGO_PROGRAM ?? '', ...(process.env.PATH ?? '').split(':').map((folder) => join(folder, 'hugo'))];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** "hugo v0.111.3…"; of the program that is used. */
export function hugoVersion(program: string): string {
  return execFileSync(program, ['version'], { encoding: 'utf8' }).trim();
}
