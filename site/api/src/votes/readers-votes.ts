// Polls and ratings: what may be voted on, and what the votes say.

import { MOST_STARS, type PollState, type Rating, type VoteOutcome } from '@bang-tin/shared/feedback-schema';
import { REFUSALS } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { CountableContent, CountablePoll } from '../content/countable-content.ts';
import type { Caller } from '../counting/counter.ts';
import { reasonNotCounted } from '../counting/counting-rule.ts';
import type { DailySalts } from '../counting/daily-salts.ts';
import { siteDayOf } from '../counting/site-days.ts';
import { visitorId } from '../counting/visitor.ts';
import type { VoteBox } from './vote-box.ts';

export class ReadersVotes {
  readonly #box: VoteBox;
  readonly #content: CountableContent;
  readonly #salts: DailySalts;
  readonly #now: Clock;

  constructor(box: VoteBox, content: CountableContent, salts: DailySalts, now: Clock) {
    this.#box = box;
    this.#content = content;
    this.#salts = salts;
    this.#now = now;
  }

  /** @throws Refusal `unknown-poll` */
  async poll(id: string): Promise<PollState> {
    const poll = this.#pollOf(id);
    const tally = await this.#box.tally(`poll:${id}`);
    return { state: this.#stateOf(poll), votes: Array.from({ length: poll.options }, (_, choice) => tally.get(choice) ?? 0) };
  }

  /** @throws Refusal `unknown-poll`, `poll-closed`, `unknown-choice`, `not-a-reader`, and those of VoteBox */
  async vote(caller: Caller, id: string, choice: number, ballot: string): Promise<PollState & { outcome: VoteOutcome }> {
    const poll = this.#pollOf(id);
    if (this.#stateOf(poll) !== 'open') throw REFUSALS.pollClosed();
    if (choice >= poll.options) throw REFUSALS.unknownChoice();
    const outcome = await this.#cast(caller, `poll:${id}`, choice, ballot);
    return { ...(await this.poll(id)), outcome };
  }

  /** @throws Refusal `unknown-page` */
  async rating(page: string): Promise<Rating> {
    if (this.#content.page(page) === null) throw REFUSALS.unknownPage();
    const tally = await this.#box.tally(`page:${page}`);
    const stars = Array.from({ length: MOST_STARS }, (_, index) => tally.get(index + 1) ?? 0);
    const votes = stars.reduce((so, more) => so + more, 0);
    const sum = stars.reduce((so, more, index) => so + more * (index + 1), 0);
    return { votes, average: votes === 0 ? null : Math.round((10 * sum) / votes) / 10, stars };
  }

  /** @throws Refusal `unknown-page`, `not-a-reader`, and those of VoteBox */
  async rate(caller: Caller, page: string, stars: number, ballot: string): Promise<Rating & { outcome: VoteOutcome }> {
    if (this.#content.page(page) === null) throw REFUSALS.unknownPage();
    const outcome = await this.#cast(caller, `page:${page}`, stars, ballot);
    return { ...(await this.rating(page)), outcome };
  }

  async #cast({ address, headers }: Caller, subject: string, choice: number, ballot: string): Promise<VoteOutcome> {
    // Who does not want to be counted may vote all the same: a vote is given, not taken.
    if (reasonNotCounted(headers, false) !== null) throw REFUSALS.notAReader();
    const now = this.#now();
    const { today } = await this.#salts.of(siteDayOf(now));
    return this.#box.cast({ subject, choice, ballot, place: visitorId(today, address, 'votes'), at: Math.floor(now / 1000) });
  }

  #pollOf(id: string): CountablePoll {
    const poll = this.#content.poll(id);
    if (poll === null) throw REFUSALS.unknownPoll();
    return poll;
  }

  #stateOf({ fromAt, untilAt }: CountablePoll): PollState['state'] {
    const at = this.#now() / 1000;
    if (fromAt !== null && at < fromAt) return 'coming';
    return untilAt !== null && at >= untilAt ? 'closed' : 'open';
  }
}
