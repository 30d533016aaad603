// Looks pages up in the search index that the publisher keeps. It is another process's file: it may not be there yet, be behind the
// pages that are served after a rollback, or be replaced.

import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { Locale } from '@bang-tin/shared/locales';
import { searchExpression, searchTable, searchTerms } from '@bang-tin/shared/search-index';
import { RESULTS_PER_PAGE, type SearchAnswer, type SearchResult } from '@bang-tin/shared/search-schema';
import { CompiledQuery, Kysely } from 'kysely';
import { REFUSALS } from '../api-error.ts';
import { QueryWorkerDialect } from '../database/query-dialect.ts';
import { type CurrentRelease, hasFile } from '../serving/release.ts';
import { excerptOf } from './excerpt.ts';

/** Questions that are looked up or wait for it; more are asked to come back. */
const MOST_AT_ONCE = 16;
/** Whoever waits longer is asked to come back. */
const LONGEST_MS = 3_000;

interface FoundRow {
  address: string;
  day: string;
  title: string;
  text: Uint8Array;
}
interface OpenIndex {
  database: Kysely<unknown>;
  /** Device and inode: another file under the same name has others. */
  identity: string;
}

const inflate = promisify(inflateRaw);

export class Search {
  readonly #path: string;
  readonly #release: Pick<CurrentRelease, 'layers'>;
  #open: OpenIndex | null = null;
  #asked = 0;

  /** @param path absolute path of the index */
  constructor(path: string, release: Pick<CurrentRelease, 'layers'>) {
    this.#path = path;
    this.#release = release;
  }

  /** Newest first. @throws Refusal `search-busy`, `search-unavailable` */
  async find(question: string, locale: Locale, page: number): Promise<SearchAnswer> {
    if (this.#asked >= MOST_AT_ONCE) throw REFUSALS.searchBusy();
    this.#asked += 1;
    const answer = this.#find(question, locale, page).finally(() => {
      this.#asked -= 1;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(REFUSALS.searchBusy()), LONGEST_MS);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.#open?.database.destroy();
    this.#open = null;
  }

  async #find(question: string, locale: Locale, page: number): Promise<SearchAnswer> {
    const terms = searchTerms(question);
    const { rows, complete } = await this.#lookUp(terms, locale, page).catch((cause: unknown) => {
      throw REFUSALS.searchUnavailable(cause);
    });
    const layers = (await this.#release.layers()) ?? [];
    const results: SearchResult[] = [];
    for (const { address, day, title, text } of rows.slice(0, RESULTS_PER_PAGE)) {
      // After a rollback the index knows pages that are not served.
      if (!(await hasFile(layers, `${address.slice(1)}.html`))) continue;
      results.push({ title, address, day: day === '' ? null : day, ...excerptOf((await inflate(text)).toString(), terms) });
    }
    return { results, more: rows.length > RESULTS_PER_PAGE, complete };
  }

  async #lookUp(terms: string[][], locale: Locale, page: number): Promise<{ rows: FoundRow[]; complete: boolean }> {
    const database = await this.#current();
    const standing = await run<{ filled: number | null }>(database, 'SELECT filled FROM standing', []);
    const complete = standing[0]?.filled === null;
    if (terms.length === 0) return { rows: [], complete };
    const table = searchTable(locale);
    const sql = `SELECT address, day, page.title, page.text FROM ${table} JOIN page ON page.id = ${table}.rowid
      WHERE ${table} MATCH ? ORDER BY ${table}.rowid DESC LIMIT ? OFFSET ?`;
    const rows = await run<FoundRow>(database, sql, [searchExpression(terms), RESULTS_PER_PAGE + 1, (page - 1) * RESULTS_PER_PAGE]);
    return { rows, complete };
  }

  async #current(): Promise<Kysely<unknown>> {
    const { dev, ino } = statSync(this.#path);
    const identity = `${dev}:${ino}`;
    if (this.#open !== null && this.#open.identity !== identity) await this.close();
    this.#open ??= { database: new Kysely({ dialect: new QueryWorkerDialect({ path: this.#path, readonly: true }) }), identity };
    return this.#open.database;
  }
}

async function run<Row>(database: Kysely<unknown>, sql: string, parameters: unknown[]): Promise<Row[]> {
  return (await database.executeQuery<Row>(CompiledQuery.raw(sql, parameters))).rows;
}
