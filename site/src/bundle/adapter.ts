// Makes `astro build` write the templates as a program (instead of pages): loaded once, it renders any page at any time.

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function bundleForPublisher(): AstroIntegration {
  return {
    name: 'bang-tin-bundle',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'bang-tin-bundle',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('entry.ts', import.meta.url)),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  };
}
