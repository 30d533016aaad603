// Which kinds of files the site serves, how each is labelled, and which a browser may open on the site's own origin.

export interface MediaType {
  type: string;
  /** Shrinks well: the publisher keeps .br and .gz beside it. */
  compressible: boolean;
  /** May be opened in the browser; all others are offered for saving. */
  inline: boolean;
}

const text = (type: string): MediaType => ({ type: `${type}; charset=utf-8`, compressible: true, inline: true });
const shown = (type: string): MediaType => ({ type, compressible: false, inline: true });
const saved = (type: string): MediaType => ({ type, compressible: false, inline: false });

export const PAGE_TYPE = text('text/html');

const TYPES: Readonly<Record<string, MediaType>> = {
  html: PAGE_TYPE,
  css: text('text/css'),
  js: text('text/javascript'),
  mjs: text('text/javascript'),
  json: text('application/json'),
  xml: text('application/xml'),
  xsl: text('application/xml'),
  txt: text('text/plain'),
  webmanifest: text('application/manifest+json'),
  svg: { type: 'image/svg+xml; charset=utf-8', compressible: true, inline: true },
  png: shown('image/png'),
  jpg: shown('image/jpeg'),
  jpeg: shown('image/jpeg'),
  gif: shown('image/gif'),
  webp: shown('image/webp'),
  avif: shown('image/avif'),
  ico: shown('image/x-icon'),
  woff2: shown('font/woff2'),
  woff: shown('font/woff'),
  pdf: shown('application/pdf'),
  mp3: shown('audio/mpeg'),
  mp4: shown('video/mp4'),
  doc: saved('application/msword'),
  docx: saved('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xls: saved('application/vnd.ms-excel'),
  xlsx: saved('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  ppt: saved('application/vnd.ms-powerpoint'),
  pptx: saved('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  odt: saved('application/vnd.oasis.opendocument.text'),
  ods: saved('application/vnd.oasis.opendocument.spreadsheet'),
  csv: saved('text/csv; charset=utf-8'),
  zip: saved('application/zip'),
  rar: saved('application/vnd.rar'),
};

/** Pictures, sound and PDF are all that an upload may be opened as: a page, a script or an SVG would act for the portal. */
const OPENED_UPLOADS = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'pdf', 'mp3', 'mp4']);
const UNKNOWN_UPLOAD = saved('application/octet-stream');

/** A file of the site itself; null for a kind that the site never serves. */
export function siteFileType(extension: string): MediaType | null {
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? null) : null;
}

/** A file of the media library, whatever it is. */
export function uploadType(extension: string): MediaType {
  const known = siteFileType(extension);
  // A page or script among the uploads is not even labelled as one.
  if (known === null || ['html', 'js', 'mjs', 'xml', 'xsl'].includes(extension)) return UNKNOWN_UPLOAD;
  return { ...known, inline: OPENED_UPLOADS.has(extension) };
}
