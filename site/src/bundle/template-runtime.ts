// What compiled templates run on in the publisher's program instead of Astro's own runtime (`astro/compiler-runtime`, see
// astro.config.mjs): a template is a function that returns text at once. Astro's runtime is made for servers that send a page while
// parts of it still wait for something; no template of this site waits, and objects for streaming cost more than the templates.
// `astro build` renders with Astro's own, and a test compares every file of both. What no template uses is not here: the program
// then cannot be built, or says what is missing.

import { escapeHTML } from 'astro/runtime/server/escape.js';
import { addAttribute as addAnyAttribute, voidElementNames } from 'astro/runtime/server/render/util.js';

/** By this Astro, too, tells HTML from text that must be escaped. */
const HTML = Symbol.for('astro:html-string');

/** HTML as it goes into the page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get [HTML](): true {
    return true;
  }

  toString(): string {
    return this.text;
  }
}

const NOTHING = new Html('');

type Slots = Record<string, ((page: PageInWork) => unknown) | undefined>;
type Props = Record<string, unknown>;
export type Template = (page: PageInWork, props: Props, slots: Slots) => Html | Response;

/** What templates know of their page besides their properties, as `Astro.…`. */
export interface PageFacts {
  locals: App.Locals;
  params: Record<string, string | undefined>;
  url: URL;
  site: URL;
  isPrerendered: false;
}

/** One page while it is made: Astro's compiler calls it "result". */
export class PageInWork {
  readonly #facts: PageFacts;
  readonly #head: string;
  readonly #scripts: ReadonlyMap<string, string>;
  #headShown = false;
  /** A few; an array is quicker than a set. */
  readonly #shownScripts: string[] = [];

  /** @param head elements for stylesheets and programs of the whole page @param scripts elements for those of single components */
  constructor(facts: PageFacts, head: string, scripts: ReadonlyMap<string, string>) {
    this.#facts = facts;
    this.#head = head;
    this.#scripts = scripts;
  }

  /** `Astro` for one component. */
  createAstro(props: Props): PageFacts & { props: Props; self: unknown } {
    const { locals, params, url, site } = this.#facts;
    return { locals, params, url, site, isPrerendered: false, props, self: null };
  }

  /** Once for each page. */
  head(): Html {
    if (this.#headShown) return NOTHING;
    this.#headShown = true;
    return new Html(this.#head);
  }

  /** Once for each page. @throws Error where the program does not know it */
  script(id: string): Html {
    if (this.#shownScripts.includes(id)) return NOTHING;
    this.#shownScripts.push(id);
    const element = this.#scripts.get(id);
    if (element === undefined) throw new Error(`The program of the templates has no script ${id}. Build it anew.`);
    return new Html(element);
  }
}

/** Nothing to prepare. */
export function createAstro(): void {}

export function createComponent(template: Template): Template {
  return Object.assign(template, { isAstroComponentFactory: true });
}

/** The tag of every template: HTML with values between. */
export function render(html: TemplateStringsArray, ...values: readonly unknown[]): Html {
  let text = html[0] as string;
  for (let i = 0; i < values.length; ) {
    const value = values[i++];
    text += typeof value === 'string' ? escapeHTML(value) : textOf(value);
    text += html[i];
  }
  return new Html(text);
}

/** HTML as it is, anything else escaped; nothing for what conditions leave. */
function textOf(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHTML(value);
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (Array.isArray(value)) {
    let text = '';
    for (const item of value) text += textOf(item);
    return text;
  }
  if (typeof value === 'object' && HTML in value) return String(value);
  throw new Error(
    `A template shows ${typeof value === 'object' ? 'an object' : `a ${typeof value}`}, and no value that is text, a number or HTML.`,
  );
}

/** Text as HTML: what the compiler makes of the directive by which a template shows HTML that it was given. */
export function unescapeHTML(html: unknown): unknown {
  if (typeof html === 'string') return new Html(html);
  if (typeof html === 'object' && html !== null && !(HTML in html)) throw new Error('A template shows as HTML what is no text.');
  return html;
}

const NO_SLOTS: Slots = {};

export function renderComponent(page: PageInWork, name: string, component: unknown, props: Props, slots = NO_SLOTS): Html {
  if (component === Fragment) return renderSlot(page, slots.default);
  if (typeof component === 'string') return renderElement(page, component, props, slots);
  if (typeof component !== 'function') throw new Error(`${name} is no component.`);
  if (slots === NO_SLOTS && STEADY.has(name)) return renderSteady(name, component as Template, props);
  return call(page, name, component as Template, props, slots);
}

function call(page: PageInWork, name: string, component: Template, props: Props, slots: Slots): Html {
  const html: unknown = component(page, props, slots);
  if (html instanceof Html) return html;
  throw new Error(`The component ${name} gives no HTML at once. A component may not wait, and only pages may answer with something else.`);
}

/** Components of the frame: they show nothing but their properties, which are the same objects for nearly all pages of a language. */
const STEADY = new Set(['MenuList', 'SiteFooter']);
const KEPT_OF_EACH = 8;
const kept = new WeakMap<Template, { props: Props; html: Html }[]>();

/** What a steady component gave for the same properties. It is made on a page that nothing can be read from. */
function renderSteady(name: string, component: Template, props: Props): Html {
  const known = kept.get(component) ?? [];
  const same = known.find((one) => haveSameValues(one.props, props));
  if (same) return same.html;
  const made = call(new NoPage(NO_FACTS, '', new Map()), name, component, props, NO_SLOTS);
  // In one piece: V8 would put the pieces together anew for each page.
  const html = new Html(Buffer.from(made.text).toString());
  kept.set(component, [{ props, html }, ...known.slice(0, KEPT_OF_EACH - 1)]);
  return html;
}

const NO_FACTS = new Proxy({} as PageFacts, {
  get(_, fact) {
    throw new Error(`A component that is kept for other pages asks for Astro.${String(fact)} of one.`);
  },
});

/** Knows nothing but properties. */
class NoPage extends PageInWork {
  override createAstro(props: Props): ReturnType<PageInWork['createAstro']> {
    return Object.assign(Object.create(NO_FACTS) as PageFacts, { props, self: null });
  }
}

function haveSameValues(one: Props, other: Props): boolean {
  for (const name in other) if (one[name] !== other[name]) return false;
  return Object.keys(one).length === Object.keys(other).length;
}

/** An element whose name is a value. */
function renderElement(page: PageInWork, name: string, props: Props, slots: Slots): Html {
  const start = `<${name}${spreadAttributes(props, name)}`;
  const content = renderSlot(page, slots.default).text;
  return new Html(content === '' && voidElementNames.test(name) ? `${start}/>` : `${start}>${content}</${name}>`);
}

export const Fragment = Symbol.for('astro:fragment');

export function renderSlot(page: PageInWork, slot: Slots[string], fallback?: Slots[string]): Html {
  const filled = slot ?? fallback;
  return filled ? new Html(textOf(filled(page))) : NOTHING;
}

/** Attributes that are written as they are, which is nearly all; Astro knows the others (`hidden`, `class:list`, `style`). */
const PLAIN_ATTRIBUTES = new Set(
  (
    'alt action aria-current aria-describedby aria-label aria-labelledby class content data-data data-failed data-page datetime d for ' +
    'height href hreflang id lang loading maxlength name place property rel role sizes src srcset title type value width x y'
  ).split(' '),
);
const AMPERSANDS_AND_QUOTES = /[&"]/g;

export function addAttribute(value: unknown, name: string, shouldEscape = true, element = ''): unknown {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value !== 'string' || !PLAIN_ATTRIBUTES.has(name)) return addAnyAttribute(value, name, shouldEscape, element);
  if (value === '') return new Html(` ${name}`);
  return new Html(` ${name}="${value.replace(AMPERSANDS_AND_QUOTES, (character) => (character === '&' ? '&amp;' : '&quot;'))}"`);
}

/** For `{...attributes}`. @param scope of styles that belong to one component, of which this site has none */
export function spreadAttributes(values: Record<string, unknown> = {}, element = '', scope: { class?: string } = {}): Html {
  if (scope.class) throw new Error('A component with styles of its own spreads attributes. Its styles belong into src/styles.');
  let text = '';
  for (const name of Object.keys(values)) text += String(addAttribute(values[name], name, true, element));
  return new Html(text);
}

export function renderHead(page: PageInWork): Html {
  return page.head();
}

export function maybeRenderHead(page: PageInWork): Html {
  return page.head();
}

export function renderScript(page: PageInWork, id: string): Html {
  return page.script(id);
}
