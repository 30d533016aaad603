// Waits until a part of the system answers, and says what it last heard when it does not.

import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator-error.ts';

export interface ReadinessOptions {
  name: string;
  url: string;
  timeoutMs: number;
}

const ASK_EVERY_MS = 200;

/** Ready is any 2xx. @throws OperatorError NOT_READY */
export async function waitUntilReady({ name, url, timeoutMs }: ReadinessOptions): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  let heard = 'không có câu trả lời';
  while (performance.now() < giveUpAt) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      heard = `HTTP ${answer.status} ${(await answer.text()).slice(0, 500)}`;
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
