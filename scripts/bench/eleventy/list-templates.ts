// Home, lists and fixed pages of the competitor: the same elements as the portal's own, as plain functions.

import { legalFacetAddress, pageAddress } from '@bang-tin/shared/addresses';
import type { Content } from '@bang-tin/shared/content-schemas';
import { formatMonth } from '@bang-tin/shared/vietnam-time';
import { amount, count, day } from './document-parts.ts';
import { storyCard, storyLine } from './document-templates.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageFrame } from './frame-template.ts';
import { type Category, entry, type Law, type Link, type List, type PortalModel, type Story } from './portal-model.ts';

const NEWEST_STORIES = 20;
const NEWEST_LAWS = 50;

export function homePage(model: PortalModel, siteUrl: string): PageFrame {
  const featured = model.stories.filter(({ fields }) => fields.featured).slice(0, 6);
  const [first, ...others] = [...featured, ...model.stories.slice(0, 6)].slice(0, 6);
  const tops = model.categoryLists.filter(({ address }) =>
    [...model.categories.values()].some((one) => one.address === address && one.parent === null),
  );
  const blocks = tops.map(({ heading, address, items }, place) => {
    const stories = items.slice(0, 4).map((story, index) => (index === 0 ? storyCard(story, 'lead', 'h3') : storyLine(story)));
    return `<section class="category-block" aria-labelledby="category-${place}"><h2 class="block-heading" id="category-${place}"><a href="${address}">${escapeHtml(heading)}</a></h2><div class="category-stories">${stories.join('')}</div></section>`;
  });
  const title = model.settings?.title ?? '';
  const publisher = { '@type': 'GovernmentOrganization', name: model.settings?.owner, url: siteUrl };
  const main = `<h1 class="unseen">${escapeHtml(title)}</h1><section class="top-stories" aria-labelledby="top-stories"><h2 id="top-stories" class="unseen">Tin nổi bật</h2>${first ? storyCard(first, 'lead', 'h3', true) : ''}<div class="top-others">${others.map((story) => storyCard(story, 'row', 'h3')).join('')}</div></section><div class="home-columns"><div class="home-main">${blocks.join('')}</div><div class="home-side"><section aria-labelledby="documents"><h2 class="block-heading" id="documents"><a href="/van-ban">Văn bản mới</a></h2>${laws(model, model.laws.slice(0, 5), true)}<p class="block-more"><a href="/van-ban">Xem tất cả văn bản</a></p></section></div></div>`;
  return {
    address: '/',
    title: null,
    description: model.settings?.description ?? '',
    trail: null,
    styles: 2,
    alternates: ['/', '/en'],
    structuredData: [{ '@context': 'https://schema.org', '@type': 'WebSite', name: title, url: siteUrl, inLanguage: 'vi', publisher }],
    main,
  };
}

export function laws(model: PortalModel, items: readonly Law[], isCompact = false): string {
  const term = (id: string | null): string => `<span>${escapeHtml(model.terms.get(id ?? '')?.title ?? '')}</span>`;
  const rows = items.map(
    ({ id, address, fields }) =>
      `<li><p class="law-title"><a href="${address}"><span class="law-number">${escapeHtml(fields.number)}</span> <span class="law-abstract">${escapeHtml(fields.abstract)}</span></a></p><p class="law-meta">${isCompact ? '' : term(fields.documentType) + term(fields.issuer)}<span>${isCompact ? '' : 'Ban hành: '}${day(fields.issuedDay ?? '')}</span>${count(id, 'views', fields.formerPortal?.views ?? 0)}${count(id, 'downloads', fields.formerPortal?.downloads ?? 0)}</p></li>`,
  );
  return `<ul class="laws${isCompact ? ' compact' : ''}">${rows.join('')}</ul>`;
}

const withSide = (main: string, side: string): string =>
  `<div class="with-side"><div class="list-main">${main}</div><div class="side">${side}</div></div>`;

function archive(list: List<unknown>): string {
  const years = new Map<string, List<unknown>['months']>();
  for (const month of list.months) entry(years, month.month.slice(0, 4)).push(month);
  const blocks = [...years].map(([year, months], index) => {
    const entries = months.map(
      ({ month, address, items }) =>
        `<li><a href="${address}">Tháng ${Number(month.slice(5))}</a> <span class="amount">(${amount(items.length)})</span></li>`,
    );
    const total = months.reduce((sum, { items }) => sum + items.length, 0);
    return `<details${index === 0 ? ' open' : ''}><summary>${year} <span class="amount">(${amount(total)})</span></summary><ul>${entries.join('')}</ul></details>`;
  });
  return `<nav class="archive" aria-labelledby="archive"><h2 id="archive">Lưu trữ theo tháng</h2>${blocks.join('')}</nav>`;
}

/** The months beside one of them. */
function monthLinks(list: List<unknown>, place: number): string {
  const link = (label: string, index: number): string => {
    const other = list.months[index];
    return other ? `<li><a href="${other.address}">${label}: ${formatMonth(other.month, 'vi')}</a></li>` : '';
  };
  const links = `${link('Mới hơn', place - 1)}${link('Cũ hơn', place + 1)}<li><a href="${list.address}#archive">Tất cả các tháng</a></li>`;
  return `<nav aria-labelledby="archive"><h2 id="archive">Lưu trữ theo tháng</h2><ul class="plain-links">${links}</ul></nav>`;
}

const chips = (links: readonly Category[]): string =>
  links.length === 0
    ? ''
    : `<nav class="chips" aria-label="Chuyên mục con"><ul>${links.map(({ title, address }) => `<li><a href="${address}">${escapeHtml(title)}</a></li>`).join('')}</ul></nav>`;

const rows = (stories: readonly Story[]): string =>
  `<div class="story-rows">${stories.map((story, index) => storyCard(story, 'row', 'h2', index === 0)).join('')}</div>`;

export function categoryPages(model: PortalModel, list: List<Story>): PageFrame[] {
  const id = [...model.categories.values()].find(({ address }) => address === list.address)?.id ?? null;
  const path: Link[] = model.pathTo(id);
  const { heading, address } = list;
  const first = withSide(
    `<h1>${escapeHtml(heading)}</h1>${chips(model.childrenOf(list))}${rows(list.items.slice(0, NEWEST_STORIES))}`,
    archive(list),
  );
  const months = list.months.map(({ month, address: of, items }, place) => {
    const title = `${heading} – ${formatMonth(month, 'vi')}`;
    const main = withSide(`<h1>${escapeHtml(title)}</h1>${rows(items)}`, monthLinks(list, place));
    return { address: of, title, description: title, trail: path, main };
  });
  return [{ address, title: heading, description: heading, trail: path.slice(0, -1), main: first }, ...months];
}

const JUMP = '<p class="jump"><a href="#filters">Lọc văn bản</a></p>';

export function legalListPages(model: PortalModel, list: List<Law>): PageFrame[] {
  const above = { title: 'Văn bản', address: '/van-ban' };
  const page = (address: string, title: string, amounts: string, items: string, side: string, trail: Link[]): PageFrame => ({
    address,
    title,
    description: `${title}. ${amounts}.`,
    trail,
    main: withSide(`<h1>${escapeHtml(title)}</h1><p class="amount-line">${amounts}</p>${items}`, side),
  });
  const total = amount(list.items.length);
  const shown =
    list.items.length > NEWEST_LAWS
      ? `Đang hiển thị ${NEWEST_LAWS} văn bản mới nhất trong tổng số ${total}. Các văn bản khác xem theo tháng.`
      : `${total} văn bản`;
  const items = `${JUMP}${laws(model, list.items.slice(0, NEWEST_LAWS))}${openData(list.address)}`;
  const first = page(list.address, list.heading, shown, items, archive(list) + filters(model, list.address), [above]);
  const trail = [above, { title: list.heading, address: list.address }];
  const months = list.months.map(({ month, address, items: inMonth }, place) => {
    const title = `${list.heading} – ${formatMonth(month, 'vi')}`;
    return page(address, title, `${amount(inMonth.length)} văn bản`, laws(model, inMonth), monthLinks(list, place), trail);
  });
  return [first, ...months];
}

/** Of the list of a year. */
function openData(address: string): string {
  const [, year] = address.split('/nam/');
  if (year === undefined) return '';
  const file = `/du-lieu/van-ban/${year}`;
  return `<p class="amount-line">Dữ liệu mở: <a href="${file}.json">JSON</a>, <a href="${file}.csv">CSV</a></p>`;
}

const FACETS = { type: 'Theo loại văn bản', year: 'Theo năm ban hành', issuer: 'Theo cơ quan ban hành' } as const;

/** @param current the list on whose page they stand; null for none */
function filters(model: PortalModel, current: string | null): string {
  const groups = Object.entries(FACETS).map(([name, heading]) => {
    const base = legalFacetAddress('vi', name as keyof typeof FACETS, '');
    const values = model.facetValues(name as keyof typeof FACETS);
    const isOpen = current === null || current.startsWith(base);
    const items = values.map(
      ({ title, address }) => `<li><a href="${address}"${address === current ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`,
    );
    return `<details${isOpen ? ' open' : ''}><summary>${heading}</summary><ul${name === 'year' ? ' class="years"' : ''}>${items.join('')}</ul></details>`;
  });
  const all = current === null ? '' : '<p><a href="/van-ban">Tất cả văn bản</a></p>';
  return `<nav class="filters" aria-labelledby="filters"><h2 id="filters">Lọc văn bản</h2>${all}${groups.join('')}</nav>`;
}

export function fixedPages(model: PortalModel): PageFrame[] {
  const pages = model.pages.map(({ id, fields }: { id: string; fields: Content<'page'> }) => ({
    address: pageAddress('vi', fields.slug),
    title: fields.title,
    description: fields.title,
    trail: [],
    pageId: id,
    main: `<article class="document"><header><h1>${escapeHtml(fields.title)}</h1></header><div class="prose">${fields.body}</div></article>`,
  }));
  const plain = (address: string, title: string, main: string): PageFrame => ({ address, title, description: title, trail: [], main });
  const intro = 'Văn bản mới ban hành xếp trước. Chọn theo loại, năm hoặc cơ quan ban hành.';
  const newest = withSide(
    `<h1>Văn bản</h1><p class="lead">${intro}</p>${JUMP}<h2 class="block-heading">Mới ban hành</h2>${laws(model, model.laws.slice(0, 30))}<p class="amount-line">Dữ liệu mở: <a href="/du-lieu.json">danh mục văn bản theo năm, tệp CSV và JSON</a></p>`,
    filters(model, null),
  );
  return [
    ...pages,
    { ...plain('/van-ban', 'Văn bản', newest), description: intro, alternates: ['/van-ban', '/en/van-ban'] },
    plain('/thong-ke', 'Thống kê truy cập', '<h1>Thống kê truy cập</h1>'),
    plain('/404', 'Không tìm thấy trang', '<h1>Không tìm thấy trang</h1>'),
  ];
}
