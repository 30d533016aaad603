// The competitor: Eleventy with plain functions as templates, on the same documents, for pages with the same elements.
// `node scripts/bench/eleventy/build.ts`, with DOCUMENTS_FILE (NDJSON of KeptDocument), OUT_DIR and SITE_URL.

import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Eleventy, { type EleventyConfiguration } from '@11ty/eleventy';
import type { KeptDocument } from '../found-citations.ts';
import { storyPage } from './document-templates.ts';
import { type PageFrame, page } from './frame-template.ts';
import { legalPage } from './law-template.ts';
import { categoryPages, fixedPages, homePage, legalListPages } from './list-templates.ts';
import { PortalModel } from './portal-model.ts';

const { DOCUMENTS_FILE = '', OUT_DIR = '', SITE_URL = '' } = process.env;

/** What makes a page, and where it goes; made one after the other, so that only documents are held. */
interface PlannedPage {
  address: string;
  frame: () => PageFrame;
}

async function readDocuments(): Promise<KeptDocument[]> {
  const documents: KeptDocument[] = [];
  for await (const line of createInterface({ input: createReadStream(DOCUMENTS_FILE) })) documents.push(JSON.parse(line));
  return documents;
}

function plan(model: PortalModel): PlannedPage[] {
  const ready = [
    homePage(model, SITE_URL),
    ...fixedPages(model),
    ...model.categoryLists.flatMap((list) => categoryPages(model, list)),
    ...model.legalLists.flatMap((list) => legalListPages(model, list)),
  ];
  return [
    ...ready.map((frame) => ({ address: frame.address, frame: () => frame })),
    ...model.stories.map((story) => ({ address: story.address, frame: () => storyPage(model, SITE_URL, story) })),
    ...model.laws.map((law) => ({ address: law.address, frame: () => legalPage(model, SITE_URL, law) })),
  ];
}

const urls = (pages: readonly PlannedPage[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.map(({ address }) => `<url><loc>${SITE_URL}${address}</loc></url>`).join('')}</urlset>`;

const model = new PortalModel(await readDocuments());
const pages = plan(model);
// Eleventy wants a folder of templates, also where they are functions.
const empty = mkdtempSync(join(tmpdir(), 'bangtin-eleventy-'));
try {
  const eleventy = new Eleventy(empty, OUT_DIR, {
    quietMode: true,
    config(configuration: EleventyConfiguration) {
      configuration.addGlobalData('pages', pages);
      configuration.addTemplate('page.11ty.js', ({ planned }: { planned: PlannedPage }) => page(model, SITE_URL, planned.frame()), {
        pagination: { data: 'pages', size: 1, alias: 'planned', addAllPagesToCollections: false },
        eleventyExcludeFromCollections: true,
        permalink: ({ planned }: { planned: PlannedPage }) => (planned.address === '/' ? '/index.html' : `${planned.address}.html`),
      });
      configuration.addTemplate('sitemap.11ty.js', () => urls(pages), { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true });
    },
  });
  await eleventy.write();
} finally {
  rmSync(empty, { recursive: true });
}
