// The templates as a program, made by one `astro build` for each state of the templates and kept, so that a publisher that starts
// again renders at once.

import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { astroBuild, inWorkFolder, runBuilder } from './builder-process.ts';
import { syncFolder } from './durable-files.ts';
import { SITE_FOLDER, templatesFingerprint } from './templates-fingerprint.ts';

export interface TemplateBundle {
  /** Digest of the templates that it was made from. */
  fingerprint: string;
  /** The address of the site that stands in its pages, "https://portal.example". */
  siteUrl: string;
  /** The module that answers with pages. */
  program: string;
  /** Files that pages need and that are the same for all: `_astro/…` and those of site/public. */
  assetsFolder: string;
}

export interface BundleSettings {
  /** As readers type it. */
  siteUrl: string;
  /** A build that takes longer is ended. */
  buildTimeoutMs: number;
  /** Inside the project, from where the program finds its packages. */
  bundlesFolder?: string;
}

const BUNDLES_FOLDER = join(SITE_FOLDER, '.astro/bundles');
const FINGERPRINT_NAME = /^[0-9a-f]{64}$/;
const UNUSED_AFTER_MS = 30 * 24 * 60 * 60_000;

/**
 * The program of the templates as they stand; built where it is missing, which takes seconds.
 * @throws PublisherError BUILD_FAILED, BUILD_STOPPED
 */
export async function prepareTemplates(settings: BundleSettings, signal: AbortSignal): Promise<TemplateBundle> {
  const bundles = settings.bundlesFolder ?? BUNDLES_FOLDER;
  for (;;) {
    const fingerprint = await templatesFingerprint(settings.siteUrl);
    const folder = join(bundles, fingerprint);
    if (!existsSync(folder) && !(await build(settings, bundles, fingerprint, signal))) continue;
    const now = new Date();
    await utimes(folder, now, now);
    await removeUnused(bundles, now);
    return { fingerprint, siteUrl: settings.siteUrl, program: join(folder, 'server/entry.mjs'), assetsFolder: join(folder, 'client') };
  }
}

/** @returns false where the templates became others meanwhile: nobody knows which of them it has */
function build({ siteUrl, buildTimeoutMs }: BundleSettings, bundles: string, fingerprint: string, signal: AbortSignal): Promise<boolean> {
  return inWorkFolder(bundles, async (workFolder) => {
    const out = join(workFolder, 'bundle');
    await mkdir(out);
    const environment = { BUNDLE_DIR: out, SITE_URL: siteUrl, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
    await runBuilder({ command: astroBuild(), workFolder, environment, timeoutMs: buildTimeoutMs }, signal);
    if ((await templatesFingerprint(siteUrl)) !== fingerprint) return false;
    await syncFiles(out);
    const folder = join(bundles, fingerprint);
    await rename(out, folder).catch((error: unknown) => {
      // Another process was quicker with the same templates.
      if (!existsSync(folder)) throw error;
    });
    syncFolder(bundles);
    return true;
  });
}

/** Puts the bytes on disk before the name under which they count as whole, so that no power failure leaves empty programs. */
async function syncFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) {
      syncFolder(path);
      continue;
    }
    const file = await open(path, 'r');
    await file.sync().finally(() => file.close());
  }
  syncFolder(folder);
}

async function removeUnused(bundles: string, now: Date): Promise<void> {
  for (const name of (await readdir(bundles)).filter((entry) => FINGERPRINT_NAME.test(entry))) {
    const used = await stat(join(bundles, name)).catch(() => null);
    if (used && now.getTime() - used.mtimeMs > UNUSED_AFTER_MS) await rm(join(bundles, name), { recursive: true, force: true });
  }
}
