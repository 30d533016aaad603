// The security headers of every answer, as data: the nginx configuration is compared with these lists by a test.

export type Header = readonly [name: string, value: string];

/** Nothing inline, nothing from elsewhere; other sites may not frame the portal. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // The PDF of a legal document stands in its page.
  "frame-src 'self'",
  "object-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** An uploaded file, or data, that is opened as a page may do nothing at all. */
export const MEDIA_CONTENT_SECURITY_POLICY = "default-src 'none'";

/** Browsers show a PDF by a page of their own, which must be allowed its styles and programs; the file itself can run nothing there. */
export const PDF_CONTENT_SECURITY_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export const SECURITY_HEADERS: readonly Header[] = [
  ['content-security-policy', CONTENT_SECURITY_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
];

/** Only where the site is reached by https. Other hosts of the same domain are not ours to promise for: no includeSubDomains. */
export const STRICT_TRANSPORT_SECURITY: Header = ['strict-transport-security', 'max-age=31536000'];

/** @param siteOrigin "https://..." adds HSTS */
export function securityHeadersFor(siteOrigin: string): Record<string, string> {
  const https = siteOrigin.startsWith('https:');
  return Object.fromEntries(https ? [...SECURITY_HEADERS, STRICT_TRANSPORT_SECURITY] : SECURITY_HEADERS);
}

/** Answers of the API are data: what says how a page may behave says nothing there. @param siteOrigin as above */
export function headersOfApiFor(siteOrigin: string): Record<string, string> {
  const headers: Header[] = [
    ['content-security-policy', MEDIA_CONTENT_SECURITY_POLICY],
    ['x-content-type-options', 'nosniff'],
    ['cache-control', 'no-store'],
  ];
  return Object.fromEntries(siteOrigin.startsWith('https:') ? [...headers, STRICT_TRANSPORT_SECURITY] : headers);
}
