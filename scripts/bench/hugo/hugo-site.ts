// The sample portal as a Hugo site: a file for each document, one for each list, and templates for pages of the same elements. What
// Hugo's templates cannot find out, or only slowly, they are told: citations and what they mean, comparisons of texts, states, who cites
// and names a document, the months beside a month. That is done before it is measured. The rest is Hugo's work.

import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pageAddress } from '@bang-tin/shared/addresses';
import { formatDateTime, formatDay, formatMonth, toSiteDay } from '@bang-tin/shared/vietnam-time';
import { BENCH_SITE_URL } from '../bench-portal.ts';
import { type Citing, citedBody } from '../eleventy/cited-templates.ts';
import { amount as formatAmount } from '../eleventy/document-parts.ts';
import { mediaAddress } from '../eleventy/pictures.ts';
import { type Law, type Link, type List, PortalModel, type Story } from '../eleventy/portal-model.ts';
import { kept } from '../found-citations.ts';
import type { SampleFeed } from '../sample/sample-feed.ts';
import { citationsFront, lawFront, lawPath, lawText } from './law-front.ts';

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
    JSON.stringify({
      settings: model.settings,
      menus: menusOf(model),
      inmenu: model.addressesInMenu,
      tops: topCategories(model),
      facets: facetsOf(model),
    }),
  );
  const page = (name: string, front: object, body = ''): Promise<void> =>
    writeText(join(folder, 'content', name), `${JSON.stringify(front)}\n${body}`);
  for (const story of model.stories)
    await page(fileOf(model, story), storyFront(model, story), citedBody(story.fields.body, citingOf(model, story)));
  for (const law of model.laws)
    await page(`laws/${law.id}.html`, { ...lawFront(model, law), lists: termsOfLaw(model, law) }, lawText(model, law));
  for (const list of model.categoryLists) await writeList(page, list, 'stories', model);
  for (const list of model.legalLists) await writeList(page, list, 'laws', model);
  for (const { id, fields } of model.pages) {
    const front = { title: fields.title, url: fileUrl(pageAddress('vi', fields.slug)), type: 'page', id, trail: [] };
    await page(`pages/${id}.html`, front, fields.body);
  }
  const trail: Link[] = [];
  await page('_index.html', { title: CONFIGURATION.title, lead: model.settings?.description, english: '/en' });
  await page('van-ban.html', {
    title: 'Văn bản',
    url: '/van-ban.html',
    type: 'laws',
    trail,
    address: '/van-ban',
    lead: LEGAL_INTRO,
    english: '/en/van-ban',
  });
  await page('thong-ke.html', { title: 'Thống kê truy cập', url: '/thong-ke.html', type: 'page', trail });
}

const LEGAL_INTRO = 'Văn bản mới ban hành xếp trước. Chọn theo loại, năm hoặc cơ quan ban hành.';

function* documentsOf(feed: SampleFeed) {
  for (const { document } of feed.rowsAfter(0)) if (document) yield kept(document);
}

const citingOf = (model: PortalModel, page: Story): Citing => ({ register: model.register, citations: model.citationIndex.of(page) });

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
const FACETS = { type: 'Theo loại văn bản', year: 'Theo năm ban hành', issuer: 'Theo cơ quan ban hành' } as const;
const facetsOf = (model: PortalModel): object[] =>
  Object.entries(FACETS).map(([name, heading]) => {
    const links = model.facetValues(name as keyof typeof FACETS);
    return { heading, base: links[0]?.address.split('/').slice(0, 3).join('/'), links, years: name === 'year' };
  });

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
    shownDay: formatDay(toSiteDay(date), 'vi'),
    instant: date,
    address,
    trail: trail.map(({ title, address: of }) => ({ title, address: of })),
    lists: trail.flatMap((category) => [termOf(category.address), termOf(monthsOf(category.address, month))]),
    picture: figure && pictureOf(figure),
    relatedPages: related.flatMap((key) => pathOf(model, key.id)),
    ...citationsFront(citingOf(model, story), toSiteDay(date), id),
  };
}

const formatMonthKey = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 7);

function pathOf(model: PortalModel, id: string): string[] {
  const story = stories(model).get(id);
  return [story ? `/${fileOf(model, story)}` : lawPath(id)];
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
  return { shown: all.at(-2), original: mediaAddress(picture.url), all, caption, alt: alt || picture.alt };
}

function termsOfLaw(model: PortalModel, law: Law): string[] {
  const month = (law.fields.issuedDay ?? law.fields.date).slice(0, 7);
  return model.listsOf(law).flatMap((list) => [termOf(list.address), termOf(monthsOf(list.address, month))]);
}

type WritePage = (name: string, front: object, body?: string) => Promise<void>;

async function writeList(page: WritePage, list: List<Story> | List<Law>, holds: 'stories' | 'laws', model: PortalModel): Promise<void> {
  const { heading, address } = list;
  const above = holds === 'laws' ? [{ title: 'Văn bản', address: '/van-ban' }] : [];
  const category = holds === 'stories' ? [...model.categories.values()].find((one) => one.address === address) : undefined;
  const path = category ? model.pathTo(category.id).map(({ title, address: of }) => ({ title, address: of })) : above;
  const leadOf = (title: string, amount: number) => (holds === 'laws' ? { lead: `${title}. ${formatAmount(amount)} văn bản.` } : {});
  const [, year] = address.split('/nam/');
  const first = {
    title: heading,
    ...leadOf(heading, list.items.length),
    url: fileUrl(address),
    address,
    holds,
    trail: category ? path.slice(0, -1) : path,
    years: yearsOf(list),
    limit: holds === 'laws' ? 50 : 20,
    ...(holds === 'stories' && { children: model.childrenOf(list as List<Story>) }),
    ...(year !== undefined && { register: `/du-lieu/van-ban/${year}` }),
  };
  await page(`lists/${termOf(address)}/_index.html`, first);
  const trail = category ? path : [...above, { title: heading, address }];
  for (const [place, { month, address: of, items }] of list.months.entries()) {
    const beside = [
      { label: 'Mới hơn', other: list.months[place - 1] },
      { label: 'Cũ hơn', other: list.months[place + 1] },
    ].flatMap(({ label, other }) => (other ? [{ title: `${label}: ${formatMonth(other.month, 'vi')}`, address: other.address }] : []));
    beside.push({ title: 'Tất cả các tháng', address: `${address}#archive` });
    const title = `${heading} – ${formatMonth(month, 'vi')}`;
    await page(`lists/${termOf(of)}/_index.html`, {
      title,
      ...leadOf(title, items.length),
      url: fileUrl(of),
      address: of,
      holds,
      trail,
      beside,
    });
  }
}

/** The months of a list by year. */
function yearsOf({ months }: List<unknown>): object[] {
  const years = new Map<string, { address: string; month: number; amount: number }[]>();
  for (const { month, address, items } of months) {
    const inYear = years.get(month.slice(0, 4)) ?? [];
    years.set(month.slice(0, 4), inYear);
    inYear.push({ address, month: Number(month.slice(5)), amount: items.length });
  }
  return [...years].map(([year, inYear]) => ({ year, total: inYear.reduce((sum, { amount }) => sum + amount, 0), months: inYear }));
}
