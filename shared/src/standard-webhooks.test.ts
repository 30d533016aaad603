import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWebhookSecret, signWebhook, verifyWebhook, WEBHOOK_TOLERANCE_MS } from './standard-webhooks.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const sentAt = new Date(1_614_265_330_000);
const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', sentAt, body: '{"test": 2432232314}' };

/** What the receiver finds `ageMs` after the call was signed. */
const received = (changes: Record<string, unknown> = {}, { body = message.body, secret = SECRET, ageMs = 0 } = {}) =>
  verifyWebhook({ ...signWebhook(message, SECRET), ...changes }, body, secret, new Date(sentAt.getTime() + ageMs));

describe('a signed call', () => {
  test('is signed as the reference implementation of the standard signs it', () => {
    expect(signWebhook(message, SECRET)).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test('is accepted, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), (body, secret) => {
        const headers = signWebhook({ ...message, body }, secret);
        expect(verifyWebhook(headers, body, secret, sentAt)).toEqual({ ok: true, id: message.id, sentAt });
      }),
    );
  });

  test('is accepted among signatures of other secrets and versions', () => {
    const { 'webhook-signature': signature } = signWebhook(message, SECRET);
    expect(received({ 'webhook-signature': `v1a,abc v1,ZmFsc2No ${signature}` }).ok).toBe(true);
  });

  test.each([
    ['another id', { 'webhook-id': 'msg_2' }],
    ['another time', { 'webhook-timestamp': '1614265331' }],
    ['a signature of another version', { 'webhook-signature': 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' }],
    ['half a signature', { 'webhook-signature': 'v1,g0hM9SsE' }],
    ['an empty signature', { 'webhook-signature': '' }],
  ])('with %s is forged', (_what, changes) => {
    expect(received(changes)).toEqual({ ok: false, refusal: 'FORGED' });
  });

  test('with another body, or of another secret, is forged', () => {
    expect(received({}, { body: '{"test": 2432232315}' })).toEqual({ ok: false, refusal: 'FORGED' });
    expect(received({}, { secret: `${SECRET}BBBB` })).toEqual({ ok: false, refusal: 'FORGED' });
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('without %s is none', (name) => {
    expect(received({ [name]: undefined })).toEqual({ ok: false, refusal: 'UNSIGNED' });
  });

  test.each([1, -1])('is good for five minutes in either direction, not longer', (sign) => {
    expect(received({}, { ageMs: sign * WEBHOOK_TOLERANCE_MS }).ok).toBe(true);
    expect(received({}, { ageMs: sign * (WEBHOOK_TOLERANCE_MS + 1) })).toEqual({ ok: false, refusal: 'LATE' });
  });

  test('with a time that is no number is late, even when it is signed', () => {
    const headers = signWebhook({ ...message, sentAt: new Date(Number.NaN) }, SECRET);
    expect(verifyWebhook(headers, message.body, SECRET, sentAt)).toEqual({ ok: false, refusal: 'LATE' });
  });
});

test.each([
  [SECRET, true],
  [`whsec_${Buffer.alloc(64).toString('base64')}`, true],
  ['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', false],
  [`whsec_${Buffer.alloc(23).toString('base64')}`, false],
  [`whsec_${Buffer.alloc(65).toString('base64')}`, false],
  ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw!', false],
  ['', false],
])('isWebhookSecret(%j) is %s', (text, expected) => {
  expect(isWebhookSecret(text)).toBe(expected);
});
