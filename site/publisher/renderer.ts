// Turns the content store into files. The rest of the publisher knows only the interface, so that how pages are made can change.

import { join } from 'node:path';
import { astroBuild, inWorkFolder, runBuilder } from './builder-process.ts';
import type { Settings } from './settings.ts';
import { digestOfSources, SITE_FOLDER, TEMPLATE_SOURCES } from './templates-fingerprint.ts';

export interface Renderer {
  /** Digest of everything but content that decides what pages look like. */
  fingerprint(): Promise<string>;
  /**
   * Renders the whole site from the content store into an empty folder; media files are not its business.
   * @throws PublisherError BUILD_FAILED with the last lines that the templates' builder said, also when it took too long,
   *   BUILD_STOPPED after the signal
   */
  render(outFolder: string, signal: AbortSignal): Promise<void>;
}

export interface CommandRendererOptions {
  /** Program and parameters. */
  command: readonly string[];
  /** Each run gets a folder of its own in here, in which it works and which is removed after it. */
  workFolder: string;
  /** What the sources are seen from. */
  folder: string;
  /** Added to the environment, together with OUT_DIR. */
  environment: Record<string, string>;
  /** Files and folders that are part of the fingerprint. */
  sources: readonly string[];
  /** A builder that takes longer is ended, and the build has failed. */
  timeoutMs: number;
}

/** `astro build` of this site, or the command that stands in for it. */
export function createRenderer(settings: Pick<Settings, 'dataFolder' | 'siteUrl' | 'buildCommand' | 'buildTimeoutMs'>): Renderer {
  return createCommandRenderer({
    command: settings.buildCommand ?? astroBuild(),
    // Astro keeps its server bundle below the folder it runs in: two builds in one would overwrite each other's, and from a folder
    // outside the project the bundle would not find its packages.
    workFolder: join(SITE_FOLDER, '.astro/builds'),
    folder: SITE_FOLDER,
    environment: { DATA_DIR: settings.dataFolder, SITE_URL: settings.siteUrl, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    sources: TEMPLATE_SOURCES,
    timeoutMs: settings.buildTimeoutMs,
  });
}

export function createCommandRenderer(options: CommandRendererOptions): Renderer {
  return {
    fingerprint: () => digestOfSources(options.folder, options.sources, JSON.stringify([options.command, options.environment])),
    render: (outFolder, signal) =>
      inWorkFolder(options.workFolder, (workFolder) => {
        const environment = { ...options.environment, OUT_DIR: outFolder };
        return runBuilder({ ...options, workFolder, environment }, signal);
      }),
  };
}
