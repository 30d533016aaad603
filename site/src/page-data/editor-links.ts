// Links that editors typed. A link that leads nowhere on this site, or that no browser understands, is not made a link.

const OTHER_SCHEMES = /^(mailto:|tel:|#)/i; // "mailto:a@b.vn", "#dieu-1"; not "javascript:x"

/**
 * The address to link to, or null for none. Addresses of this site lose their origin and a closing slash.
 * @param siteUrl "https://portal.example", without a closing slash @param pageExists whether a local path leads to a page
 */
export function linkAddress(typed: string, siteUrl: string, pageExists: (address: string) => boolean): string | null {
  const address = typed.trim();
  if (OTHER_SCHEMES.test(address)) return address;
  const local = address === siteUrl ? '/' : address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) : address;
  if (/^\/(?!\/)/.test(local)) {
    const [, path = '/', rest = ''] = /^(\/[^?#]*?)\/?([?#].*)?$/.exec(local) ?? []; // "/van-ban/?x" is "/van-ban" and "?x"
    return pageExists(path) ? path + rest : null;
  }
  return /^https?:\/\//i.test(local) && URL.canParse(local) ? local : null;
}
