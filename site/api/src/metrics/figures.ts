// What the process has done since it started, for Prometheus. Sums only: nothing here knows an address, a page or a reader.

import { monitorEventLoopDelay } from 'node:perf_hooks';

export type Taken = 'view' | 'download' | 'vote' | 'rating' | 'comment';

/** What is asked for when the metrics are read. */
export interface Gauges {
  waiting: number;
  waitingComments: number;
  addressesRemembered: number;
}

/** Codes are ours; a bound all the same, so that a mistake cannot fill the memory. */
const MOST_NAMES = 100;

export class Figures {
  readonly #taken = new Map<string, number>();
  readonly #notCounted = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  readonly #startedAt = Date.now() / 1000;

  constructor() {
    this.#delay.enable();
  }

  taken(what: Taken): void {
    add(this.#taken, what);
  }
  notCounted(reason: string): void {
    add(this.#notCounted, reason);
  }
  refused(code: string): void {
    add(this.#refused, code);
  }

  close(): void {
    this.#delay.disable();
  }

  /** Prometheus text, version 0.0.4. */
  format({ waiting, waitingComments, addressesRemembered }: Gauges): string {
    const lines = [
      ...counters('bangtin_api_taken_total', 'What was taken and is on disk', 'what', this.#taken),
      ...counters('bangtin_api_not_counted_total', 'Views and downloads answered and not counted', 'reason', this.#notCounted),
      ...counters('bangtin_api_refused_total', 'Requests refused, by the code of x-refused', 'code', this.#refused),
      ...gauge('bangtin_api_waiting', 'Requests that wait for the disk', waiting),
      ...gauge('bangtin_api_comments_waiting', 'Comments that the CMS does not have yet', waitingComments),
      ...gauge('bangtin_api_addresses_remembered', 'Connections that the limits remember', addressesRemembered),
      ...gauge(
        'nodejs_eventloop_delay_p99_seconds',
        'How late the process is, 99th percentile since the start',
        this.#delay.percentile(99) / 1e9,
      ),
      ...gauge('process_resident_memory_bytes', 'Memory of the process', process.memoryUsage.rss()),
      ...gauge('process_start_time_seconds', 'When the process started', this.#startedAt),
    ];
    return `${lines.join('\n')}\n`;
  }
}

function add(counts: Map<string, number>, name: string): void {
  if (counts.size < MOST_NAMES || counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
}

function counters(name: string, help: string, label: string, counts: ReadonlyMap<string, number>): string[] {
  const values = [...counts].map(([value, count]) => `${name}{${label}="${value}"} ${count}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...values];
}

function gauge(name: string, help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${Number.isFinite(value) ? value : 0}`];
}
