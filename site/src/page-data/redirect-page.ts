// The page at an address that a document had before. It is a file like all others, so that every static host serves it, and it needs
// no program: the browser goes on by itself, and who stops it finds a link.

import type { Locale } from '@bang-tin/shared/locales';
import { textsFor } from '../texts/texts.ts';

export interface RedirectTarget {
  locale: Locale;
  address: string;
  title: string;
}

/** @param siteUrl "https://portal.example", without a closing slash */
export function redirectPage({ locale, address, title }: RedirectTarget, siteUrl: string): string {
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${siteUrl}${address}">
<meta http-equiv="refresh" content="0; url=${address}">
</head>
<body>
<main>
<h1>${name}</h1>
<p>${textsFor(locale).movedHere} <a href="${address}">${name}</a></p>
</main>
</body>
</html>
`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
}
