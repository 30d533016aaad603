// Brings comments to the CMS, the oldest first, until it says that it has them. The CMS knows each by its key: one that is brought
// twice, because the answer was lost or two processes were at it, is there once.

import { type DeliveredComment, deliveryAnswerSchema, READER_COMMENTS_PATH } from '@bang-tin/shared/feedback-schema';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { CommentTable } from '../database/feedback-tables.ts';
import type { CommentBox } from './comment-box.ts';

const AT_ONCE = 20;
const TIMEOUT_MS = 10_000;
const SHORTEST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

export interface CommentDeliveryOptions {
  box: CommentBox;
  cmsUrl: string;
  token: string;
  log: Logger;
  now: Clock;
}

export class CommentDelivery {
  readonly #options: CommentDeliveryOptions;
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> | null = null;
  #pauseMs = SHORTEST_PAUSE_MS;
  #stopped = false;

  constructor(options: CommentDeliveryOptions) {
    this.#options = options;
  }

  /** There may be something to bring. */
  wake(): void {
    if (this.#stopped || this.#round !== null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#round = this.#bringAll().finally(() => {
      this.#round = null;
    });
  }

  /** Ends after what is under way. What is not delivered waits on disk. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#round;
  }

  async #bringAll(): Promise<void> {
    try {
      for (;;) {
        const comments = await this.#options.box.oldest(AT_ONCE);
        const failures = await this.#bring(comments);
        if (failures > 0) return this.#tryLater();
        this.#pauseMs = SHORTEST_PAUSE_MS;
        // Whoever stops leaves the rest on disk.
        if (this.#stopped || comments.length < AT_ONCE) return;
      }
    } catch (error) {
      this.#options.log.warn({ err: error }, 'comments wait: they could not be brought to the CMS');
      this.#tryLater();
    }
  }

  /** @returns how many the CMS did not take; one of them must not keep the others from it */
  async #bring(comments: readonly CommentTable[]): Promise<number> {
    let failures = 0;
    for (const comment of comments) {
      if (this.#stopped) return failures;
      const problem = await this.#send(comment);
      if (problem === null) {
        await this.#options.box.delivered(comment.id, Math.floor(this.#options.now() / 1000));
      } else {
        failures += 1;
        this.#options.log.warn({ comment: comment.id, problem }, 'a comment waits: the CMS did not take it');
      }
    }
    return failures;
  }

  /** @returns null when the CMS has it */
  async #send(comment: CommentTable): Promise<string | null> {
    const body: DeliveredComment = {
      key: comment.id,
      subjectType: comment.page_type as DeliveredComment['subjectType'],
      subjectId: comment.page_id,
      authorName: comment.author,
      text: comment.text,
      writtenAt: new Date(comment.written_at * 1000).toISOString(),
    };
    try {
      const response = await fetch(this.#options.cmsUrl + READER_COMMENTS_PATH, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.#options.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const said = await response.text();
      if (!response.ok) return `${response.status} ${said.slice(0, 200)}`;
      // Only an answer of our own CMS may end the waiting: any other server could say 200.
      return deliveryAnswerSchema.safeParse(JSON.parse(said)).success ? null : 'an answer that is none of the CMS';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #tryLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.wake(), this.#pauseMs).unref();
    this.#pauseMs = Math.min(2 * this.#pauseMs, LONGEST_PAUSE_MS);
  }
}
