// The HTML that editors wrote, made fit for the site: cleaned once more on the way out (the store trusts nobody), files at their
// addresses on the site, pictures with sizes, links only to what exists.

import { type CitationLink, linkCitations, linkCitationsAt } from '@bang-tin/shared/citation-links';
import type { Media } from '@bang-tin/shared/content-schemas';
import sanitizeHtml from 'sanitize-html';
import { filesOfMedia, siteMediaAddress } from '../../content/media-addresses.ts';
import type { LinkedPlace } from './citations.ts';
import { linkAddress } from './editor-links.ts';
import { pictureSource } from './pictures.ts';
import { plainHtml } from './plain-html.ts';

export interface BodyContext {
  media: readonly Media[];
  /** "https://portal.example", without a closing slash. */
  siteUrl: string;
  /** Whether a local path leads to a page. */
  pageExists: (address: string) => boolean;
  /** The document that downloads are counted for; null where they are not. */
  countedFor: string | null;
  /** Name of a table without a caption by its place among the tables, from 1: "Bảng 2". */
  tableName: (place: number) => string;
  /** Where it cites published documents. */
  citations: readonly LinkedPlace[];
}

const TAGS = (
  'p h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption a strong b em i u s sub sup br hr img ' +
  'table caption thead tbody tfoot tr th td dl dt dd span div'
).split(' ');

const SIZES = '(min-width: 48rem) 44rem, 100vw';

/** Clean HTML; empty when there is none. */
export function bodyHtml(html: string, context: BodyContext): string {
  const files = filesOf(context);
  const clean = plainBody(html, context, files) ?? cleanedBody(html, context, files);
  return inRegions(context.citations.length === 0 ? clean : withCitations(clean, context.citations), context.tableName);
}

type Files = ReadonlyMap<string, Media>;

function filesOf({ media }: BodyContext): Files {
  return new Map(media.flatMap((one) => filesOfMedia(one).map(({ cmsPath }) => [pathOf(cmsPath), one] as const)));
}

/** What cleanedBody would give, where the HTML is plain; null elsewhere. */
export function plainBody(html: string, context: BodyContext, files = filesOf(context)): string | null {
  return plainHtml(html, (href) => {
    const attributes = link({ href }, files, context);
    return attributes.href ? attributes : null;
  });
}

export function cleanedBody(html: string, context: BodyContext, files = filesOf(context)): string {
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'hreflang', 'lang', 'title', 'data-download'],
      img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      ol: ['start', 'type'],
      '*': ['lang', 'id'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      h1: 'h2', // the page's title is its only h1
      a: (_, attribs) => {
        const linked = link(attribs, files, context);
        return linked.href ? { tagName: 'a', attribs: linked } : { tagName: 'span', attribs: {} }; // words stay where a link led nowhere
      },
      img: (tagName, attribs) => ({ tagName, attribs: image(attribs, files) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  });
}

/** What cleaning took away may have moved the words: then they are looked for once more, in the same order. */
function withCitations(clean: string, places: readonly LinkedPlace[]): string {
  const linked = linkCitationsAt(clean, places, ({ link }) => link);
  if (linked !== null) return linked;
  let next = 0;
  return linkCitations(clean, ({ text }): CitationLink | null => {
    const found = places.findIndex((place, index) => index >= next && place.text === text);
    if (found < 0) return null;
    next = found + 1;
    return places[found]?.link ?? null;
  });
}

/** A table may be wider than the screen: a region that the keyboard can scroll, each with a name of its own. */
function inRegions(clean: string, tableName: BodyContext['tableName']): string {
  if (!clean.includes('<table')) return clean;
  const names = new Set<string>();
  let place = 0;
  const withStarts = clean.replace(/<table[^>]*>(?:\s*<caption[^>]*>(.*?)<\/caption>)?/gs, (start, caption: string = '') => {
    const numbered = tableName(++place);
    const captioned = caption
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replaceAll('"', '&quot;');
    const name = !captioned ? numbered : names.has(captioned) ? `${captioned} (${numbered})` : captioned;
    names.add(name);
    return `<div class="scroll" role="region" aria-label="${name}" tabindex="0">${start}`;
  });
  return withStarts.replaceAll('</table>', '</table></div>');
}

type Attributes = Record<string, string>;

function link(attribs: Attributes, files: Files, { siteUrl, pageExists, countedFor }: BodyContext): Attributes {
  const { href = '', ...rest } = attribs;
  const media = files.get(pathOf(href));
  if (media) {
    const counted = countedFor !== null && !media.mime.startsWith('image/');
    return { ...rest, href: siteMediaAddress(media.url, media.version), ...(counted ? { 'data-download': countedFor } : {}) };
  }
  const address = linkAddress(href, siteUrl, pageExists);
  return address === null ? rest : { ...rest, href: address };
}

/** A picture that is not in the media library would not be on the site: it gets no source and is left out. */
function image(attribs: Attributes, files: Files): Attributes {
  const media = files.get(pathOf(attribs.src ?? ''));
  if (!media) return {};
  const { src, srcset, width, height } = pictureSource(media);
  return {
    src,
    ...(srcset ? { srcset, sizes: SIZES } : {}),
    ...(width && height ? { width: String(width), height: String(height) } : {}),
    alt: attribs.alt || media.alt,
    loading: 'lazy',
    decoding: 'async',
  };
}

/** "http://cms:1337/uploads/a.jpg?x" and "/uploads/a.jpg" are the same file. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/i, '').split(/[?#]/, 1)[0] ?? '';
}

/** Plain text with line breaks as paragraphs. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
