// Locks between processes. SQLite's file locks are used because the kernel frees them when their holder dies, however it dies.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export interface ExclusiveLock {
  release(): void;
}

/** @returns null while another process (or another caller in this one) holds the lock after `waitMs`. */
export function takeLock(file: string, waitMs = 0): ExclusiveLock | null {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file, { timeout: waitMs });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => void database.close() };
}

/** @throws when the lock is not free within `waitMs`. */
export function withLock<Result>(file: string, waitMs: number, work: () => Result): Result {
  const lock = takeLock(file, waitMs);
  if (lock === null) throw new Error(`${file} has been locked by another process for more than ${waitMs} ms; try again`);
  try {
    return work();
  } finally {
    lock.release();
  }
}
