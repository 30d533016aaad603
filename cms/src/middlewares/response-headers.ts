// What a browser may do with our answers. Uploads are data and never pages: even a file that slipped through cannot run anything.

import type { Core } from '@strapi/strapi';

const UPLOADS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const ADMIN_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // styled-components writes its rules into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const responseHeaders: Core.MiddlewareFactory = (_config, { strapi }) => {
  const admin: string = strapi.config.get('admin.path', '/admin');
  return async (ctx, next) => {
    await next();
    ctx.remove('X-Powered-By');
    ctx.set('X-Content-Type-Options', 'nosniff');
    if (ctx.path.startsWith('/uploads/')) {
      ctx.set('Content-Security-Policy', UPLOADS_POLICY);
      ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    } else if (ctx.path.startsWith(admin) && process.env.NODE_ENV !== 'development') {
      // In development the admin comes from Vite, which needs inline scripts.
      ctx.set('Content-Security-Policy', ADMIN_POLICY);
    }
  };
};

export default responseHeaders;
