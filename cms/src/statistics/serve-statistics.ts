// GET /bang-tin/statistics/<name>: the small API's numbers for the panel "Thống kê truy cập". The browser of an editor asks here;
// the server, which knows the token, asks the API.

import { STATISTICS_PATH } from '@bang-tin/shared/statistics-schema';
import type { Core } from '@strapi/strapi';
import { numberSetting, setting } from '../settings.ts';

type Context = Parameters<Core.ControllerHandler>[0];

const TIMEOUT_MS = 20_000;
const NAMES = new Set(['site', 'days', 'hours', 'pages', 'groups', 'page', 'referrers']);
const AWAY = 'Không hỏi được máy chủ thống kê. Hãy kiểm tra dịch vụ “api” và thiết lập API_URL, rồi tải lại trang này.';

/** Call it in Strapi's register(). */
export function serveStatistics(strapi: Core.Strapi): void {
  const handler = async (ctx: Context) => {
    const { name } = ctx.params as { name: string };
    if (!NAMES.has(name)) return ctx.notFound();
    ctx.set('Cache-Control', 'no-store');
    const answer = await ask(name, ctx.querystring).catch((error: Error) => {
      strapi.log.warn(`The small API does not tell its numbers (${error.message}).`);
      return null;
    });
    if (answer === null) {
      ctx.status = 503;
      ctx.body = { error: { status: 503, name: 'StatisticsAway', message: AWAY } };
      return;
    }
    ctx.status = answer.status;
    ctx.type = answer.type;
    ctx.body = answer.text;
  };
  const route = {
    method: 'GET',
    path: '/bang-tin/statistics/:name',
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { apiName: 'statistics' },
  };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}

async function ask(name: string, query: string): Promise<{ status: number; type: string; text: string }> {
  const api = (setting('API_URL') ?? `http://127.0.0.1:${numberSetting('SITE_PORT', 8080)}`).replace(/\/+$/, '');
  const response = await fetch(`${api}${STATISTICS_PATH}/${name}?${query}`, {
    headers: { authorization: `Bearer ${setting('STATISTICS_TOKEN') ?? ''}` },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, type: response.headers.get('content-type') ?? 'application/json', text: await response.text() };
}
