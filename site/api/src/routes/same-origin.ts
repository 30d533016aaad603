// Only the portal's own pages may send views. Browsers say where a request comes from, and a page cannot change what they say.

import type { IncomingHttpHeaders } from 'node:http';

/**
 * Sec-Fetch-Site decides where the browser sends it (https and localhost); elsewhere the Origin must be the site's,
 * or the host that was asked, for readers who reach it by another name. A request with neither header comes from no browser's
 * page: there is no foreign page to protect from, and what it counts is for the counting rule to say.
 * @param siteOrigin "https://dienbien.gov.vn"
 */
export function isSameOrigin(headers: IncomingHttpHeaders, siteOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (origin === siteOrigin) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
