// What a server of the bench says of itself when it is asked, and how it stops.

export interface Usage {
  /** Processor time so far, all threads, microseconds. */
  cpuMicros: number;
  residentBytes: number;
}

/** Says the port, answers "usage", and stops on SIGTERM. */
export function reportTo(port: number, close: () => Promise<unknown>): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMicros: user + system, residentBytes: process.memoryUsage.rss() } satisfies Usage);
  });
  process.once('SIGTERM', async () => {
    await close();
    process.exit(0);
  });
  process.send?.({ port });
}
