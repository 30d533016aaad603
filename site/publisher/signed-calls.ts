// Who may call the publisher: programs that know PUBLISH_HOOK_SECRET, each call once. A call that was recorded on its way is refused
// when it comes again, and after five minutes it is late.

import type { IncomingHttpHeaders } from 'node:http';
import { verifyWebhook, WEBHOOK_TOLERANCE_MS } from '@bang-tin/shared/standard-webhooks';

export type CallRefusal = 'UNSIGNED' | 'FORGED' | 'LATE' | 'REPLAYED';

export class SignedCalls {
  readonly #secret: string;
  readonly #now: () => Date;
  /** Calls carry whole seconds. */
  readonly #openedAt: number;
  /** When each call was signed, by its id; only those that know the secret can make it grow. */
  readonly #seen = new Map<string, number>();

  constructor(secret: string, now: () => Date) {
    this.#secret = secret;
    this.#now = now;
    this.#openedAt = Math.floor(now().getTime() / 1000) * 1000;
  }

  /** @returns null for a call that may be obeyed */
  refuse(headers: IncomingHttpHeaders, body: string): CallRefusal | null {
    const now = this.#now();
    const verdict = verifyWebhook(headers, body, this.#secret, now);
    if (!verdict.ok) return verdict.refusal;
    const signedAt = verdict.sentAt.getTime();
    // Which calls came before a restart is forgotten. Nothing is lost: a publisher that starts looks at the feed anyway.
    if (signedAt < this.#openedAt) return 'LATE';
    if (this.#seen.has(verdict.id)) return 'REPLAYED';
    this.#forgetBefore(now.getTime() - 2 * WEBHOOK_TOLERANCE_MS);
    this.#seen.set(verdict.id, signedAt);
    return null;
  }

  #forgetBefore(time: number): void {
    for (const [id, signedAt] of this.#seen) {
      if (signedAt < time) this.#seen.delete(id);
    }
  }
}
