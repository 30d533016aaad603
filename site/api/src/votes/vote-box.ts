// Takes votes and makes them durable: in batches like views, several at once in one transaction, answered after the commit.

import { createHash } from 'node:crypto';
import { BALLOTS_PER_PLACE, type VoteOutcome } from '@bang-tin/shared/feedback-schema';
import type { Kysely, Transaction } from 'kysely';
import { ApiError, REFUSALS, Refusal } from '../api-error.ts';
import { GroupCommit } from '../counting/group-commit.ts';
import type { FeedbackTables, VoteTable } from '../database/feedback-tables.ts';

export interface Vote {
  /** "poll:<id>" or "page:<id>". */
  subject: string;
  ballot: string;
  choice: number;
  /** Number of the connection, see visitor.ts; another one tomorrow. */
  place: number;
  /** Seconds since 1970. */
  at: number;
}

type Outcomes = Map<Vote, VoteOutcome | 'too-many'>;
type Change = { vote: Vote; voter: string };

/** Marks that keep a ballot from voting twice are destroyed this long after its last vote; the vote stays. */
const KEEP_MARKS_SECONDS = 365 * 86_400;
/** Connections' numbers serve their own day alone. */
const KEEP_PLACES_SECONDS = 86_400;
const LONGEST_QUEUE = 2000;
const LARGEST_BATCH = 200;

export class VoteBox {
  readonly #database: Kysely<FeedbackTables>;
  readonly #queue: GroupCommit<Vote, Outcomes>;

  constructor(database: Kysely<FeedbackTables>) {
    this.#database = database;
    this.#queue = new GroupCommit({
      longestQueue: LONGEST_QUEUE,
      largestBatch: LARGEST_BATCH,
      commit: (batch) => database.transaction().execute((transaction) => castAll(transaction, batch)),
    });
  }

  /** On disk when it resolves. @throws Refusal `too-many-ballots`, `queue-full`, `storage-failed` */
  async cast(vote: Vote): Promise<VoteOutcome> {
    const outcomes = await durably(() => this.#queue.submit(vote));
    const outcome = outcomes.get(vote);
    if (outcome === undefined || outcome === 'too-many') throw REFUSALS.tooManyBallots();
    return outcome;
  }

  /** Votes for each choice that has any. @throws Refusal `storage-failed` */
  async tally(subject: string): Promise<Map<number, number>> {
    const rows = await durably(() =>
      this.#database.selectFrom('vote_tally').select(['choice', 'votes']).where('subject', '=', subject).execute(),
    );
    return new Map(rows.map(({ choice, votes }) => [choice, votes]));
  }

  /** Destroys what no rule needs any longer. @param at seconds since 1970 */
  async forget(at: number): Promise<void> {
    await this.#database.updateTable('vote').set({ place: null }).where('at', '<', at - KEEP_PLACES_SECONDS).where('place', 'is not', null).execute(); // biome-ignore format: one sentence
    await this.#database
      .deleteFrom('vote')
      .where('at', '<', at - KEEP_MARKS_SECONDS)
      .execute();
  }

  /** Answers what was taken. */
  drain(): Promise<void> {
    return this.#queue.drain();
  }
}

/** What the database could not do becomes a refusal that asks the page to try again. */
async function durably<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw REFUSALS.storageFailed(error instanceof ApiError ? error : new ApiError('unexpected', 'The feedback’s database failed.', error));
  }
}

/** Subjects in one order, one after the other: processes that vote at once wait for each other in a line, never in a circle. */
async function castAll(transaction: Transaction<FeedbackTables>, batch: readonly Vote[]): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  const subjects = new Map<string, Vote[]>();
  for (const vote of batch) subjects.set(vote.subject, [...(subjects.get(vote.subject) ?? []), vote]);
  for (const [subject, votes] of [...subjects].sort(([one], [other]) => (one < other ? -1 : 1))) {
    await takeTurn(transaction, subject, Math.max(...votes.map(({ at }) => at)));
    await castOn(transaction, subject, votes, outcomes);
  }
  return outcomes;
}

/** Until the end of the transaction nobody else changes this subject's votes. */
async function takeTurn(transaction: Transaction<FeedbackTables>, subject: string, at: number): Promise<void> {
  await transaction
    .insertInto('vote_turn')
    .values({ subject, at })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ at }))
    .execute();
}

async function castOn(
  transaction: Transaction<FeedbackTables>,
  subject: string,
  votes: readonly Vote[],
  outcomes: Outcomes,
): Promise<void> {
  const changes: Change[] = votes.map((vote) => ({ vote, voter: voterOf(subject, vote.ballot) }));
  const standing = await standingVotes(transaction, subject, [...new Set(changes.map(({ voter }) => voter))]);
  const room = await roomAtPlaces(transaction, subject, votes);
  const tally = new Map<number, number>();
  const written = new Map<string, VoteTable>();
  const add = (choice: number, step: number) => tally.set(choice, (tally.get(choice) ?? 0) + step);
  for (const { vote, voter } of changes) {
    const before = standing.get(voter);
    const outcome = before === undefined ? 'new' : before === vote.choice ? 'same' : 'changed';
    const left = room.get(vote.place) ?? 0;
    if (outcome === 'new' && left <= 0) {
      outcomes.set(vote, 'too-many');
      continue;
    }
    outcomes.set(vote, outcome);
    if (outcome === 'same') continue;
    if (before === undefined) room.set(vote.place, left - 1);
    else add(before, -1);
    add(vote.choice, 1);
    standing.set(voter, vote.choice);
    written.set(voter, { subject, voter, choice: vote.choice, place: vote.place, at: vote.at });
  }
  await writeVotes(transaction, [...written.values()]);
  await addToTally(transaction, subject, tally);
}

async function standingVotes(transaction: Transaction<FeedbackTables>, subject: string, voters: string[]): Promise<Map<string, number>> {
  const rows = await transaction.selectFrom('vote').select(['voter', 'choice']).where('subject', '=', subject).where('voter', 'in', voters).execute(); // biome-ignore format: one sentence
  return new Map(rows.map(({ voter, choice }) => [voter, choice]));
}

/** How many more ballots each connection may bring today. */
async function roomAtPlaces(
  transaction: Transaction<FeedbackTables>,
  subject: string,
  votes: readonly Vote[],
): Promise<Map<number, number>> {
  const room = new Map(votes.map(({ place }) => [place, BALLOTS_PER_PLACE]));
  const rows = await transaction
    .selectFrom('vote')
    .select((build) => ['place', build.fn.countAll<number>().as('ballots')])
    .where('subject', '=', subject)
    .where('place', 'in', [...room.keys()])
    .groupBy('place')
    .execute();
  for (const { place, ballots } of rows) if (place !== null) room.set(place, BALLOTS_PER_PLACE - Number(ballots));
  return room;
}

async function writeVotes(transaction: Transaction<FeedbackTables>, votes: VoteTable[]): Promise<void> {
  if (votes.length === 0) return;
  await transaction
    .insertInto('vote')
    .values(votes)
    .onConflict((conflict) =>
      // The connection that brought a ballot first keeps it: going from one to another makes no room.
      conflict
        .columns(['subject', 'voter'])
        .doUpdateSet((build) => ({ choice: build.ref('excluded.choice'), at: build.ref('excluded.at') })),
    )
    .execute();
}

async function addToTally(transaction: Transaction<FeedbackTables>, subject: string, tally: ReadonlyMap<number, number>): Promise<void> {
  const rows = [...tally].filter(([, votes]) => votes !== 0).map(([choice, votes]) => ({ subject, choice, votes }));
  if (rows.length === 0) return;
  await transaction
    .insertInto('vote_tally')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['subject', 'choice'])
        .doUpdateSet((build) => ({ votes: build('vote_tally.votes', '+', build.ref('excluded.votes')) })),
    )
    .execute();
}

/** With the subject in it: what one ballot did in two places cannot be put together again. */
function voterOf(subject: string, ballot: string): string {
  return createHash('sha256').update(`${subject}\n${ballot}`).digest('base64url');
}
