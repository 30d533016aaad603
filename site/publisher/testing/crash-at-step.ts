// A publisher that is killed, as by kill -9 or a power failure, just as a step begins: `crash-at-step.ts STEP`. Run by crash.test.

import { assemblePublisher } from '../assemble.ts';
import { createLogger } from '../log.ts';
import { readSettings } from '../settings.ts';
import { testNow } from './test-clock.ts';

const [fatalStep] = process.argv.slice(2);
const { publisher } = await assemblePublisher(readSettings(process.env), {
  log: createLogger('plain'),
  now: testNow,
  onStep(step) {
    if (step === fatalStep) process.kill(process.pid, 'SIGKILL');
  },
});
while (await publisher.runRound(true));
