// Most bodies come as the editors' cleaning left them: a few kinds of tags, well nested, hardly any attributes. Those are read
// here by an allow list that is a small part of the rules of html-body.ts, and come out as sanitize-html, which costs ten times as
// much, would write them; a property test compares both. Whatever is not on this list, be it a tag, an attribute, an entity or an end
// tag in the wrong place, is left to sanitize-html. So what is written into a page has been checked, letter by letter, for this page.

/** The tags, each with those that its start would end were they open: they cannot hold it. */
const ENDED_BY: Record<string, readonly string[]> = {
  ...Object.fromEntries('strong b em i u s sub sup span caption thead'.split(' ').map((name) => [name, []])),
  ...Object.fromEntries('p blockquote figure figcaption ul ol table dl div'.split(' ').map((name) => [name, ['p']])),
  ...Object.fromEntries('h2 h3 h4 h5 h6'.split(' ').map((name) => [name, ['p', 'h2', 'h3', 'h4', 'h5', 'h6']])),
  ...Object.fromEntries('tbody tfoot'.split(' ').map((name) => [name, ['thead', 'tbody']])),
  ...Object.fromEntries('dt dd'.split(' ').map((name) => [name, ['dt', 'dd']])),
  li: ['li'],
  tr: ['tr', 'th', 'td'],
  th: ['th'],
  td: ['thead', 'th', 'td'],
  a: ['a'],
};
const ENDS = new Map(Object.entries(ENDED_BY).map(([name, ended]) => [name, new Set(ended)]));

const PLAIN_VALUE = /^[\w/.:?=%#@+~-]+$/; // "/media/a-0123abcd.pdf"; nothing that is written otherwise inside quotes
const TEXT = /[^<>&\0]*(?:&(?:amp|lt|gt);[^<>&\0]*)*/y; // "Điều 1 &amp; 2", in the form in which text is written
/** `<p>`, `</h2>`, `<br />`, `<p id="dieu-1">`, `<td colspan="2" rowspan="1">`, `<a href="/x#dieu-1">`. */
const TAG = new RegExp(
  [
    '<(?:/([a-z]+[2-6]?)',
    '([a-z]+[2-6]?)(?: id="[\\w-]+")?',
    '(t[dh])(?: colspan="[0-9]+")?(?: rowspan="[0-9]+")?',
    '(br|hr) /',
    'a href="([\\w/.:?=%#@+~-]+)")>',
  ].join('|'),
  'y',
);

/** Attributes as they come out, in their order; null: the address leads nowhere, and only the words stay. */
export type LinkedTo = (href: string) => Record<string, string> | null;

/** The HTML as sanitize-html would write it; null where it has anything else than what stands above. */
export function plainHtml(html: string, linkedTo: LinkedTo): string | null {
  const open: string[] = [];
  /** The end tags of the links that are open. */
  const linkEnds: string[] = [];
  let written = '';
  let copied = 0;
  for (let at = skipText(html, 0); at < html.length; at = skipText(html, TAG.lastIndex)) {
    TAG.lastIndex = at;
    const [tag, ended, started, cell, empty, href] = TAG.exec(html) ?? [];
    if (tag === undefined) return null;
    const inside = open.at(-1) ?? '';
    let replaced: string | undefined;
    if (empty !== undefined) {
      if (empty === 'hr' && inside === 'p') return null;
    } else if (ended !== undefined) {
      if (open.pop() !== ended) return null;
      if (ended === 'a') replaced = linkEnds.pop();
    } else {
      const name = started ?? cell ?? 'a';
      if (ENDS.get(name)?.has(inside) !== false || started === 'a') return null;
      open.push(name);
      if (href !== undefined) {
        const attributes = linkedTo(href);
        linkEnds.push(attributes ? '</a>' : '</span>');
        replaced = attributes ? linkStart(attributes) : '<span>';
        if (replaced === '') return null;
      }
    }
    if (replaced !== undefined) {
      written += html.slice(copied, at) + replaced;
      copied = TAG.lastIndex;
    }
  }
  return open.length > 0 ? null : written + html.slice(copied);
}

/** '' where a value is not to be written as it is. */
function linkStart(attributes: Record<string, string>): string {
  let start = '<a';
  for (const [name, value] of Object.entries(attributes)) {
    if (!PLAIN_VALUE.test(value)) return '';
    start += ` ${name}="${value}"`;
  }
  return `${start}>`;
}

/** Where text that begins at a place ends: before a tag, or before what is no plain text. */
function skipText(html: string, from: number): number {
  TEXT.lastIndex = from;
  TEXT.test(html);
  return TEXT.lastIndex;
}
