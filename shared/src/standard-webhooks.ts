// Signed calls between programs, as Standard Webhooks 1.0 has them (standardwebhooks.com): between the CMS and the publisher, and from
// the publisher to a CI. The secret itself never travels, and a call that was recorded is worth nothing five minutes later.

import { createHmac, timingSafeEqual } from 'node:crypto';

/** A call whose time differs more from the receiver's is refused, in either direction. */
export const WEBHOOK_TOLERANCE_MS = 5 * 60_000;

const SECRET_PREFIX = 'whsec_';

export interface WebhookMessage {
  /** The same for every attempt; without full stops. */
  id: string;
  /** When this attempt is made. */
  sentAt: Date;
  body: string;
}

/** A type and no interface, so that it is a plain record of headers for whatever sends it. */
export type WebhookHeaders = {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
};

/** @param secret "whsec_" and base64, as the standard has it; any other text is taken as it is */
export function signWebhook({ id, sentAt, body }: WebhookMessage, secret: string): WebhookHeaders {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${digest(`${id}.${timestamp}.${body}`, secret)}` };
}

export type WebhookVerdict = { ok: true; id: string; sentAt: Date } | { ok: false; refusal: 'UNSIGNED' | 'FORGED' | 'LATE' };

/**
 * Whether a call was signed with the secret, now. Whether it has come before is the receiver's to remember, by its id.
 * @param headers with names in lower case, as Node.js gives them
 */
export function verifyWebhook(headers: Record<string, unknown>, body: string, secret: string, now: Date): WebhookVerdict {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return { ok: false, refusal: 'UNSIGNED' };
  // Several signatures stand there while a secret is being changed.
  const expected = Buffer.from(`v1,${digest(`${id}.${timestamp}.${body}`, secret)}`);
  if (!signatures.split(' ').some((signature) => isEqual(Buffer.from(signature), expected))) return { ok: false, refusal: 'FORGED' };
  const sentAt = new Date(Number(timestamp) * 1000);
  // A time that is no number differs by NaN, which is not within anything.
  if (!(Math.abs(now.getTime() - sentAt.getTime()) <= WEBHOOK_TOLERANCE_MS)) return { ok: false, refusal: 'LATE' };
  return { ok: true, id, sentAt };
}

/** Whether a text is a secret of the standard: "whsec_" and 24 to 64 bytes in base64. */
export function isWebhookSecret(text: string): boolean {
  const encoded = text.startsWith(SECRET_PREFIX) ? text.slice(SECRET_PREFIX.length) : '';
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.length >= 24 && bytes.length <= 64 && bytes.toString('base64') === encoded;
}

function digest(content: string, secret: string): string {
  const key = secret.startsWith(SECRET_PREFIX) ? Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64') : secret;
  return createHmac('sha256', key).update(content).digest('base64');
}

function isEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
