// Loaded into a program that a bench runs (`node --import`): says when its event loop was held for long, during which it could not
// have begun anything urgent.

import { monitorEventLoopDelay } from 'node:perf_hooks';

const LOOK_EVERY_MS = 250;
const LONG_MS = 20;
const NANOSECONDS_PER_MS = 1_000_000;
const RESOLUTION_MS = 5;

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
setInterval(() => {
  const heldMs = Math.round(delay.max / NANOSECONDS_PER_MS);
  delay.reset();
  if (heldMs > LONG_MS) process.stdout.write(`${JSON.stringify({ msg: 'event loop held', heldMs })}\n`);
}, LOOK_EVERY_MS).unref();
