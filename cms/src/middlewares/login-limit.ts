// Guessing passwords is slow from any one address, whichever accounts it tries. Strapi's own limit, per account, stands behind it.

import { isIPv6 } from 'node:net';
import type { Core } from '@strapi/strapi';

const GUARDED = /^\/admin\/(?:login|forgot-password|reset-password|register|register-admin)\/?$/i;
const WINDOW_MS = 5 * 60_000;
/** Enough for an office behind one address on a Monday morning. */
const MAX_ATTEMPTS = 30;
/** Memory stays bounded when addresses are legion. */
const MAX_ADDRESSES = 10_000;

const loginLimit: Core.MiddlewareFactory = (config: { maxAttempts?: number }) => {
  const attempts = new Map<string, { count: number; endsAt: number }>();
  const maxAttempts = config.maxAttempts ?? MAX_ATTEMPTS;
  return async (ctx, next) => {
    if (ctx.method !== 'POST' || !GUARDED.test(ctx.path)) return next();
    const now = Date.now();
    const key = addressBlock(ctx.ip);
    const known = attempts.get(key);
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + WINDOW_MS };
    window.count += 1;
    attempts.delete(key);
    attempts.set(key, window);
    const oldest = attempts.keys().next().value;
    if (attempts.size > MAX_ADDRESSES && oldest !== undefined) attempts.delete(oldest);
    if (window.count <= maxAttempts) return next();
    const waitSeconds = Math.ceil((window.endsAt - now) / 1000);
    ctx.set('Retry-After', String(waitSeconds));
    ctx.status = 429;
    const message = `Đăng nhập sai quá nhiều lần từ địa chỉ mạng này. Hãy đợi ${Math.ceil(waitSeconds / 60)} phút rồi thử lại.`;
    ctx.body = { data: null, error: { status: 429, name: 'RateLimitError', message, details: {} } };
    return undefined;
  };
};

/** One household or office: an IPv4 address, or the first 64 bits of an IPv6 one. */
function addressBlock(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail.split(':').filter(Boolean);
  const zeros: string[] = Array(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}

export default loginLimit;
