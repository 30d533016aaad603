// What the counters are measured against: the least that node:http can do with the same request.

import { createServer } from 'node:http';

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (bytes) => {
    body += bytes;
  });
  request.on('end', () => {
    JSON.parse(body);
    response.setHeader('content-type', 'application/json');
    response.end('{"counts":{},"site":{"online":1,"today":1,"yesterday":0,"thisMonth":1,"lastMonth":0,"total":1}}');
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.once('SIGTERM', () => process.exit(0));
