// Durable, unique views a second over HTTP: against bare node:http, against a transaction a request, and against counting in memory.
// Runs alternate (A B A B), since a busy machine changes under one's hands; the ratio of each pair is taken, and the median of those.

import { join } from 'node:path';
import { median, print } from './figures.ts';
import { BenchServer, load, type Measured } from './processes.ts';

const CONNECTIONS = 64;

export interface ThroughputOptions {
  /** Each run. */
  seconds: number;
  pairs: number;
  pages: number;
  /** Named in the figures. */
  engine: 'sqlite' | 'postgres';
  /** Parameters of api-server.ts for a largest batch. */
  api: (largestBatch: string) => string[];
  folder: string;
}

export async function measureThroughput({ seconds, pairs, pages, engine, api, folder }: ThroughputOptions): Promise<void> {
  const measure = async (server: string, parameters: string[], turn: number): Promise<Measured> => {
    const started = await BenchServer.start(server, parameters);
    const result = await load(started, { seconds, connections: CONNECTIONS, pages, turn: turn % 4 });
    await started.stop();
    return result;
  };
  const raw: Measured[] = [];
  const counted: Measured[] = [];
  const single: Measured[] = [];
  const memory: Measured[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    raw.push(await measure('./raw-server.ts', [], pair));
    counted.push(await measure('./api-server.ts', api(''), pair));
    single.push(await measure('./api-server.ts', api('1'), pair + 1));
    memory.push(await measure('./raw-server.ts', [join(folder, 'memory.json')], pair));
  }
  const of = (runs: Measured[], figure: keyof Measured) => median(runs.map((run) => run[figure]));
  const ratio = (others: Measured[]) => median(counted.map((run, pair) => run.perSecond / (others[pair]?.perSecond ?? Number.NaN)));
  print('raw_per_second', of(raw, 'perSecond'), 'requests/s');
  print('raw_cpu', of(raw, 'cpuMicros'), 'us a request');
  print(`${engine}_views_per_second`, of(counted, 'perSecond'), 'views/s');
  print(`${engine}_cpu`, of(counted, 'cpuMicros'), 'us a view, all threads of the API');
  print(`${engine}_p50_ms`, of(counted, 'p50Ms'), 'ms');
  print(`${engine}_p99_ms`, of(counted, 'p99Ms'), 'ms');
  print(`${engine}_ratio_raw`, ratio(raw), 'ratio');
  print(`${engine}_ratio_memory`, ratio(memory), 'ratio to a counter in memory, written each second');
  print(`${engine}_ratio_single`, ratio(single), 'ratio to one transaction a request');
}
