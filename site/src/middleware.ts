// Gives every page the reader through which it reads content (a renderer that brings its own, to record what pages read, keeps it), and
// answers for addresses that no page has but a document had before. The publisher's program (bundle/entry.ts) brings its own reader and
// makes pages without coming through here: only what no template makes a page of does.

import { defineMiddleware } from 'astro:middleware';
import { redirectAt } from '../content/redirect-queries.ts';
import { buildReader } from './page-data/content-source.ts';
import { addressOf } from './page-data/page-lookup.ts';
import { redirectPage } from './page-data/redirect-page.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, site } = context;
  locals.content ??= buildReader();
  const response = await next();
  const target = response.status === 404 ? redirectAt(locals.content, addressOf(context)) : null;
  if (!target) return response;
  return new Response(redirectPage(target, (site as URL).origin), { headers: { 'content-type': 'text/html; charset=utf-8' } });
});
