// The load of the bench, in a process of its own: keep-alive connections that each send the next view when the last is answered.
// It speaks HTTP over plain sockets, so that the sender costs less than what it measures.

import { connect } from 'node:net';

export interface LoadResult {
  perSecond: number;
  failures: number;
  p50Ms: number;
  p99Ms: number;
}

const [port = 0, seconds = 4, connections = 64, pages = 1000, turn = 0] = process.argv.slice(2).map(Number);
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const WARM_UP_MS = 1000;

let sent = 0;
let failures = 0;
let measuring = false;
let stopped = false;
const latencies: number[] = [];

/** Every request is a view of a new visitor, so that each one is written. */
function request(): string {
  const number = sent++;
  const body = JSON.stringify({ page: `page${String(number % pages).padStart(20, '0')}` });
  const address = `10.${(turn * 64 + (number >> 16)) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return `POST /api/views HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nUser-Agent: ${AGENT}\r\nX-Forwarded-For: ${address}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
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
setTimeout(() => {
  measuring = true;
  setTimeout(() => {
    measuring = false;
    stopped = true;
    latencies.sort((one, other) => one - other);
    const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
    process.send?.({ perSecond: latencies.length / seconds, failures, p50Ms: at(0.5), p99Ms: at(0.99) } satisfies LoadResult);
    process.disconnect();
  }, seconds * 1000);
}, WARM_UP_MS);
