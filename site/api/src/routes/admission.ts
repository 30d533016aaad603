// Who asks, once the limit on what one connection may send has let him pass.

import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFUSALS } from '../api-error.ts';
import type { ArrivalLimit } from '../counting/arrival-limit.ts';
import type { Caller } from '../counting/counter.ts';
import { countedAddress } from '../counting/visitor.ts';
import { TrustedProxies } from '../trusted-proxies.ts';
import { isSameOrigin } from './same-origin.ts';

/** The largest body that a page has reason to send, comments apart. */
export const LARGEST_BODY_BYTES = 4096;

export interface AdmissionOptions {
  limit: ArrivalLimit;
  siteOrigin: string;
  /** How many proxies stand in front. */
  trustedProxies: number;
}

/** What is asked of a request; one of fastify has it, and one of node:http. */
export interface Arriving {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

export class Admission {
  readonly #limit: ArrivalLimit;
  readonly #siteOrigin: string;
  readonly #proxies: TrustedProxies;

  constructor({ limit, siteOrigin, trustedProxies }: AdmissionOptions) {
    this.#limit = limit;
    this.#siteOrigin = siteOrigin;
    this.#proxies = new TrustedProxies(trustedProxies);
  }

  /** @throws Refusal `too-many-requests` */
  admit({ headers, socket }: Arriving): Caller {
    const address = countedAddress(this.#proxies.readersAddress(socket.remoteAddress ?? '', headers['x-forwarded-for']));
    const wait = this.#limit.take(address);
    if (wait !== null) throw REFUSALS.tooManyRequests(wait);
    return { address, headers };
  }

  /** For what writes: only the portal's own pages may send. @throws Refusal `foreign-origin` */
  requireSameOrigin(headers: IncomingHttpHeaders): void {
    if (!this.#isSameOrigin(headers)) throw REFUSALS.foreignOrigin();
  }

  /** For routes that write: only the portal's own pages, and only so much. */
  posting(bodyLimit = LARGEST_BODY_BYTES) {
    const onRequest = (request: FastifyRequest, _reply: FastifyReply, done: (refusal?: Error) => void): void => {
      done(this.#isSameOrigin(request.headers) ? undefined : REFUSALS.foreignOrigin());
    };
    return { bodyLimit, onRequest };
  }

  #isSameOrigin(headers: IncomingHttpHeaders): boolean {
    return isSameOrigin(headers, this.#siteOrigin);
  }
}
