// What the publisher loads: the templates as one function from an address to the bytes of its page, without a server in between.

import { createApp } from 'astro/app/entrypoint';
import type { ContentReader } from '../../content/content-reader.ts';

export interface AnsweredPage {
  status: number;
  /** Null where the templates have no such page. */
  body: Uint8Array | null;
}

const app = createApp({ streaming: false });
// A dynamic import costs as much as two queries, also of a module that is loaded, and Astro imports a page's module for each page.
for (const [component, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(component, () => {
    loaded ??= load();
    return loaded;
  });
}
// Whoever renders is told of failures by the exception; a line on the console besides would be one that no log can be searched for.
app.logger.setDestination({ write: () => {} });
// A page that fails must never become Astro's page for errors, and a page that is missing must read nothing.
app.renderError = async (_, { status, error }) => {
  if (status !== 404) throw error ?? new Error(`The templates answered with status ${status}.`);
  return new Response(null, { status });
};

/**
 * @param url the page's absolute address @param content what the page reads its content through
 * @throws whatever a template threw
 */
export async function answerPage(url: string, content: ContentReader): Promise<AnsweredPage> {
  const response = await app.render(new Request(url), { locals: { content } });
  return { status: response.status, body: response.body && new Uint8Array(await response.arrayBuffer()) };
}
