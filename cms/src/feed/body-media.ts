// Which files of the media library a piece of HTML shows or links to. The site copies these files into its releases, so a body must
// name every one of them in the same way as the library does.

/** Where the local upload provider serves files. */
const UPLOADS = '/uploads/';
/** `<img src="/uploads/a.jpg">`; not "a < b". Sanitised HTML has no ">" inside attributes. */
const TAG = /<[a-z][^>]*>/gi;
/** `src="/uploads/a.jpg"`, `href='/uploads/b.pdf'`; not `data-src="…"`. */
const ADDRESS_ATTRIBUTE = /\s(src|href|poster|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
/** "small_anh_1a2b.jpg" is a smaller version of "anh_1a2b.jpg"; what "anh_1a2b.jpg" would be one of does not exist. */
const FORMAT_PREFIX = /^[a-z0-9]+_/;

/** HTML whose uploads are addressed as in the library: "http://cms/uploads/a.jpg" becomes "/uploads/a.jpg". */
export function localiseUploads(html: string, cmsUrl: string): string {
  return html.replaceAll(`${cmsUrl}${UPLOADS}`, UPLOADS);
}

/** The addresses of files in HTML, each once, in order: everything under /uploads/, and whatever else may be a file elsewhere. */
export function listFileAddresses(html: string): string[] {
  const addresses: string[] = [];
  for (const [tag] of html.matchAll(TAG)) {
    for (const [, name, double, single] of tag.matchAll(ADDRESS_ATTRIBUTE)) {
      const value = (double ?? single ?? '').replaceAll('&amp;', '&').trim();
      addresses.push(...(name?.toLowerCase() === 'srcset' ? parseSrcset(value) : [value]));
    }
  }
  return [...new Set(addresses.map(withoutSuffix).filter((address) => isUpload(address) || /^https?:\/\//i.test(address)))];
}

/** Files served by this CMS must exist in its library; other addresses may be anything. */
export function isUpload(address: string): boolean {
  return address.startsWith(UPLOADS);
}

/** The address of the whole picture for that of a smaller version: "/uploads/small_a.jpg" -> "/uploads/a.jpg". */
export function toOriginalAddress(address: string): string {
  const slash = address.lastIndexOf('/');
  return address.slice(0, slash + 1) + address.slice(slash + 1).replace(FORMAT_PREFIX, '');
}

function parseSrcset(value: string): string[] {
  return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/, 1));
}

function withoutSuffix(address: string): string {
  return address.replace(/[?#].*$/, '');
}
