// Who asks, once the limit on what one connection may send has let him pass.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFUSALS } from '../api-error.ts';
import type { ArrivalLimit } from '../counting/arrival-limit.ts';
import type { Caller } from '../counting/counter.ts';
import { countedAddress } from '../counting/visitor.ts';
import { isSameOrigin } from './same-origin.ts';

/** The largest body that a page has reason to send, comments apart. */
export const LARGEST_BODY_BYTES = 4096;

export class Admission {
  readonly #limit: ArrivalLimit;
  readonly #siteOrigin: string;

  constructor(limit: ArrivalLimit, siteOrigin: string) {
    this.#limit = limit;
    this.#siteOrigin = siteOrigin;
  }

  /** @throws Refusal `too-many-requests` */
  admit(request: FastifyRequest): Caller {
    const address = countedAddress(request.ip);
    const wait = this.#limit.take(address);
    if (wait !== null) throw REFUSALS.tooManyRequests(wait);
    return { address, headers: request.headers };
  }

  /** For routes that write: only the portal's own pages may send, and only so much. */
  posting(bodyLimit = LARGEST_BODY_BYTES) {
    const onRequest = (request: FastifyRequest, _reply: FastifyReply, done: (refusal?: Error) => void): void => {
      done(isSameOrigin(request.headers, this.#siteOrigin) ? undefined : REFUSALS.foreignOrigin());
    };
    return { bodyLimit, onRequest };
  }
}
