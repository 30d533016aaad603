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
  readonly #queue: GroupCommit<NewComment, null>;

  constructor(database: Kysely<FeedbackTables>) {
    this.#database = database;
    this.#queue = new GroupCommit({
      longestQueue: LONGEST_QUEUE,
      largestBatch: LARGEST_BATCH,
      commit: async (batch) => {
        await store(database, batch);
        return null;
      },
    });
  }

  /** On disk when it resolves; one that is there already stays as it is. @throws Refusal `too-many-comments`, `comments-full`, `queue-full`, `storage-failed` */
  async take(comment: NewComment): Promise<void> {
    try {
      if ((await this.#cameSince(comment.written_at - ALL_TOGETHER.seconds)) >= ALL_TOGETHER.most)
        throw REFUSALS.tooManyComments(ALL_TOGETHER.seconds / ALL_TOGETHER.most);
      if ((await this.waiting()) >= MOST_WAITING) throw REFUSALS.commentsFull();
      await this.#queue.submit(comment);
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

  /** How many came since then, to all processes. @param seconds since 1970 */
  async #cameSince(seconds: number): Promise<number> {
    const { came } = await this.#database
      .selectFrom('comment')
      .select((build) => build.fn.countAll<number>().as('came'))
      .where('written_at', '>', seconds)
      .executeTakeFirstOrThrow();
    return Number(came);
  }
}

async function store(database: Kysely<FeedbackTables>, batch: readonly NewComment[]): Promise<void> {
  const once = new Map(batch.map((comment) => [comment.id, comment]));
  const rows = [...once.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).map((comment) => ({ ...comment, delivered_at: null }));
  await database
    .insertInto('comment')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
