// A publisher that is killed, as by kill -9 or a power failure, just as a step begins: `crash-at-step.ts STEP [TIME FIRST_PAGES]`. Run by
// crash.test.

import { assemblePublisher } from '../assemble.ts';
import { createLogger } from '../log.ts';
import { readSettings } from '../settings.ts';
import { testNow } from './test-clock.ts';

const [fatalStep, fatalTime = '1', firstPages] = process.argv.slice(2);
let times = 0;
const { publisher } = await assemblePublisher(readSettings(process.env), {
  log: createLogger('plain'),
  now: testNow,
  onStep(step) {
    if (step !== fatalStep) return;
    times += 1;
    if (times === Number(fatalTime)) process.kill(process.pid, 'SIGKILL');
  },
  ...(firstPages !== undefined && { firstPages: Number(firstPages) }),
});
while (await publisher.runRound(true));
