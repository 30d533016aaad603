// The site's own configuration with Astro's experimental incrementalBuild, for benches: `astro build --config …`. From the environment,
// besides what astro.config.mjs takes: CACHE_DIR. A document's page is made again when its own document has changed, and all lists
// always are: less than a right site needs, since neighbours and relations are not looked at, so its time is a lower bound.

import configuration from '../../astro.config.mjs';

const KEYED = `
function withKeys(paths, type) {
  const changes = new Map(contentStore().select('SELECT e.address, d.seq FROM entry e JOIN document d USING (type, id) WHERE type = ?', [type]).map((row) => [row.address, row.seq]));
  return paths.map((path, index) => ({ ...path, cacheKey: changes.get(path.address) ?? index }));
}`;

/** Gives every path of a document's page the number of the feed row that it was last changed by. */
const cacheKeys = {
  name: 'cache-keys',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/page-data/static-paths.ts')) return null;
    const keyed = code
      .replace('export function documentPaths(', 'function plainDocumentPaths(')
      .replace('{ buildReader }', '{ buildReader, contentStore }')
      .replace('return { params: { locale, ...Object', 'return { address, params: { locale, ...Object');
    if (!keyed.includes('{ address, params')) throw new Error('static-paths.ts is not as incremental.config.mjs expects it.');
    return `${keyed}${KEYED}
export const documentPaths = (type, names) => withKeys(plainDocumentPaths(type, names), type).map(({ address, ...path }) => path);`;
  },
};

export default {
  ...configuration,
  cacheDir: process.env.CACHE_DIR,
  experimental: { incrementalBuild: true },
  vite: {
    ...configuration.vite,
    build: { ...configuration.vite.build, emptyOutDir: false },
    plugins: [cacheKeys],
  },
};
