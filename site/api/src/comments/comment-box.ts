// Takes comments and keeps them until the CMS has them: what was accepted is on disk, whatever happens to this program or to the CMS.

import type { Kysely } from 'kysely';
import { ApiError, REFUSALS, Refusal } from '../api-error.ts';
import { GroupCommit } from '../counting/group-commit.ts';
import type { CommentTable, FeedbackTables } from '../database/feedback-tables.ts';

export type NewComment = Omit<CommentTable, 'delivered_at'>;

/** While the CMS is away this many may wait. */
const MOST_WAITING = 10_000;
/** Of all connections, in all processes: what editors could not read anyway. */
const ALL_TOGETHER = { most: 200, seconds: 1000 };
const LONGEST_QUEUE = 500;
const LARGEST_BATCH = 50;
/** What the CMS has is remembered as long as its form could be sent again, and longer. */
const KEEP_DELIVERED_SECONDS = 2 * 86_400;

export class CommentBox {
  readonly #database: Kysely<FeedbackTables>;
  readonly #queue: GroupCommit<NewComment, ReadonlySet<string>>;

  constructor(database: Kysely<FeedbackTables>) {
    this.#database = database;
    this.#queue = new GroupCommit({
      longestQueue: LONGEST_QUEUE,
      largestBatch: LARGEST_BATCH,
      commit: (batch) => this.#store(batch),
    });
  }

  /** On disk when it resolves; one that is there already stays as it is. @throws Refusal `too-many-comments`, `comments-full`, `queue-full`, `storage-failed` */
  async take(comment: NewComment): Promise<void> {
    try {
      if ((await this.waiting()) >= MOST_WAITING) throw REFUSALS.commentsFull();
      const stored = await this.#queue.submit(comment);
      if (!stored.has(comment.id)) throw REFUSALS.tooManyComments(ALL_TOGETHER.seconds / ALL_TOGETHER.most);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw REFUSALS.storageFailed(
        error instanceof ApiError ? error : new ApiError('unexpected', 'The feedback’s database failed.', error),
      );
    }
  }

  /** How many the CMS does not have yet. */
  async waiting(): Promise<number> {
    const { waiting } = await this.#database
      .selectFrom('comment')
      .select((build) => build.fn.countAll<number>().as('waiting'))
      .where('delivered_at', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(waiting);
  }

  /** The oldest that wait. */
  oldest(most: number): Promise<CommentTable[]> {
    return this.#database.selectFrom('comment').selectAll().where('delivered_at', 'is', null).orderBy('written_at').limit(most).execute();
  }

  /** The CMS has it: here nothing of it is left but its name. @param at seconds since 1970 */
  async delivered(id: string, at: number): Promise<void> {
    await this.#database.updateTable('comment').set({ delivered_at: at, author: '', text: '' }).where('id', '=', id).execute();
  }

  async forget(at: number): Promise<void> {
    await this.#database
      .deleteFrom('comment')
      .where('delivered_at', '<', at - KEEP_DELIVERED_SECONDS)
      .execute();
  }

  /** Answers what was taken. */
  drain(): Promise<void> {
    return this.#queue.drain();
  }

  /**
   * Stores as many as may come. They are counted here, one batch after another, so that those that come at once do not pass together.
   * @returns the ids of those on disk
   */
  async #store(batch: readonly NewComment[]): Promise<ReadonlySet<string>> {
    const room = ALL_TOGETHER.most - (await this.#cameAround(Math.max(...batch.map(({ written_at }) => written_at))));
    const once = new Map(batch.map((comment) => [comment.id, comment]));
    const taken = [...once.values()].slice(0, Math.max(0, room));
    if (taken.length > 0) await store(this.#database, taken);
    return new Set(taken.map(({ id }) => id));
  }

  /**
   * How many came lately, to all processes. Those that lie further ahead come from a clock that has been set back; nobody else could
   * write until it is there again. @param seconds since 1970
   */
  async #cameAround(seconds: number): Promise<number> {
    const { came } = await this.#database
      .selectFrom('comment')
      .select((build) => build.fn.countAll<number>().as('came'))
      .where('written_at', '>', seconds - ALL_TOGETHER.seconds)
      .where('written_at', '<', seconds + ALL_TOGETHER.seconds)
      .executeTakeFirstOrThrow();
    return Number(came);
  }
}

async function store(database: Kysely<FeedbackTables>, comments: readonly NewComment[]): Promise<void> {
  const rows = comments.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((comment) => ({ ...comment, delivered_at: null }));
  await database
    .insertInto('comment')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
