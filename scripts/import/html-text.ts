// A saved HTML page as the lines that a reader would have seen, and what its markup says about itself.

import { Parser } from 'htmlparser2';
import { joinRows, linesOf, MARKS, withoutMarks } from './html-marks.ts';
import type { PageHints } from './page-parser.ts';

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'iframe', 'select', 'textarea', 'button']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const BLANKS = /[\s\u00a0]+/g;

export interface HtmlText {
  text: string;
  hints: PageHints;
}

/** Whether a text is HTML: by its first element, since files are named as people please. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype html|html|head|body|div|article|meta)[\s>]/i.test(text.slice(0, 3000));
}

/** Blocks and line breaks become lines; paragraphs stay apart by an empty line; the row of a table is one line. */
export function htmlToText(html: string): HtmlText {
  const meta: Record<string, string> = {};
  const headings: string[] = [];
  let text = '';
  let heading: string | null = null;
  const pictures: string[] = [];
  const files: string[] = [];
  let documentTitle = '';
  let inTitle = false;
  const unseen: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      readMeta(name, attributes, meta);
      if (name === 'title') inTitle = true;
      if (UNSEEN.has(name)) unseen.push(name);
      else if (name === 'h1') heading = '';
      if (!INLINE.has(name)) text += name === 'p' ? '\n\n' : '\n';
      if (name === 'li') text += '• ';
      if (unseen.length > 0) return;
      if (name === 'tr') text += MARKS.ROW;
      if (name === 'td' || name === 'th') text += MARKS.CELL;
      const picture = name === 'img' ? pictureName(attributes) : null;
      if (picture !== null) {
        pictures.push(picture);
        text += MARKS.PICTURE;
      }
      if (name === 'a' && FILE_ADDRESS.test(attributes.href ?? '')) files.push(attributes.href ?? '');
    },
    ontext(data) {
      if (unseen.at(-1) === 'head' && inTitle) documentTitle += data;
      if (unseen.length > 0) return;
      const words = withoutMarks(data).replace(BLANKS, ' ');
      text += words;
      if (heading !== null) heading += words;
    },
    onclosetag(name) {
      if (unseen.at(-1) === name) unseen.pop();
      if (name === 'title') inTitle = false;
      if (name === 'h1' && heading !== null) {
        headings.push(heading.trim());
        heading = null;
      }
      if (name === 'tr') text += MARKS.ROW_END;
      if (!INLINE.has(name)) text += '\n';
    },
  });
  parser.write(html);
  parser.end();
  const titles = [meta['og:title'] ?? '', ...headings, documentTitle]
    .map((words) => words.replace(BLANKS, ' ').trim())
    .filter((words) => words !== '');
  const marked = joinRows(text, headings);
  const lines = linesOf(marked, MARKS.PICTURE);
  const address = webAddress(meta.canonical ?? meta['og:url'] ?? null);
  return {
    text: withoutMarks(marked),
    hints: { titles, address, files, pictures: pictures.map((picture, index) => ({ name: picture, line: lines[index] ?? 0 })) },
  };
}

const FILE_ADDRESS = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|rar|7z)(?:[?#]|$)/i;

/** Its address and alternative text; null for the tiny ones that only count readers or fill space. */
function pictureName({ src, 'data-src': lazy, alt, width, height }: Record<string, string>): string | null {
  const address = (src?.startsWith('data:') ? null : src) || lazy;
  if (!address || Number(width ?? 9) < 3 || Number(height ?? 9) < 3) return null;
  return alt?.trim() ? `${address} (“${alt.trim()}”)` : address;
}

function readMeta(name: string, attributes: Record<string, string>, meta: Record<string, string>): void {
  const key = attributes.property ?? attributes.name;
  if (name === 'meta' && key && attributes.content) meta[key.toLowerCase()] ??= attributes.content;
  if (name === 'link' && attributes.rel === 'canonical' && attributes.href) meta.canonical ??= attributes.href;
}

function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/\S+$/.test(text) ? text : null;
}
