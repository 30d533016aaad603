// The worker thread that owns the counters' SQLite file: one call at a time, in the order in which they come.

import { parentPort, workerData } from 'node:worker_threads';
import { fromBatchColumns, toOutcomeColumns } from './batch-columns.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import type { WorkerCalls, WorkerData, WorkerFailure, WorkerGreeting, WorkerReply, WorkerRequest } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('sqlite-worker.ts runs as a worker thread only; sqlite-store.ts starts it.');

const failureOf = (error: unknown): WorkerFailure => ({
  code: error instanceof Error && 'code' in error ? String(error.code) : 'unexpected',
  message: error instanceof Error ? error.message : String(error),
});

function answer(database: SqliteDatabase, { name, argument }: WorkerRequest): unknown {
  switch (name) {
    case 'commit':
      return toOutcomeColumns(database.commit(fromBatchColumns(argument as WorkerCalls['commit']['argument'])));
    case 'run': {
      const upkeep = argument as WorkerCalls['run']['argument'];
      return database.run(upkeep.name, upkeep.argument);
    }
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
