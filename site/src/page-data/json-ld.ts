// What machines read about a page: schema.org as JSON-LD.

/** JSON for a script element: "<" is escaped, so that no text can close the element. */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

export const CONTEXT = 'https://schema.org';

export interface SiteIdentity {
  url: string;
  title: string;
  owner: string;
}

const publisher = ({ url, owner }: SiteIdentity) => ({ '@type': 'GovernmentOrganization', name: owner, url });

export function websiteData(site: SiteIdentity, language: string): object {
  return { '@context': CONTEXT, '@type': 'WebSite', name: site.title, url: site.url, inLanguage: language, publisher: publisher(site) };
}

/** @param trail from the home page to this one, with absolute addresses */
export function breadcrumbData(trail: readonly { title: string; url: string }[]): object {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, url }, index) => ({ '@type': 'ListItem', position: index + 1, name: title, item: url })),
  };
}

export interface StoryFacts {
  url: string;
  language: string;
  title: string;
  lead: string;
  /** Instants, ISO 8601. */
  date: string;
  changedAt: string;
  image: string | null;
  authors: readonly string[];
  section: string | null;
  tags: readonly string[];
}

export function newsArticleData(site: SiteIdentity, story: StoryFacts): object {
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    mainEntityOfPage: story.url,
    headline: story.title,
    description: story.lead,
    inLanguage: story.language,
    datePublished: story.date,
    dateModified: story.changedAt,
    ...(story.image ? { image: [story.image] } : {}),
    ...(story.authors.length > 0 ? { author: story.authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(story.section ? { articleSection: story.section } : {}),
    ...(story.tags.length > 0 ? { keywords: story.tags } : {}),
    publisher: publisher(site),
  };
}
