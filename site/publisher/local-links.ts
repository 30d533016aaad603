// Where the links of a page lead on its own site. Pages are walked from quote to quote: a parser that builds elements costs ten times
// as much, which would be a good part of rendering.

const LINK_ATTRIBUTES = new Set(['href', 'src', 'poster', 'action', 'srcset', 'imagesrcset']);
const SET_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);
/** Elements whose attribute of that name is no link. */
const NO_LINKS = new Set(['base', 'meta']);
const ELEMENT = /<([a-zA-Z][^\s/>]*)/g; // "<a" of `<a href="/x">`; not "</a" or "<!doctype"
/** What comes next inside a tag: an attribute with its value, one without, or the tag's end. */
const NEXT = /[\s/]*(?:(>)|([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?|["'=])/y; // `href="/x"`, `hidden`, `>`
const SIMPLE_PATH = /^\/(?!\/)[\w./-]*/; // "/bai-viet/2026/11/x" of "/bai-viet/2026/11/x?y#z"; stops at what must be decoded
const ENDS_PATH = new Set(['', '?', '#']);
const ENTITIES: Record<string, string> = { amp: '&', '#38': '&', '#x26': '&', quot: '"', '#34': '"', '#39': "'", lt: '<', gt: '>' };
const TAG_END = '>'.charCodeAt(0);
/** Answered by the small API, not by a file. */
const DYNAMIC_PATHS = ['/api/'];

/**
 * The paths on this site that a page links to (pages, pictures, styles), decoded, without query and fragment, each once and sorted.
 * An address that no browser understands comes as it was written, so that whoever looks for its file finds none.
 * @param page address of the page @param siteUrl "https://portal.example"
 */
export function localLinks(html: string, page: string, siteUrl: string): string[] {
  const { origin } = new URL(siteUrl);
  const paths = new Set<string>();
  for (const target of linksIn(html)) {
    const path = localPath(target, page, origin);
    if (path !== null && !DYNAMIC_PATHS.some((prefix) => path.startsWith(prefix))) paths.add(path);
  }
  return [...paths].sort();
}

/** Every address in attributes that hold addresses, entities decoded. */
function linksIn(html: string): string[] {
  const links: string[] = [];
  ELEMENT.lastIndex = 0;
  for (let element = ELEMENT.exec(html); element; element = ELEMENT.exec(html)) {
    if (html.charCodeAt(ELEMENT.lastIndex) === TAG_END) continue;
    const isLinking = !NO_LINKS.has(element[1] as string);
    NEXT.lastIndex = ELEMENT.lastIndex;
    for (let next = NEXT.exec(html); next && next[1] === undefined; next = NEXT.exec(html)) {
      ELEMENT.lastIndex = NEXT.lastIndex;
      const [, , name = '', double, single, bare] = next;
      if (!isLinking || !LINK_ATTRIBUTES.has(name)) continue;
      const value = decode(double ?? single ?? bare ?? '').trim();
      if (SET_ATTRIBUTES.has(name)) links.push(...candidatesOf(value));
      else links.push(value);
    }
  }
  return links;
}

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}

/** "a.jpg 480w, b.jpg 2x" are "a.jpg" and "b.jpg"; a comma inside an address does not end it. */
function candidatesOf(set: string): string[] {
  return set
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/, 1)[0] ?? '')
    .filter((address) => address !== '');
}

/** Null for links to other sites and for addresses that are no paths ("mailto:a@b.vn", "#top"). */
function localPath(target: string, page: string, origin: string): string | null {
  const own = target.startsWith(origin) ? target.slice(origin.length) : target;
  const simple = SIMPLE_PATH.exec(own)?.[0];
  if (simple && !simple.includes('/.') && ENDS_PATH.has(own.charAt(simple.length))) return simple;
  if (target.startsWith('#')) return null;
  if (!URL.canParse(target, origin + page)) return target;
  const url = new URL(target, origin + page);
  if (url.origin !== origin) return null;
  try {
    return decodeURIComponent(url.pathname);
  } catch (error) {
    if (error instanceof URIError) return target; // "/%zz" names no file
    throw error;
  }
}
