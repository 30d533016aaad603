// When the publisher is told to stop. Ctrl-C reaches the whole process group, and whoever started the publisher then stops it with
// a signal of another kind, or the same one a moment later: that is one wish, told twice, and must not cut the clearing up short.

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const;
export type StopSignal = (typeof STOP_SIGNALS)[number];
/** Signals within this time of the first are the same wish. */
const ONE_WISH_MS = 2_000;

/** Calls `stop` at the first signal, once. The same signal again, and later, means "do not wait" and ends the process with code 1. */
export function onStopSignal(stop: (signal: StopSignal) => void): void {
  let first: { signal: StopSignal; at: number } | null = null;
  const hear = (signal: NodeJS.Signals): void => {
    if (first === null) {
      first = { signal: signal as StopSignal, at: performance.now() };
      stop(first.signal);
    } else if (signal === first.signal && performance.now() - first.at > ONE_WISH_MS) process.exit(1);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, hear);
}
