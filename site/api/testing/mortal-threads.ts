// The small API whose threads can be killed: SIGUSR2 ends those that are there, in the middle of whatever they do.

import type { Worker } from 'node:worker_threads';

const threads = new Set<Worker>();
process.on('worker', (thread) => {
  threads.add(thread);
  thread.once('exit', () => threads.delete(thread));
});
process.on('SIGUSR2', async () => {
  await Promise.all([...threads].map((thread) => thread.terminate()));
  console.log('threads are dead');
});

await import('../src/server.ts');
