// The publisher's settings, read from the environment (and from the project's .env where a variable is not set), checked once.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import { followPorts } from '@bang-tin/shared/local-addresses';
import { RELEASES_FOLDER } from '@bang-tin/shared/release-layout';
import { SEARCH_INDEX_FILE } from '@bang-tin/shared/search-index';
import { z } from 'zod';
import { ciSchema, toCiTarget } from './ci-relay/ci-settings.ts';
import type { CiTarget } from './ci-relay/ci-target.ts';
import { PublisherError } from './publisher-error.ts';

export const PROJECT_FOLDER = resolve(import.meta.dirname, '../..');

const emptyAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const port = z.coerce.number().int().min(0).max(65_535);
const webAddress = z.url({ protocol: /^https?$/ });

const optionalText = z.preprocess(emptyAsAbsent, z.string().optional());

/** What it takes to read the feed and to render the site. */
const buildSchema = z.object({
  SITE_URL: webAddress,
  CMS_URL: webAddress,
  DATA_DIR: z.preprocess(emptyAsAbsent, z.string().default('data')),
  FEED_TOKEN: optionalText,
  LOG_FORMAT: z.preprocess(emptyAsAbsent, z.enum(['plain', 'json']).default('plain')),
  BUILD_COMMAND: optionalText,
  BUILD_TIMEOUT_SECONDS: z.preprocess(emptyAsAbsent, z.coerce.number().positive().max(86_400).default(900)),
});

const environmentSchema = buildSchema
  .extend({
    PUBLISHER_HOST: z.preprocess(emptyAsAbsent, z.string().default('127.0.0.1')),
    PUBLISHER_PORT: z.preprocess(emptyAsAbsent, port.default(8090)),
    PUBLISHER_URL: z.preprocess(emptyAsAbsent, webAddress.optional()),
    FEED_TOKEN: z.string().min(1),
    PUBLISH_HOOK_SECRET: z.string().min(1),
    POLL_SECONDS: z.preprocess(emptyAsAbsent, z.coerce.number().positive().default(30)),
  })
  .and(ciSchema);

/** Enough to build the site where no publisher runs, as on a CI's runner. */
export interface BuildSettings {
  siteUrl: string;
  cmsUrl: string;
  /** Null: the feed is not asked. */
  feedToken: string | null;
  logFormat: 'plain' | 'json';
  /** Program and parameters that render the site; null: Astro. */
  buildCommand: string[] | null;
  /** A builder that takes longer is ended. */
  buildTimeoutMs: number;
  dataFolder: string;
  contentStoreFile: string;
  searchIndexFile: string;
  releasesFolder: string;
  /** Media fetched from the CMS, kept between releases. */
  mediaFolder: string;
  /** The publisher's own notes: its lock, what changed since which release. */
  stateFolder: string;
  /** What each page of the newest release was made of. */
  ledgerFile: string;
}

export interface Settings extends BuildSettings {
  feedToken: string;
  host: string;
  port: number;
  /** Where other programs find the publisher; null: at its host and port. */
  publisherUrl: string | null;
  hookSecret: string;
  pollIntervalMs: number;
  /** The CI that is told of new releases; null: none. */
  ci: CiTarget | null;
}

/** Fills variables that are not set from the project's .env, or from the file that BANGTIN_ENV_FILE names. */
export function loadEnvironmentFile(): void {
  const file = resolve(PROJECT_FOLDER, process.env.BANGTIN_ENV_FILE || '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** @throws PublisherError SETTINGS_INVALID that names every wrong variable. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const values = parse(environmentSchema, environment);
  return {
    ...toBuildSettings(values),
    feedToken: values.FEED_TOKEN,
    host: values.PUBLISHER_HOST,
    port: values.PUBLISHER_PORT,
    publisherUrl: values.PUBLISHER_URL ?? null,
    hookSecret: values.PUBLISH_HOOK_SECRET,
    pollIntervalMs: values.POLL_SECONDS * 1000,
    ci: toCiTarget(values),
  };
}

/** @throws PublisherError SETTINGS_INVALID as readSettings does */
export function readBuildSettings(environment: NodeJS.ProcessEnv): BuildSettings {
  return toBuildSettings(parse(buildSchema, environment));
}

function parse<Values>(schema: z.ZodType<Values>, environment: NodeJS.ProcessEnv): Values {
  const parsed = schema.safeParse(followPorts(environment));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new PublisherError('SETTINGS_INVALID', `The settings cannot be used: ${problems}. See .env.example for what each means.`);
}

function toBuildSettings(values: z.infer<typeof buildSchema>): BuildSettings {
  const dataFolder = resolve(PROJECT_FOLDER, values.DATA_DIR);
  return {
    siteUrl: values.SITE_URL,
    cmsUrl: values.CMS_URL,
    feedToken: values.FEED_TOKEN ?? null,
    logFormat: values.LOG_FORMAT,
    buildCommand: values.BUILD_COMMAND?.trim().split(/\s+/) ?? null,
    buildTimeoutMs: values.BUILD_TIMEOUT_SECONDS * 1000,
    dataFolder,
    contentStoreFile: resolve(dataFolder, CONTENT_STORE_FILE),
    searchIndexFile: resolve(dataFolder, SEARCH_INDEX_FILE),
    releasesFolder: resolve(dataFolder, RELEASES_FOLDER),
    mediaFolder: resolve(dataFolder, 'media'),
    stateFolder: resolve(dataFolder, 'publisher'),
    ledgerFile: resolve(dataFolder, 'publisher/pages.sqlite'),
  };
}
