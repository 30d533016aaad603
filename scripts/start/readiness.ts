// Waits until a part of the system answers, and says what it last heard when it does not.

import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator-error.ts';

export interface ReadinessOptions {
  name: string;
  url: string;
  timeoutMs: number;
  /** Whether an answer means that the part is ready. Default: any 2xx. */
  isReady?: (answer: Response) => Promise<boolean>;
  /** Gives up at once when it returns true, e.g. because the program has ended for good. */
  isHopeless?: () => boolean;
}

const ASK_EVERY_MS = 200;

/** @throws OperatorError NOT_READY */
export async function waitUntilReady({
  name,
  url,
  timeoutMs,
  isReady = async (answer) => answer.ok,
  isHopeless,
}: ReadinessOptions): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  let heard = 'không có câu trả lời';
  while (performance.now() < giveUpAt && !isHopeless?.()) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (await isReady(answer.clone())) return;
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
