// What work costs on one core. CPU time of the process, since other programs on the machine are no part of it; threads of the engine
// itself, which collect garbage and compile, count.

const MICROSECONDS_PER_MS = 1000;

/** CPU milliseconds of the cheapest of several runs: the first ones compile. */
export function bestCpuMs(work: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) best = Math.min(best, cpuMs(work));
  return best;
}

export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS_PER_MS;
}
