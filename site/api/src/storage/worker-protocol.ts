// What the main thread and SQLite's worker thread say to each other.

import type { BatchColumns, OutcomeColumns } from './batch-columns.ts';
import type { UpkeepArgument, UpkeepName, UpkeepResult } from './upkeep.ts';

/** Each call with its argument and its answer. */
export interface WorkerCalls {
  commit: { argument: BatchColumns; answer: OutcomeColumns };
  run: { argument: { name: UpkeepName; argument: UpkeepArgument<UpkeepName> }; answer: UpkeepResult<UpkeepName> };
  close: { argument: null; answer: undefined };
}
export type CallName = keyof WorkerCalls;

export interface WorkerRequest {
  /** Answers carry it back. */
  id: number;
  name: CallName;
  argument: unknown;
}

/** SQLite's own code ("SQLITE_FULL") and message; an Error would lose its code on the way. */
export interface WorkerFailure {
  code: string;
  message: string;
}
export type WorkerReply = { id: number; answer: unknown } | { id: number; failure: WorkerFailure };
/** The first message of a worker: whether it could open its file. */
export type WorkerGreeting = { ready: true } | { ready: false; failure: WorkerFailure };

export interface WorkerData {
  /** Absolute path of the counters' file. */
  path: string;
}
