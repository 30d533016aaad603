// What the counters are measured against: the least that node:http can do with the same request. With "memory" it counts, too, as
// others do: in memory, written each second, and lost with the process.

import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { reportTo } from './usage.ts';

const file = process.argv[2];
const views = new Map<string, number>();
const flushing = file === undefined ? undefined : setInterval(() => void writeFile(file, JSON.stringify(Object.fromEntries(views))), 1000);

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (bytes) => {
    body += bytes;
  });
  request.on('end', () => {
    const { page } = JSON.parse(body) as { page: string };
    if (file !== undefined) views.set(page, (views.get(page) ?? 0) + 1);
    response.setHeader('content-type', 'application/json');
    response.end('{"counts":{},"site":{"online":1,"today":1,"yesterday":0,"thisMonth":1,"lastMonth":0,"total":1}}');
  });
});
server.listen(0, '127.0.0.1', () =>
  reportTo((server.address() as { port: number }).port, async () => {
    clearInterval(flushing);
  }),
);
