// The worker thread that owns the counters' SQLite file: one call at a time, in the order in which they come.

import { parentPort, workerData } from 'node:worker_threads';
import type { CountEvent } from './count-event.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import type { WorkerData, WorkerFailure, WorkerGreeting, WorkerReply, WorkerRequest } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('sqlite-worker.ts runs as a worker thread only; sqlite-store.ts starts it.');

const failureOf = (error: unknown): WorkerFailure => ({
  code: error instanceof Error && 'code' in error ? String(error.code) : 'unexpected',
  message: error instanceof Error ? error.message : String(error),
});

function answer(database: SqliteDatabase, { name, argument }: WorkerRequest): unknown {
  switch (name) {
    case 'commit':
      return database.commit(argument as CountEvent[]);
    case 'salts':
      return database.salts(argument as string);
    case 'forgetSalts':
      return database.forgetSalts(argument as string);
    case 'forgetSlice': {
      const { at, slice } = argument as { at: number; slice: number };
      return database.forgetSlice(at, slice);
    }
    case 'proveWritable':
      return database.proveWritable(argument as number);
    case 'close':
      return database.close();
  }
}

try {
  const database = await SqliteDatabase.open((workerData as WorkerData).path);
  port.on('message', (request: WorkerRequest) => {
    let reply: WorkerReply;
    try {
      reply = { id: request.id, answer: answer(database, request) };
    } catch (error) {
      reply = { id: request.id, failure: failureOf(error) };
    }
    port.postMessage(reply);
    if (request.name === 'close') port.close();
  });
  port.postMessage({ ready: true } satisfies WorkerGreeting);
} catch (error) {
  port.postMessage({ ready: false, failure: failureOf(error) } satisfies WorkerGreeting);
}
