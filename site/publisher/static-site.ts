// Renders the whole site as plain files, for `npm run build`: in one go, from the same templates of which the publisher makes single
// pages.

import { join } from 'node:path';
import { astroBuild, type BuilderOptions, inWorkFolder, runBuilder } from './builder-process.ts';
import type { BuildSettings } from './settings.ts';
import { SITE_FOLDER } from './templates-fingerprint.ts';

/** `astro build` of this site, or the command that stands in for it. */
export function siteBuilder(settings: Pick<BuildSettings, 'dataFolder' | 'siteUrl' | 'buildCommand' | 'buildTimeoutMs'>): BuilderOptions {
  return {
    command: settings.buildCommand ?? astroBuild(),
    // Astro keeps its server bundle below the folder it runs in: two builds in one would overwrite each other's, and from a folder
    // outside the project the bundle would not find its packages.
    workFolder: join(SITE_FOLDER, '.astro/builds'),
    environment: { DATA_DIR: settings.dataFolder, SITE_URL: settings.siteUrl, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    timeoutMs: settings.buildTimeoutMs,
  };
}

/**
 * Renders the whole site from the content store into an empty folder; media files are not its business. The builder works in a folder
 * of its own inside its `workFolder`.
 * @throws PublisherError BUILD_FAILED with the last lines that the builder said, also when it took too long, BUILD_STOPPED after the
 *   signal
 */
export function renderSite(builder: BuilderOptions, outFolder: string, signal: AbortSignal): Promise<void> {
  return inWorkFolder(builder.workFolder, (workFolder) =>
    runBuilder({ ...builder, workFolder, environment: { ...builder.environment, OUT_DIR: outFolder } }, signal),
  );
}
