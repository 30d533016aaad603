// The load of the bench, in a process of its own: keep-alive connections that each send the next view when the last is answered.
// It speaks HTTP over plain sockets, so that the sender costs less than what it measures.

import { connect } from 'node:net';

export interface LoadOptions {
  port: number;
  seconds: number;
  connections: number;
  /** How many pages there are. */
  pages: number;
  /** Visitors of one turn are none of another's. 0 to 3. */
  turn: number;
  /** Ids of each request for numbers; 0: views. */
  ask?: number;
  /** Ends after as many answers, however long that takes. */
  answers?: number;
}
export interface LoadResult {
  perSecond: number;
  /** Answers while it was measured. */
  measured: number;
  /** Answers, those before the measuring began included. */
  total: number;
  failures: number;
  p50Ms: number;
  p99Ms: number;
}

const {
  port,
  seconds,
  connections,
  pages,
  turn,
  ask = 0,
  answers = Number.POSITIVE_INFINITY,
} = JSON.parse(process.argv[2] ?? '{}') as LoadOptions;
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
/** A fresh process compiles what is asked of it while it answers: the first ones say nothing of the others. */
const WARM_UP_ANSWERS = 40_000;
const SHORTEST_WARM_UP_MS = 1500;
const LONGEST_WARM_UP_MS = 6000;
/** Prime: pages follow one another in no order that a table could like. */
const STRIDE = 7919;

let sent = 0;
let total = 0;
let failures = 0;
let measuring = false;
let stopped = false;
const latencies: number[] = [];

const pageOf = (number: number) => `page${String((number * STRIDE) % pages).padStart(20, '0')}`;

/** Every view is of a new visitor, so that each one is written. */
function request(): string {
  const number = sent++;
  const address = `10.${(turn * 64 + (number >> 16)) & 255}.${(number >> 8) & 255}.${number & 255}`;
  const head = `Host: localhost\r\nUser-Agent: ${AGENT}\r\nX-Forwarded-For: ${address}\r\n`;
  if (ask > 0) {
    const ids = Array.from({ length: ask }, (_, index) => pageOf(number * ask + index));
    return `GET /api/counts?ids=${ids.join(',')} HTTP/1.1\r\n${head}\r\n`;
  }
  const body = JSON.stringify({ page: pageOf(number) });
  return `POST /api/views HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

function openConnection(): void {
  const socket = connect(port, '127.0.0.1');
  let pending = '';
  let started = 0;
  const send = () => {
    started = performance.now();
    socket.write(request());
  };
  socket.setNoDelay(true);
  socket.on('connect', send);
  socket.on('data', (bytes) => {
    pending += bytes.toString('latin1');
    const headEnd = pending.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(pending)?.[1] ?? 0);
    if (pending.length < headEnd + 4 + length) return;
    total += 1;
    if (measuring) {
      latencies.push(performance.now() - started);
      if (!pending.startsWith('HTTP/1.1 200')) failures += 1;
    }
    pending = '';
    if (stopped) socket.end();
    else send();
  });
  socket.on('error', () => {
    failures += 1;
  });
}

for (let connection = 0; connection < connections; connection += 1) openConnection();
const began = performance.now();
const warmingUp = setInterval(() => {
  const elapsed = performance.now() - began;
  if (elapsed < SHORTEST_WARM_UP_MS || (total < WARM_UP_ANSWERS && elapsed < LONGEST_WARM_UP_MS)) return;
  clearInterval(warmingUp);
  process.send?.({ measuring: true });
  measuring = true;
  const started = performance.now();
  const measuringOn = setInterval(() => {
    const elapsed = performance.now() - started;
    if (Number.isFinite(answers) ? total < answers : elapsed < seconds * 1000) return;
    clearInterval(measuringOn);
    measuring = false;
    stopped = true;
    latencies.sort((one, other) => one - other);
    const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
    const result: LoadResult = {
      perSecond: (latencies.length * 1000) / elapsed,
      measured: latencies.length,
      total,
      failures,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
    };
    process.send?.(result);
    process.disconnect();
  }, 10);
}, 50);
