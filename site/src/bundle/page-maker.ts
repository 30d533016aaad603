// Makes the HTML of pages from the compiled templates, which run on template-runtime. Astro says which routes there are, and once for
// each route what stands in its head.

import type { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderScript } from 'astro/runtime/server/index.js';
import { renderAllHeadContent } from 'astro/runtime/server/render/head.js';
import { Html, type PageFacts, PageInWork, type Template } from './template-runtime.ts';

type Manifest = ReturnType<typeof createApp>['manifest'];
type RouteData = Manifest['routes'][number]['routeData'];

interface PreparedRoute {
  template: Template;
  /** Names of the parameters, in the order in which they stand in an address. */
  parameters: readonly string[];
  head: string;
  scripts: ReadonlyMap<string, string>;
}

/** Paths that Astro takes as they are written: nothing to decode, no doubled slashes. */
const PLAIN_PATH = /^(?:\/[\w.~-]+)+$|^\/$/;
const SCRIPT_OF_COMPONENT = '?astro&type=script';
/** Astro's compiler takes it away, and its runtime puts this one before each page. */
const DOCTYPE = '<!DOCTYPE html>';

export class PageMaker {
  readonly #manifest: Manifest;
  readonly #site: URL;
  readonly #prepared = new Map<RouteData, Promise<PreparedRoute>>();

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#site = new URL(manifest.site as string);
  }

  /**
   * The HTML of the page at an address; null where no template has made one: the address is none, or that of another kind of file, or
   * its page answered with something else.
   * @throws whatever a template threw
   */
  async make(address: string, locals: App.Locals): Promise<string | null> {
    const url = new URL(address);
    const { pathname } = url;
    const route = PLAIN_PATH.test(pathname) ? this.#routeOf(pathname) : undefined;
    if (route?.type !== 'page') return null;
    const prepared = this.#prepared.get(route) ?? this.#prepare(route, address);
    const { template, parameters, head, scripts } = await prepared;
    const facts = {
      locals,
      params: parametersIn(pathname, route.pattern, parameters),
      url,
      site: this.#site,
      isPrerendered: false,
    } as const;
    const html = template(new PageInWork(facts, head, scripts), {}, {});
    return html instanceof Html ? DOCTYPE + html.text : null;
  }

  /** Routes stand in the order in which Astro tries them. */
  #routeOf(pathname: string): RouteData | undefined {
    return this.#manifest.routes.find(({ routeData }) => routeData.pattern.test(pathname))?.routeData;
  }

  #prepare(route: RouteData, address: string): Promise<PreparedRoute> {
    const prepared = prepareRoute(this.#manifest, route, address);
    this.#prepared.set(route, prepared);
    // The next page tries again.
    prepared.catch(() => this.#prepared.delete(route));
    return prepared;
  }
}

function parametersIn(pathname: string, pattern: RegExp, names: readonly string[]): PageFacts['params'] {
  const values = pattern.exec(pathname);
  const found: PageFacts['params'] = {};
  for (let place = 0; place < names.length; place++) found[names[place] as string] = values?.[place + 1] || undefined;
  return found;
}

/** What Astro itself would put into a page of the route, asked once. */
async function prepareRoute(manifest: Manifest, route: RouteData, address: string): Promise<PreparedRoute> {
  const state = new FetchState(new Request(address));
  if (state.routeData?.route !== route.route) throw new Error(`Astro finds ${state.routeData?.route} at ${address}, not ${route.route}.`);
  const module = await state.loadComponentInstance();
  const result = await state.createResult(module, state.getActionAPIContext());
  const scripts = new Map<string, string>();
  for (const id of [...manifest.inlinedScripts.keys(), ...Object.keys(manifest.entryModules)]) {
    if (id.includes(SCRIPT_OF_COMPONENT)) scripts.set(id, (await renderScript(result, id)).content);
  }
  const parameters = route.params.map((name) => name.replace(/^\.\.\./, ''));
  return { template: module.default as unknown as Template, parameters, head: String(renderAllHeadContent(result)), scripts };
}
