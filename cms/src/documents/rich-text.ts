// The allow-list of rich text. What is not named here is dropped: its tag always, its text unless it is code.

import sanitizeHtml from 'sanitize-html';
import { cmsUrl } from '../settings.ts';
import { cleanLines } from './clean-text.ts';

/** Where the media library's files stand; pictures from anywhere else are dropped, since they may vanish or follow readers. */
const UPLOADS_PATH = '/uploads/';

// Match: the empty paragraphs that an editor leaves at the end. Near miss kept: one in the middle of the text.
const EMPTY_ENDING = /(?:<p>(?:\s|&nbsp;|<br \/>)*<\/p>\s*)+$/;

const TEXT_TAGS = ['p', 'br', 'hr', 'h2', 'h3', 'h4', 'strong', 'em', 'u', 's', 'sub', 'sup', 'blockquote', 'a', 'ul', 'ol', 'li'];
const TABLE_TAGS = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const PICTURE_TAGS = ['figure', 'figcaption', 'img'];

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...TEXT_TAGS, ...TABLE_TAGS, ...PICTURE_TAGS],
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'xml'],
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    strike: 's',
    del: 's',
    a: (tagName, attributes) => ({ tagName, attribs: ownAddress(attributes, 'href') }),
    img: (tagName, attributes) => ({ tagName, attribs: ownAddress(attributes, 'src') }),
    th: (tagName, attributes) => ({ tagName, attribs: withoutSingleSpans(attributes) }),
    td: (tagName, attributes) => ({ tagName, attribs: withoutSingleSpans(attributes) }),
  },
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src?.startsWith(UPLOADS_PATH),
};

/** Clean HTML of the allow-list; empty when nothing but blanks is left: "<p></p>" is no text. */
export function sanitiseRichText(html: string): string {
  const clean = sanitizeHtml(cleanLines(html), OPTIONS).trim().replace(EMPTY_ENDING, '');
  return isBlank(clean) ? '' : clean;
}

function isBlank(html: string): boolean {
  return !/<(?:img|hr)\b/.test(html) && html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\s/g, '') === '';
}

/** Addresses on the CMS itself are kept relative, so that they survive a change of its host name. */
function ownAddress(attributes: sanitizeHtml.Attributes, name: 'href' | 'src'): sanitizeHtml.Attributes {
  const value = attributes[name]?.trim();
  const own = `${cmsUrl()}${UPLOADS_PATH}`;
  return value?.startsWith(own) ? { ...attributes, [name]: value.slice(cmsUrl().length) } : attributes;
}

/** Editors write colspan="1" on every cell. */
function withoutSingleSpans(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => !(name.endsWith('span') && value === '1')));
}
