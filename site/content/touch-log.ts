// What changed in the store since the publisher last dealt with it: the keys under which pages watch their reads, and the addresses
// that may have begun or ended. Kept in tables, written in the transaction of the change itself, so that a crash loses nothing.

import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { prepare } from './prepared.ts';
import { addressKey, hashKey, type ListName } from './read-keys.ts';

/** What changed up to a generation. */
export interface Touched {
  /** Random name of the store; another one when it was emptied, and nothing that was known of it holds. */
  store: string;
  generation: number;
  /** More changed than is named here (the store was filled or emptied): every page and every address may be another. */
  everything: boolean;
  /** Hashed keys (read-keys). */
  keys: number[];
  /** Addresses that may have begun or ended; lists excepted where `lists` is set. */
  places: string[];
  /** Any list, and any month of a list, may have begun or ended. */
  lists: boolean;
}

/** A month of a list that got its first document or lost its last. */
export interface TouchedMonth {
  name: ListName;
  /** "2026-11" */
  month: string;
}

/** With more keys than this it is cheaper to look at every page. */
const MOST_KEYS = 200_000;

export class TouchLog {
  readonly #database: Database.Database;
  readonly #keys = new Set<number>();
  readonly #places = new Set<string>();
  readonly #months = new Map<string, TouchedMonth>();
  #lists = false;
  #everything = false;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  key(key: string): void {
    if (this.#everything) return;
    this.#keys.add(hashKey(key));
    if (this.#keys.size > MOST_KEYS) this.everything();
  }

  /** An address that may have begun or ended, or at which another page may stand. */
  place(address: string): void {
    if (this.#everything) return;
    this.#places.add(address);
    this.key(addressKey(address));
  }

  month(name: ListName, month: string): void {
    if (!this.#everything) this.#months.set(JSON.stringify([name, month]), { name, month });
  }

  months(): Iterable<TouchedMonth> {
    return this.#months.values();
  }

  /** Any list may have begun or ended. */
  lists(): void {
    this.#lists = true;
  }

  /** More changes than can be named. */
  everything(): void {
    this.#clear();
    this.#everything = true;
  }

  /** Whether there is no need to name single changes. */
  get isEverything(): boolean {
    return this.#everything;
  }

  /** To be called first in a batch: what changed before it and was not dealt with yet may be everything already. */
  begin(): void {
    this.#clear();
    this.#everything = readState(this.#database).everything > 0;
  }

  /** Writes down what a batch touched, in its transaction. */
  write(): void {
    const generation = readState(this.#database).generation + 1;
    const key = prepare(this.#database, 'INSERT OR REPLACE INTO touched_key (key, generation) VALUES (?, ?)');
    const place = prepare(this.#database, 'INSERT OR REPLACE INTO touched_place (address, generation) VALUES (?, ?)');
    for (const touched of this.#keys) key.run(touched, generation);
    for (const touched of this.#places) place.run(touched, generation);
    prepare(
      this.#database,
      'UPDATE touch_state SET generation = @generation, everything = iif(@everything, @generation, everything), lists = iif(@lists, @generation, lists)',
    ).run({ generation, everything: Number(this.#everything), lists: Number(this.#lists) });
    this.#clear();
  }

  #clear(): void {
    this.#keys.clear();
    this.#places.clear();
    this.#months.clear();
    this.#lists = false;
    this.#everything = false;
  }
}

interface State {
  store: string;
  generation: number;
  everything: number;
  lists: number;
}

function readState(database: Database.Database): State {
  return prepare(database, 'SELECT store, generation, everything, lists FROM touch_state').get() as State;
}

/** Begins another store: nothing that was known of it holds. Generations go on rising. */
export function renameStore(database: Database.Database): void {
  database.exec('DELETE FROM touched_key; DELETE FROM touched_place');
  prepare(
    database,
    `INSERT INTO touch_state (one, store, generation, everything, lists) VALUES (1, ?, 1, 1, 1)
         ON CONFLICT (one) DO UPDATE SET store = excluded.store, generation = generation + 1, everything = generation + 1, lists = generation + 1`,
  ).run(randomBytes(8).toString('hex'));
}

export function readTouched(database: Database.Database): Touched {
  return database.transaction(() => {
    const { store, generation, everything, lists } = readState(database);
    return {
      store,
      generation,
      everything: everything > 0,
      keys: prepare(database, 'SELECT key FROM touched_key ORDER BY key').pluck().all() as number[],
      places: prepare(database, 'SELECT address FROM touched_place ORDER BY address').pluck().all() as string[],
      lists: lists > 0,
    };
  })();
}

/** Drops what was touched up to a generation; what was touched again since stays. */
export function forgetTouched(database: Database.Database, generation: number): void {
  database.transaction(() => {
    prepare(database, 'DELETE FROM touched_key WHERE generation <= ?').run(generation);
    prepare(database, 'DELETE FROM touched_place WHERE generation <= ?').run(generation);
    prepare(
      database,
      'UPDATE touch_state SET everything = iif(everything <= @generation, 0, everything), lists = iif(lists <= @generation, 0, lists)',
    ).run({ generation });
  })();
}
