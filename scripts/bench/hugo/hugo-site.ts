// The sample portal as a Hugo site: a file for each document, one for each list, and templates for pages of the same elements. What
// Hugo could only find out slowly (who cites a document, the months beside a month) is told it; the rest is Hugo's work.

import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pageAddress } from '@bang-tin/shared/addresses';
import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import { formatDateTime, formatMonth } from '@bang-tin/shared/vietnam-time';
import { BENCH_SITE_URL } from '../bench-portal.ts';
import { mediaAddress } from '../eleventy/document-templates.ts';
import { type Law, type Link, type List, PortalModel, type Story } from '../eleventy/portal-model.ts';
import type { SampleFeed } from '../sample/sample-feed.ts';

const CONFIGURATION = {
  baseURL: BENCH_SITE_URL,
  languageCode: 'vi',
  title: 'Cổng thông tin điện tử tỉnh Sông Ngân',
  timeZone: 'Asia/Ho_Chi_Minh',
  taxonomies: { list: 'lists' },
  disableKinds: ['taxonomy', 'RSS'],
  ignoreErrors: ['error-disable-taxonomy'],
};

/** Writes the whole site, content and templates, into a folder. */
export async function writeHugoSite(folder: string, feed: SampleFeed): Promise<void> {
  const model = new PortalModel(documentsOf(feed));
  await mkdir(folder, { recursive: true });
  await cp(join(import.meta.dirname, 'layouts'), join(folder, 'layouts'), { recursive: true });
  await writeText(join(folder, 'config.json'), JSON.stringify(CONFIGURATION));
  await writeText(
    join(folder, 'data/portal.json'),
    JSON.stringify({ settings: model.settings, menus: menusOf(model), tops: topCategories(model) }),
  );
  const page = (name: string, front: object, body = ''): Promise<void> =>
    writeText(join(folder, 'content', name), `${JSON.stringify(front)}\n${body}`);
  for (const story of model.stories) await page(fileOf(model, story), storyFront(model, story), story.fields.body);
  for (const law of model.laws) await page(`laws/${law.id}.html`, lawFront(model, law), law.fields.body);
  for (const list of model.categoryLists) await writeList(page, list, 'stories', model);
  for (const list of model.legalLists) await writeList(page, list, 'laws', model);
  for (const { id, fields } of model.pages) {
    const front = { title: fields.title, url: fileUrl(pageAddress('vi', fields.slug)), type: 'page', id, trail: [] };
    await page(`pages/${id}.html`, front, fields.body);
  }
  const trail: Link[] = [];
  await page('van-ban.html', { title: 'Văn bản', url: '/van-ban.html', type: 'laws', trail, filters: filtersOf(model) });
  await page('thong-ke.html', { title: 'Thống kê truy cập', url: '/thong-ke.html', type: 'page', trail });
}

function* documentsOf(feed: SampleFeed) {
  for (const { document } of feed.rowsAfter(0)) if (document) yield document;
}

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const fileUrl = (address: string): string => `${address}.html`;
const fileOf = (model: PortalModel, { id, fields }: Story): string =>
  `${
    model.categories
      .get(fields.category ?? '')
      ?.address.split('/')
      .at(-1) ?? 'none'
  }/${id}.html`;
const termOf = (address: string): string => address.slice(1).replaceAll('/', '-');
const menusOf = (model: PortalModel) => Object.fromEntries(model.menus.map(({ place, items }) => [place, items]));
const topCategories = (model: PortalModel): object[] =>
  [...model.categories.values()]
    .filter(({ parent }) => parent === null)
    .map(({ title, address }) => ({ title, address, term: termOf(address) }));
const filtersOf = (model: PortalModel): Link[] => model.legalLists.map(({ heading, address }) => ({ title: heading, address }));

function monthsOf(address: string, month: string): string {
  const [year, number] = month.split('-');
  return address.endsWith(`/${year}`) ? `${address}/${number}` : `${address}/${year}/${number}`;
}

function storyFront(model: PortalModel, story: Story): object {
  const { id, type, address, fields } = story;
  const trail = model.pathTo(fields.category);
  const month = formatMonthKey(fields.date);
  const { body: _, bodyMedia: __, figure, related, slug: ___, date, ...rest } = fields;
  return {
    ...rest,
    id,
    type,
    date,
    url: fileUrl(address),
    shownDate: formatDateTime(date, 'weekday-first', 'vi'),
    address,
    trail: trail.map(({ title, address: of }) => ({ title, address: of })),
    lists: trail.flatMap((category) => [termOf(category.address), termOf(monthsOf(category.address, month))]),
    picture: figure && pictureOf(figure),
    relatedPages: related.flatMap((key) => pathOf(model, key.id)),
  };
}

const formatMonthKey = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 7);

function pathOf(model: PortalModel, id: string): string[] {
  const story = stories(model).get(id);
  return story ? [`/${fileOf(model, story)}`] : [`/laws/${id}.html`];
}

const storiesById = new WeakMap<PortalModel, Map<string, Story>>();
function stories(model: PortalModel): Map<string, Story> {
  const known = storiesById.get(model) ?? new Map(model.stories.map((story) => [story.id, story]));
  storiesById.set(model, known);
  return known;
}

function pictureOf({ picture, caption, alt }: NonNullable<Story['fields']['figure']>): object {
  const sizes = [...picture.formats.map(({ url, width, height }) => ({ url, width, height })), { ...picture }];
  const all = sizes.map(({ url, width, height }) => ({ src: mediaAddress(url), width, height }));
  return { shown: all.at(-2), all, caption, alt: alt || picture.alt };
}

function lawFront(model: PortalModel, law: Law): object {
  const { id, address, fields } = law;
  const { body: _, bodyMedia: __, relations, files, slug: ___, ...rest } = fields;
  const lists = model.listsOf(law);
  const month = (fields.issuedDay ?? fields.date).slice(0, 7);
  const outgoing = relations.map(({ relation, document }) => ({ heading: LEGAL_RELATIONS[relation].from, page: `/laws/${document}.html` }));
  const incoming = (model.citing.get(id) ?? []).map((source) => {
    const relation = source.fields.relations.find(({ document }) => document === id)?.relation ?? 'can-cu';
    return { heading: LEGAL_RELATIONS[relation].to, page: `/laws/${source.id}.html` };
  });
  const groups = new Map<string, string[]>();
  for (const { heading, page } of [...outgoing, ...incoming]) groups.set(heading, [...(groups.get(heading) ?? []), page]);
  return {
    ...rest,
    id,
    type: 'legal-document',
    url: fileUrl(address),
    date: fields.issuedDay,
    address,
    typeLink: lists[0],
    issuerLink: { title: model.terms.get(fields.issuer ?? '')?.title, address: lists[2]?.address },
    fieldTitle: model.terms.get(fields.field ?? '')?.title,
    trail: [{ title: 'Văn bản', address: '/van-ban' }, ...lists.slice(0, 1)],
    lists: lists.flatMap((list) => [termOf(list.address), termOf(monthsOf(list.address, month))]),
    papers: files.map(({ title, file }) => ({ title, address: mediaAddress(file.url), kb: Math.round(file.size / 1024) })),
    ended: groups.has(LEGAL_RELATIONS['thay-the'].to),
    groups: [...groups].map(([heading, pages]) => ({ heading, pages })),
  };
}

type WritePage = (name: string, front: object, body?: string) => Promise<void>;

async function writeList(page: WritePage, list: List<Story> | List<Law>, holds: 'stories' | 'laws', model: PortalModel): Promise<void> {
  const { heading, address } = list;
  const months = list.months.map((month) => ({ month: month.month, address: month.address, amount: month.items.length }));
  const above = holds === 'laws' ? [{ title: 'Văn bản', address: '/van-ban' }] : [];
  const link = { title: heading, address };
  const first = {
    title: heading,
    url: fileUrl(address),
    address,
    holds,
    trail: above,
    months,
    limit: holds === 'laws' ? 50 : 20,
    ...(holds === 'laws' && { filters: filtersOf(model) }),
  };
  await page(`lists/${termOf(address)}/_index.html`, first);
  for (const [place, { month, address: of }] of list.months.entries()) {
    const beside = [
      { label: 'Mới hơn', other: list.months[place - 1] },
      { label: 'Cũ hơn', other: list.months[place + 1] },
    ].flatMap(({ label, other }) => (other ? [{ title: `${label}: ${formatMonth(other.month, 'vi')}`, address: other.address }] : []));
    const title = `${heading} – ${formatMonth(month, 'vi')}`;
    await page(`lists/${termOf(of)}/_index.html`, { title, url: fileUrl(of), address: of, holds, trail: [...above, link], beside });
  }
}
