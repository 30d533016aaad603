// Tells the publisher that there is something new. Only a hint: the publisher also asks by itself, so nothing here is kept,
// and an editor never waits for it.

import { randomUUID } from 'node:crypto';
import { signWebhook } from '@bang-tin/shared/standard-webhooks';

const TIMEOUT_MS = 3000;

export interface WakeOptions {
  /** "http://127.0.0.1:8090" */
  publisherUrl: string;
  /** Signs the calls. */
  secret: string;
  /** For operators. */
  warn(message: string): void;
}

/**
 * The returned function may be called as often as there are commits: at most one request is under way and one waits behind it, with
 * the latest number. It returns at once and never throws.
 */
export function createWake({ publisherUrl, secret, warn }: WakeOptions): (seq: number) => void {
  const address = `${publisherUrl.replace(/\/+$/, '')}/hooks/publish`;
  let pending: number | null = null;
  let running = false;
  let failing = false;

  const send = async (seq: number, isAgain = false): Promise<void> => {
    const message = { id: `msg_${randomUUID()}`, sentAt: new Date(), body: JSON.stringify({ seq }) };
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { ...signWebhook(message, secret), 'content-type': 'application/json' },
        body: message.body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      failing = false;
    } catch (error) {
      // A connection that was kept had been ended at the other side meanwhile: the editor shall not wait for the publisher's timer.
      if (!isAgain && hasHungUp(error)) return send(seq, true);
      // Once for each time of trouble: a publisher that is down for a night must not fill the log.
      if (!failing) warn(`The publisher was not woken (${describe(error)}). It will find row ${seq} when it asks the feed by itself.`);
      failing = true;
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (pending !== null) {
      const seq = pending;
      pending = null;
      await send(seq);
    }
    running = false;
  };

  return (seq) => {
    pending = Math.max(seq, pending ?? 0);
    if (!running) void run();
  };
}

function hasHungUp(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === 'UND_ERR_SOCKET' || cause?.code === 'ECONNRESET';
}

/** fetch hides the reason ("ECONNREFUSED …") behind "fetch failed". */
function describe(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || message || String(error);
}
