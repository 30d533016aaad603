// What readers see between the first start and the first release: an honest page that looks again by itself, without a script.

import { hash } from 'node:crypto';

const STYLE =
  'body{font:18px/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.25rem;color:#1a1a1a}h1{font-size:1.6rem;line-height:1.3}';

export const FIRST_BUILD_RETRY_SECONDS = 5;

export const FIRST_BUILD_PAGE = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Cổng thông tin đang được dựng</title>
<style>${STYLE}</style>
<main>
<h1>Cổng thông tin đang được dựng lần đầu…</h1>
<p>Việc này thường xong trong một đến hai phút. Trang sẽ tự mở lại khi sẵn sàng.</p>
<p lang="en">The portal is being built for the first time. This page reloads by itself.</p>
</main>
</html>
`;

/** Allows this page's own style, by its digest, and nothing else. */
export const FIRST_BUILD_POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; base-uri 'none'; frame-ancestors 'self'`;
