// One trial of what the counters promise: requests are sent until something breaks under them; then each that got no answer is sent
// again, as pages do, and the numbers are compared with what was acknowledged and what was sent.

import { Agent, request as httpRequest } from 'node:http';
import { ARTICLE, DOCUMENT, FIREFOX, REPORT } from './test-api.ts';

export interface TrialView {
  address: string;
  page: string;
}

const PAGES = [ARTICLE, DOCUMENT, REPORT];
const READERS = 24;

/** What was sent so far, over all rounds. */
export class CrashTrial {
  #round = 0;
  #sent = 0;
  #unanswered: TrialView[] = [];
  #acknowledged: TrialView[] = [];
  #carried: number | null = null;
  acknowledgedLost = 0;
  /** Requests that got no 200 in the first place, over all rounds: without any, nothing was tried. */
  unansweredTotal = 0;

  /** Notes what stood in the numbers before. */
  async begin(origin: string): Promise<void> {
    this.#carried = await countedViews(origin);
  }

  /** Sends views of ever new visitors, and breaks something after some acknowledgements. @param breaking resolves when it is broken */
  async loadUntilBroken(origin: string, breakAfter: number, breaking: () => Promise<unknown>): Promise<void> {
    this.#round += 1;
    this.#acknowledged = [];
    const agent = new Agent({ keepAlive: true });
    let next = 0;
    let broken: Promise<unknown> | null = null;
    let isBroken = false;
    const reader = async () => {
      while (!isBroken) {
        const number = next++;
        const view = { address: `10.${this.#round}.${number >> 8}.${number & 255}`, page: PAGES[number % PAGES.length] ?? ARTICLE };
        const status = await postView(origin, view, agent);
        (status === 200 ? this.#acknowledged : this.#unanswered).push(view);
        if (this.#acknowledged.length >= breakAfter) {
          broken ??= breaking().then(() => {
            isBroken = true;
          });
        }
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    await broken;
    agent.destroy();
    this.unansweredTotal += this.#unanswered.length;
  }

  /**
   * Once all is well again: sees that what was acknowledged is there, and sends again what was not, and some that was.
   * @throws when a request that is sent again is refused
   */
  async recover(origin: string): Promise<void> {
    const before = (await countedViews(origin)) - (this.#carried ?? 0);
    this.acknowledgedLost += Math.max(0, this.#sent + this.#acknowledged.length - before);
    const again = this.#unanswered.splice(0);
    for (const view of [...again, ...this.#acknowledged.slice(0, 20)]) {
      const status = await postView(origin, view);
      if (status !== 200) throw new Error(`a view that was sent again was answered with ${status}`);
    }
    this.#sent += this.#acknowledged.length + again.length;
  }

  /** Views that were counted beyond those that were sent. */
  async overCounted(origin: string): Promise<number> {
    return (await countedViews(origin)) - (this.#carried ?? 0) - this.#sent;
  }
}

async function countedViews(origin: string): Promise<number> {
  const response = await fetch(`${origin}/api/counts?ids=${PAGES.join(',')}`);
  if (!response.ok) throw new Error(`the numbers were refused with ${response.status}: ${await response.text()}`);
  const counts = (await response.json()) as Record<string, { views: number }>;
  return Object.values(counts).reduce((sum, { views }) => sum + views, 0);
}

/** @returns the status; 0 when nobody answers, which is what a crash looks like */
function postView(origin: string, { address, page }: TrialView, agent?: Agent): Promise<number> {
  const body = JSON.stringify({ page });
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      'user-agent': FIREFOX,
      'x-forwarded-for': address,
    };
    const sending = httpRequest(`${origin}/api/views`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', () => resolve(0));
    });
    sending.once('error', () => resolve(0));
    sending.end(body);
  });
}
