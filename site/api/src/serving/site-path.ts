// Turns the path of a request into what it asks for, by the rules of the release: flat files, addresses without a closing slash.

import { NOT_FOUND_FILE } from '@bang-tin/shared/release-layout';
import { type MediaType, PAGE_TYPE, siteFileType, uploadType } from './media-types.ts';

export type SitePath =
  /** A file of the release, by its path below the site’s root. */
  | { kind: 'file'; file: string; type: MediaType; caching: Caching; upload: boolean }
  /** The same page under its one right address. */
  | { kind: 'redirect'; address: string; file: string }
  | { kind: 'none' };

/** How long a browser may keep a file without asking. */
export type Caching = 'immutable' | 'revalidate' | 'short';

export type SiteFile = Extract<SitePath, { kind: 'file' }>;

const NONE: SitePath = { kind: 'none' };
const HTML = '.html';
/** The page shown for addresses that do not exist; it has no address of its own. */
export const NOT_FOUND_PAGE: SiteFile = { kind: 'file', file: NOT_FOUND_FILE, type: PAGE_TYPE, caching: 'revalidate', upload: false };

/**
 * "/a/b" -> file a/b.html; "/a/b/" and "/a/b.html" -> redirect to /a/b; "/_astro/x.css" -> file, immutable; "/a/../b" -> none.
 * @param path of the request line, still percent-encoded, without the query
 */
export function parseSitePath(path: string): SitePath {
  const decoded = decode(path);
  if (decoded === null) return NONE;
  if (decoded === '/') return page('index');
  const slashed = decoded.endsWith('/');
  const segments = decoded.slice(1, slashed ? -1 : undefined).split('/');
  if (!segments.every(isSafeSegment)) return NONE;
  const inside = segments.join('/');
  const name = segments.at(-1) ?? '';
  const extension = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1];
  if (segments[0] === 'media') return slashed ? NONE : upload(inside, extension ?? '');
  if (`${inside}${HTML}` === NOT_FOUND_FILE) return NONE;
  if (extension === undefined || siteFileType(extension) === null) return slashed || inside === 'index' ? redirect(inside) : page(inside);
  if (slashed) return NONE;
  if (extension === 'html') return inside === NOT_FOUND_FILE ? NONE : redirect(inside.slice(0, -HTML.length));
  return siteFile(inside, extension);
}

function page(address: string): SiteFile {
  return { kind: 'file', file: `${address}${HTML}`, type: PAGE_TYPE, caching: 'revalidate', upload: false };
}

function redirect(address: string): SitePath {
  const encoded = address.split('/').map(encodeURIComponent).join('/');
  return { kind: 'redirect', address: address === 'index' ? '/' : `/${encoded}`, file: `${address}${HTML}` };
}

function upload(file: string, extension: string): SitePath {
  return { kind: 'file', file, type: uploadType(extension), caching: 'immutable', upload: true };
}

function siteFile(file: string, extension: string): SitePath {
  const type = siteFileType(extension);
  if (type === null) return NONE;
  const caching = file.startsWith('_astro/') ? 'immutable' : 'short';
  return { kind: 'file', file, type, caching, upload: false };
}

/** null: not UTF-8, or something that no file name of a release has (NUL, a backslash). */
function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    return decoded.startsWith('/') && !/[\u0000-\u001f\u007f\\]/.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}

/** Not empty ("//"), not ".", "..", nor hidden (".env"). */
function isSafeSegment(segment: string): boolean {
  return segment !== '' && !segment.startsWith('.') && segment.length <= 255;
}
