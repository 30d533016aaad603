// Doors of Strapi that this portal keeps shut: fetching files from addresses that a user names (it reaches the server's own network),
// and making oneself the first administrator (it belongs to whoever installs the portal, not to whoever finds it first).

import type { Core } from '@strapi/strapi';

const NO_FETCHING = {
  status: 403,
  message: 'Cổng này không tải tệp từ địa chỉ bên ngoài. Hãy tải tệp về máy rồi tải lên thư viện.',
};
const NO_REGISTRATION = {
  status: 404,
  message:
    'Không đăng ký được tài khoản quản trị ở đây, vì cổng tạo tài khoản đầu tiên khi khởi động. Hãy xem thư và mật khẩu ở cửa sổ đã chạy cổng, hoặc hỏi người cài đặt.',
};
const CLOSED = new Map([
  ['/upload/actions/upload-from-urls', NO_FETCHING],
  ['/upload/actions/stream-from-urls', NO_FETCHING],
  ['/admin/register-admin', NO_REGISTRATION],
]);

const closedRoutes: Core.MiddlewareFactory = () => async (ctx, next) => {
  // The router is forgiving about case and a closing slash, so this is as well.
  const closed = CLOSED.get(ctx.path.toLowerCase().replace(/\/+$/, ''));
  if (closed === undefined) return next();
  return closed.status === 404 ? ctx.notFound(closed.message) : ctx.forbidden(closed.message);
};

export default closedRoutes;
