// Where the links of a page lead on its own site. Pages are walked from tag to tag: a parser that builds elements costs ten times as
// much, which would be a good part of rendering. Most tags stand on page after page (menus, footer), and are taken apart once.

const LINK_ATTRIBUTES = new Set(['href', 'src', 'poster', 'action', 'srcset', 'imagesrcset']);
const SET_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);
const LINKING = /href|src|poster|action/; // what a tag with such an attribute has somewhere, and few others
/** Elements whose attribute of that name is no link. */
const NO_LINKS = new Set(['base', 'meta']);
const TAG = /<([a-zA-Z][^\t\n\f\r />]*)([\t\n\f\r /](?:[^"'>]|"[^"]*"|'[^']*')*)>/g; // `<a href="/x">`; not "</a>", "<!doctype html>" or "<li>"
/** What comes next inside a tag: an attribute with its value, or one without. */
const ATTRIBUTE = /[\t\n\f\r /]*(?:([^\t\n\f\r "'>/=]+)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r "'=<>`]+)))?|["'=])/y; // `href="/x"`, `hidden`
const SPACES = /[\t\n\f\r ]+/;
const SPACES_AROUND = /^[\t\n\f\r ]+|[\t\n\f\r ]+$/g;
const SIMPLE_PATH = /^\/(?!\/)[\w./-]*/; // "/bai-viet/2026/11/x" of "/bai-viet/2026/11/x?y#z"; stops at what must be decoded
const ENDS_PATH = new Set(['', '?', '#']);
const BEYOND_ASCII = /[\x80-\xff]/;
const ENTITIES: Record<string, string> = { amp: '&', '#38': '&', '#x26': '&', quot: '"', '#34': '"', '#39': "'", lt: '<', gt: '>' };
/** Addresses that mean the same on every page: paths from the root, fragments, those with a scheme; "https:x" is relative. */
const SAME_EVERYWHERE = /^(?:[/#]|https?:\/\/|(?!https?:)[a-z][\w+.-]*:)/i;
/** Answered by the small API, not by a file. */
const DYNAMIC_PATHS = ['/api/'];
/** Tags that are known at least, and at most twice as many: those of a few pages. */
const KNOWN_TAGS = 512;

export class LinkFinder {
  readonly #origin: string;
  /** By the attributes of a tag, the paths that it leads to. */
  #newer = new Map<string, readonly string[]>();
  #older = new Map<string, readonly string[]>();

  /** @param siteUrl "https://portal.example" */
  constructor(siteUrl: string) {
    this.#origin = new URL(siteUrl).origin;
  }

  /**
   * The paths on this site that a page links to (pages, pictures, styles), decoded, without query and fragment, each once.
   * An address that no browser understands comes as it was written, so that whoever looks for its file finds none.
   * @param html the bytes of the page @param page its address
   */
  linksOf(html: Buffer, page: string): string[] {
    const paths = new Set<string>();
    // Bytes are walked as they are: only addresses become text.
    const text = html.toString('latin1');
    TAG.lastIndex = 0;
    for (let tag = TAG.exec(text); tag; tag = TAG.exec(text)) {
      if (NO_LINKS.has(tag[1] as string)) continue;
      for (const path of this.#pathsIn(tag[2] as string, page)) paths.add(path);
    }
    return [...paths];
  }

  #pathsIn(attributes: string, page: string): readonly string[] {
    const newer = this.#newer.get(attributes);
    if (newer) return newer;
    const older = this.#older.get(attributes);
    if (older) return this.#keep(attributes, older);
    // A copy: what is found in a text keeps the whole of it in memory.
    const own = Buffer.from(attributes, 'latin1').toString('latin1');
    const targets = LINKING.test(own) ? targetsIn(own) : [];
    const paths = this.#pathsOf(targets, page);
    return targets.every((target) => SAME_EVERYWHERE.test(target)) ? this.#keep(own, paths) : paths;
  }

  #pathsOf(targets: readonly string[], page: string): string[] {
    return targets.flatMap((target) => {
      const path = localPath(target, page, this.#origin);
      return path === null || DYNAMIC_PATHS.some((prefix) => path.startsWith(prefix)) ? [] : [path];
    });
  }

  /** What was not asked for again while as many others came goes. */
  #keep(attributes: string, paths: readonly string[]): readonly string[] {
    if (this.#newer.size >= KNOWN_TAGS) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(attributes, paths);
    return paths;
  }
}

/** Every address in attributes that hold addresses, entities decoded. @param attributes of one tag, ` href="/x" hidden` */
function targetsIn(attributes: string): string[] {
  const targets: string[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let next = ATTRIBUTE.exec(attributes); next; next = ATTRIBUTE.exec(attributes)) {
    const name = next[1] ?? '';
    if (!LINK_ATTRIBUTES.has(name)) continue;
    const value = decode(asText(next[2] ?? next[3] ?? next[4] ?? '')).replace(SPACES_AROUND, '');
    if (SET_ATTRIBUTES.has(name)) targets.push(...candidatesOf(value));
    else targets.push(value);
  }
  return targets;
}

function asText(bytes: string): string {
  return BEYOND_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes;
}

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}

/** "a.jpg 480w, b.jpg 2x" are "a.jpg" and "b.jpg"; a comma inside an address does not end it. */
function candidatesOf(set: string): string[] {
  return set
    .split(/,[\t\n\f\r ]+|,$/)
    .map((candidate) => candidate.replace(SPACES_AROUND, '').split(SPACES, 1)[0] ?? '')
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
