// The form that a comment comes in: signed, so that its age is known; with a name of its own, so that sent twice it is one comment.

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { LONGEST_WRITING_SECONDS, SHORTEST_WRITING_SECONDS } from '@bang-tin/shared/feedback-schema';
import { REFUSALS } from '../api-error.ts';

/** "<name>.<seconds in base 36>.<signature>" */
const FORM = /^([A-Za-z0-9_-]{22})\.([0-9a-z]{1,10})\.([A-Za-z0-9_-]{43})$/;

/** @param at seconds since 1970 */
export function makeForm(key: string, page: string, at: number): string {
  const name = randomBytes(16).toString('base64url');
  return `${name}.${at.toString(36)}.${sign(key, page, name, at)}`;
}

/** @returns the comment's own name @throws Refusal `forged-form`, `too-quick`, `form-expired` */
export function openForm(key: string, page: string, form: string, at: number): string {
  const [, name = '', written = '', signature = ''] = FORM.exec(form) ?? [];
  const madeAt = Number.parseInt(written, 36);
  const expected = Buffer.from(sign(key, page, name, madeAt));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw REFUSALS.forgedForm();
  // A clock that was set back makes a form come from ahead: neither young nor old, so it passes.
  if (at >= madeAt && at - madeAt < SHORTEST_WRITING_SECONDS) throw REFUSALS.tooQuick();
  if (at - madeAt > LONGEST_WRITING_SECONDS) throw REFUSALS.formExpired();
  return name;
}

/** Whether the work that was asked for has been done. @param bits leading zero bits of SHA-256("<form>:<work>") */
export function hasWorked(form: string, work: string, bits: number): boolean {
  if (bits === 0) return true;
  const digest = createHash('sha256').update(`${form}:${work}`).digest();
  return digest.readUInt32BE(0) >>> (32 - bits) === 0;
}

function sign(key: string, page: string, name: string, at: number): string {
  return createHmac('sha256', key).update(`${page}\n${name}\n${at}`).digest('base64url');
}
