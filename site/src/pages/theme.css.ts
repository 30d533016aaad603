// The colours that the editors chose, as a stylesheet.

import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/site-identity.ts';
import { themeCss } from '../page-data/theme.ts';

export const GET: APIRoute = ({ locals: { content } }) =>
  new Response(themeCss(loadSite(content, DEFAULT_LOCALE).colours), { headers: { 'content-type': 'text/css; charset=utf-8' } });
