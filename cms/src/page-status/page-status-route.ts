// GET /bang-tin/page-status/<content type>/<document>?locale=vi: what the edit form shows of a document on the public site. For
// editors who may read documents of the type; the publisher itself is asked by the server, which knows the secret.

import { isPageType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@bang-tin/shared/locales';
import type { Core } from '@strapi/strapi';
import { parseUid } from '../feed/content-types.ts';
import { FEED_ROWS } from '../feed/feed-tables.ts';
import { setting } from '../settings.ts';
import { type Asked, askPublisher } from './ask-publisher.ts';
import { describeStatus, type LastChange } from './describe-status.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/** Call it in Strapi's register(). */
export function servePageStatus(strapi: Core.Strapi): void {
  const tell = tellTroubleOnce(strapi);
  const handler = async (ctx: Context) => {
    const { model, documentId } = ctx.params as { model: string; documentId: string };
    const { locale = DEFAULT_LOCALE } = ctx.query as { locale?: unknown };
    const type = parseUid(model);
    if (type === null || !isLocale(locale)) return ctx.notFound();
    const change = await lastChange(strapi, type, documentId, locale);
    // What was never published is nothing that the publisher could know.
    const asked = change === null ? null : tell(await ask(type, documentId));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      data: describeStatus({
        locale,
        hasPages: isPageType(type),
        change,
        publisher: asked?.answer ?? null,
        now: new Date(),
        siteUrl: setting('SITE_URL')?.replace(/\/+$/, '') ?? null,
      }),
    };
  };
  const policies = [
    'admin::isAuthenticatedAdmin',
    { name: 'plugin::content-manager.hasPermissions', config: { actions: ['plugin::content-manager.explorer.read'] } },
  ];
  const route = {
    method: 'GET',
    path: '/bang-tin/page-status/:model/:documentId',
    handler,
    config: { policies },
    info: { apiName: 'page-status' },
  };
  strapi.server.routes({ type: 'admin', routes: [route] } as never);
}

type Visibility = Pick<LastChange, 'visibleFrom' | 'visibleUntil'>;

async function lastChange(strapi: Core.Strapi, type: string, documentId: string, locale: Locale): Promise<LastChange | null> {
  const row = await strapi.db
    .getConnection(FEED_ROWS)
    .where({ type, document_id: documentId })
    .orderBy('seq', 'desc')
    .first('seq', 'at', 'document');
  if (!row) return null;
  const { locales } = JSON.parse(row.document ?? '{"locales":{}}') as { locales: Record<string, Visibility | undefined> };
  const { visibleFrom = null, visibleUntil = null } = locales[locale] ?? {};
  return { seq: Number(row.seq), at: row.at, locales: Object.keys(locales), visibleFrom, visibleUntil };
}

async function ask(type: NonNullable<ReturnType<typeof parseUid>>, id: string): Promise<Asked> {
  const publisherUrl = setting('PUBLISHER_URL');
  const secret = setting('PUBLISH_HOOK_SECRET');
  if (publisherUrl === null || secret === null) return { answer: null, why: 'PUBLISHER_URL or PUBLISH_HOOK_SECRET is not set' };
  return askPublisher({ publisherUrl, secret }, { type, id });
}

/** Every open edit form asks again and again: the log hears of each time of trouble once. */
function tellTroubleOnce(strapi: Core.Strapi): (asked: Asked) => Asked {
  let isTold = false;
  return (asked) => {
    if (asked.answer === null && !isTold) strapi.log.warn(`The publisher does not say what readers see (${asked.why}).`);
    isTold = asked.answer === null;
    return asked;
  };
}
