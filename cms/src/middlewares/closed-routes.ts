// Doors of Strapi that this portal keeps shut: fetching files from addresses that a user names (it reaches the server's own network).

import type { Core } from '@strapi/strapi';

const CLOSED = new Set(['/upload/actions/upload-from-urls', '/upload/actions/stream-from-urls']);

const closedRoutes: Core.MiddlewareFactory = () => async (ctx, next) => {
  // The router is forgiving about case and a closing slash, so this is as well.
  if (!CLOSED.has(ctx.path.toLowerCase().replace(/\/+$/, ''))) return next();
  return ctx.forbidden('Cổng này không tải tệp từ địa chỉ bên ngoài. Hãy tải tệp về máy rồi tải lên thư viện.');
};

export default closedRoutes;
