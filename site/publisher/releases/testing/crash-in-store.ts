// A publisher that is killed, as by kill -9, just as a step of the store begins: `crash-in-store.ts FOLDER STEP`. Run by crash.test.
// STEP is a step of a release, "merge N" (before the Nth file of a merge) or "collect N" (after the Nth turn of the event loop).

import { planCompaction } from '../compaction-plan.ts';
import { mergeLayers } from '../merge-layers.ts';
import { ReleaseStore } from '../release-store.ts';
import { changeForCrashTest } from './crash-change.ts';

const [folder = '', step = '', count = '0'] = process.argv.slice(2);
const die = (): void => void process.kill(process.pid, 'SIGKILL');
const store = new ReleaseStore(folder, {
  onStep(begun) {
    if (begun === step) die();
  },
});

if (step === 'merge') {
  const layers = store.newest()?.layers ?? [];
  const run = planCompaction(layers, () => false);
  if (run === null) throw new Error('there is nothing to merge');
  const from = layers.slice(run.first, run.last + 1).map(({ id }) => id);
  let left = Number(count);
  mergeLayers({ layersFolder: `${folder}/layers`, origin: { from, isLowest: run.last === layers.length - 1 } }, () => {
    if (left === 0) die();
    left -= 1;
  });
} else if (step === 'collect') {
  let left = Number(count);
  const turn = (): void => {
    if (left === 0) die();
    left -= 1;
    setImmediate(turn);
  };
  turn();
  await store.collect(1);
} else {
  changeForCrashTest(store);
}
