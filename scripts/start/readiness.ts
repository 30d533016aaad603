// Waits until a part of the system answers, and says what it last heard when it does not.

import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator-error.ts';

export interface ReadinessOptions {
  name: string;
  url: string;
  /** How long it may come no further. */
  timeoutMs: number;
  /** What changes in its answers as it comes nearer, if anything. */
  progressIn?: (answer: string) => string;
}

const ASK_EVERY_MS = 200;

/** Ready is any 2xx. @throws OperatorError NOT_READY */
export async function waitUntilReady({ name, url, timeoutMs, progressIn }: ReadinessOptions): Promise<void> {
  let giveUpAt = performance.now() + timeoutMs;
  let progress: string | undefined;
  let heard = 'không có câu trả lời';
  while (performance.now() < giveUpAt) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      const text = await answer.text();
      heard = `HTTP ${answer.status} ${text.slice(0, 500)}`;
      const reached = progressIn?.(text);
      if (reached !== progress) giveUpAt = performance.now() + timeoutMs;
      progress = reached;
    } catch (error) {
      heard = (error as Error).message;
    }
    await pause(ASK_EVERY_MS);
  }
  throw new OperatorError(
    'NOT_READY',
    `${name} chưa sẵn sàng sau ${Math.round(timeoutMs / 1000)} giây (${url}: ${heard}).`,
    'Hãy xem tệp nhật ký trong thư mục logs của thư mục dữ liệu.',
  );
}

/** In what the publisher's /readyz says: how far it has read, and how many pages are left. A large portal takes an hour. */
export function publisherProgress(answer: string): string {
  const { cursor, pagesDue } = JSON.parse(answer) as { cursor?: { seq: number }; pagesDue?: number };
  return `${cursor?.seq} ${pagesDue}`;
}
