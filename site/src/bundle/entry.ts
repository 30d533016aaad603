// What the publisher loads: the templates as one function from an address to the bytes of its page, without a server in between.

import { createApp } from 'astro/app/entrypoint';
import type { ContentReader } from '../../content/content-reader.ts';
import { PageMaker } from './page-maker.ts';

export interface AnsweredPage {
  status: number;
  /** Null where the templates have no such page. */
  body: Uint8Array | null;
}

const app = createApp({ streaming: false });
const maker = new PageMaker(app.manifest);
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
  const html = await maker.make(url, { content });
  if (html !== null) return { status: 200, body: bytesOf(html) };
  // Files of other kinds, and what the middleware answers where no page is.
  const response = await app.render(new Request(url), { locals: { content } });
  return { status: response.status, body: response.body && new Uint8Array(await response.arrayBuffer()) };
}

/** Where pages become bytes: to write first and then to copy is quicker than to count the bytes first. */
const workspace = Buffer.allocUnsafeSlow(1 << 18);
const MOST_BYTES_OF_A_UNIT = 3;

function bytesOf(text: string): Buffer {
  if (text.length * MOST_BYTES_OF_A_UNIT > workspace.length) return Buffer.from(text);
  return Buffer.from(workspace.subarray(0, workspace.write(text)));
}
