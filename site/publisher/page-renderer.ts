// Renders single pages in this process, through the program that Astro made of the templates.

import type { ContentReader } from '../content/content-reader.ts';
import type { answerPage } from '../src/bundle/entry.ts';
import { LinkFinder } from './local-links.ts';
import { PublisherError } from './publisher-error.ts';
import type { TemplateBundle } from './template-bundle.ts';

export interface RenderedPage {
  /** 404 where the content has no such page (any more); the page "/404" itself is a page like others. */
  status: 200 | 404;
  /** The file's bytes; empty for 404. */
  body: Buffer;
}

export interface PageRenderer {
  /** Digest of the templates. */
  readonly fingerprint: string;
  /** Finds the links of its pages. */
  readonly links: LinkFinder;
  /** Files that pages need and that are the same for all: `_astro/…` and those of site/public. */
  readonly assetsFolder: string;
  /**
   * Renders the page (or feed, stylesheet …) at an address as the content stands.
   * @param address "/bai-viet/2026/11/x", "/rss.xml" @param content what the page reads through
   * @throws PublisherError PAGE_FAILED with the address and what a template or a query threw
   */
  render(address: string, content: ContentReader): Promise<RenderedPage>;
}

const NOT_FOUND_PAGE = '/404';

/** Loads the templates, which takes some tens of milliseconds. */
export function openPageRenderer({ fingerprint, siteUrl, program, assetsFolder }: TemplateBundle): PageRenderer {
  // The plain loader of Node, also where tests replace `import`.
  const load = process.getBuiltinModule('node:module').createRequire(program);
  const templates = load(program) as { answerPage: typeof answerPage };
  const { origin } = new URL(siteUrl);
  return {
    fingerprint,
    links: new LinkFinder(siteUrl),
    assetsFolder,
    async render(address, content) {
      const { status, body } = await templates.answerPage(origin + address, content).catch((cause: unknown) => {
        throw pageFailed(address, cause);
      });
      if (body && (status === 200 || address === NOT_FOUND_PAGE))
        return { status: 200, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
      if (status === 404) return { status: 404, body: Buffer.alloc(0) };
      throw pageFailed(address, new Error(`the templates answered with status ${status}`));
    },
  };
}

function pageFailed(address: string, cause: unknown): PublisherError {
  const message = `The page ${address} could not be rendered; its old version stays. Its cause tells which template or document is wrong.`;
  return new PublisherError('PAGE_FAILED', message, { cause });
}
