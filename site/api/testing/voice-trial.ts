// Votes and comments that are sent until something breaks under them, and again once all is well: each is there once in the end.

import { setTimeout as pause } from 'node:timers/promises';
import { type CommentForm, commentFormSchema, pollStateSchema } from '@bang-tin/shared/feedback-schema';
import { ARTICLE, FIREFOX, POLL } from './test-api.ts';

interface Sending {
  path: string;
  body: object;
  /** Of a connection of its own: nobody is slowed for what others send. */
  address: string;
}

const READERS = 8;
const FORMS = 90;
const CHOICES = 3;

export class VoiceTrial {
  readonly #sent: Sending[] = [];
  #forms: CommentForm[] = [];
  #unanswered: Sending[] = [];
  /** Texts of all comments that were sent. */
  readonly comments: string[] = [];
  /** All ballots that were sent, by choice. */
  readonly votesSent = new Array<number>(CHOICES).fill(0);

  get unanswered(): number {
    return this.#unanswered.length;
  }

  /** @param breaking resolves when it is broken */
  async loadUntilBroken(origin: string, breakAfter: number, breaking: () => Promise<unknown>): Promise<void> {
    await this.#prepare(origin);
    let acknowledged = 0;
    let broken: Promise<unknown> | null = null;
    let isBroken = false;
    const reader = async () => {
      while (!isBroken) {
        const sending = this.#next();
        if ((await post(origin, sending)) < 300) acknowledged += 1;
        else this.#unanswered.push(sending);
        if (acknowledged >= breakAfter) {
          broken ??= breaking().then(() => {
            isBroken = true;
          });
        }
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    await broken;
  }

  /** What got no answer, and everything else a second time. @throws when one is refused */
  async sendAgain(origin: string): Promise<void> {
    for (const sending of this.#sent) {
      const status = await post(origin, sending);
      if (status >= 300) throw new Error(`${sending.path}, sent again, was answered with ${status}`);
    }
  }

  /** By choice. */
  async votesCounted(origin: string): Promise<number[]> {
    return pollStateSchema.parse(await (await fetch(`${origin}/api/polls?id=${POLL}`)).json()).votes;
  }

  /** Forms that are old enough to have been filled in by a person. */
  async #prepare(origin: string): Promise<void> {
    if (this.#forms.length > 0) return;
    const ask = async () => commentFormSchema.parse(await (await fetch(`${origin}/api/comments/form?page=${ARTICLE}`)).json());
    this.#forms = await Promise.all(Array.from({ length: FORMS }, ask));
    await pause(((this.#forms[0]?.waitSeconds ?? 0) + 1) * 1000);
  }

  #next(): Sending {
    const number = this.#sent.length;
    const form = number % 2 === 0 ? this.#forms[this.comments.length] : undefined;
    const address = `10.7.${number >> 8}.${number & 255}`;
    const sending = form === undefined ? this.#vote(number, address) : this.#comment(number, address, form);
    this.#sent.push(sending);
    return sending;
  }

  #vote(number: number, address: string): Sending {
    const choice = number % CHOICES;
    this.votesSent[choice] = (this.votesSent[choice] ?? 0) + 1;
    return { path: '/api/votes', body: { poll: POLL, choice, ballot: String(number).padStart(22, 'b') }, address };
  }

  #comment(number: number, address: string, { form }: CommentForm): Sending {
    const text = `Bình luận ${number}`;
    this.comments.push(text);
    return { path: '/api/comments', body: { page: ARTICLE, form, author: 'Lò Văn A', text, website: '' }, address };
  }
}

/** @returns the status; 503 when nobody answers, which is what a crash looks like */
async function post(origin: string, { path, body, address }: Sending): Promise<number> {
  const headers = { 'content-type': 'application/json', 'user-agent': FIREFOX, 'x-forwarded-for': address };
  try {
    const response = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    // The process was killed: exactly what these tests are about.
    return 503;
  }
}
