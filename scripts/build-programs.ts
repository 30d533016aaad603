// `npm run build:programs`: builds what must be built before anything runs or is tested (shared, CMS with admin), where it is stale.

import { BUILDS, isBuilt, runBuild } from './start/builds.ts';

for (const build of BUILDS) {
  if (await isBuilt(build)) {
    console.log(`${build.output} is up to date`);
    continue;
  }
  const startedAt = performance.now();
  await runBuild(build);
  console.log(`${build.output} built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
