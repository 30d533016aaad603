// The newest stories and legal documents for feed readers.

import rss from '@astrojs/rss';
import { homeAddress } from '@bang-tin/shared/addresses';
import type { APIRoute } from 'astro';
import { newestLegal } from '../../../content/legal-queries.ts';
import { newestStories } from '../../../content/story-queries.ts';
import { loadSite } from '../../page-data/site-identity.ts';
import { localeOf, localePaths } from '../../page-data/static-paths.ts';

export const getStaticPaths = localePaths;

const NEWEST_STORIES = 30;
const NEWEST_DOCUMENTS = 20;

export const GET: APIRoute = ({ params, site, locals: { content } }) => {
  const locale = localeOf(params.locale);
  if (!locale || !site) return new Response(null, { status: 404 });
  const { title, description } = loadSite(content, locale);
  const stories = newestStories(content, locale, NEWEST_STORIES).map((story) => ({
    title: story.title,
    description: story.lead,
    link: story.address,
    pubDate: new Date(story.date),
  }));
  const documents = newestLegal(content, locale, null, NEWEST_DOCUMENTS).map((document) => ({
    title: `${document.number}: ${document.title}`,
    description: document.abstract,
    link: document.address,
    pubDate: new Date(document.date),
  }));
  return rss({
    title,
    description: description || title,
    site: new URL(homeAddress(locale), site),
    trailingSlash: false,
    items: [...stories, ...documents].sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime()),
    customData: `<language>${locale}</language>`,
  });
};
