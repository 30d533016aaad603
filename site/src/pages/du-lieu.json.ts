// Which open data there is, who gives it and under what terms.

import { legalRegisterAddress, REGISTER_FORMATS } from '@bang-tin/shared/addresses';
import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import type { APIRoute } from 'astro';
import { yearFacet } from '../../content/archive-queries.ts';
import { YEAR_UNKNOWN } from '../../content/document-entries.ts';
import { REGISTER_FIELDS } from '../page-data/legal-register.ts';
import { loadSite } from '../page-data/site-identity.ts';
import { textsFor } from '../texts/texts.ts';

export const GET: APIRoute = ({ site, locals: { content } }) => {
  if (!site) return new Response(null, { status: 404 });
  const { title, owner, licence } = loadSite(content, DEFAULT_LOCALE);
  const texts = textsFor(DEFAULT_LOCALE);
  const datasets = yearFacet(content, DEFAULT_LOCALE).map((year) => ({
    title: year === YEAR_UNKNOWN ? texts.issuedInUnknownYear : texts.issuedIn(year),
    year,
    files: Object.fromEntries(REGISTER_FORMATS.map((format) => [format, new URL(legalRegisterAddress(year, format), site).href])),
  }));
  const about = { fields: REGISTER_FIELDS, validity: texts.openDataValidity };
  return new Response(`${JSON.stringify({ title, publisher: owner, licence, about, datasets }, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
