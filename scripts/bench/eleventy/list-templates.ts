// Home, lists and fixed pages of the competitor: the same elements as the portal's own, as plain functions.

import { pageAddress } from '@bang-tin/shared/addresses';
import type { Content } from '@bang-tin/shared/content-schemas';
import { formatMonth } from '@bang-tin/shared/vietnam-time';
import { count, day, storyCard } from './document-templates.ts';
import { escapeHtml, type PageFrame } from './frame-template.ts';
import { type Category, entry, type Law, type Link, type List, type PortalModel, type Story } from './portal-model.ts';

const NEWEST_STORIES = 20;
const NEWEST_LAWS = 50;

export function homePage(model: PortalModel): PageFrame {
  const featured = model.stories.filter(({ fields }) => fields.featured).slice(0, 6);
  const [first, ...others] = [...featured, ...model.stories.slice(0, 6)].slice(0, 6);
  const tops = model.categoryLists.filter(({ address }) =>
    [...model.categories.values()].some((one) => one.address === address && one.parent === null),
  );
  const blocks = tops.map(
    ({ heading, address, items }) =>
      `<section class="category-block"><h2 class="block-heading"><a href="${address}">${escapeHtml(heading)}</a></h2><div class="category-stories">${items
        .slice(0, 4)
        .map((story, index) => storyCard(story, index === 0 ? 'lead' : 'line', 'h3'))
        .join('')}</div></section>`,
  );
  const main = `<h1 class="unseen">${escapeHtml(model.settings?.title ?? '')}</h1><section class="top-stories">${first ? storyCard(first, 'lead', 'h3', true) : ''}<div class="top-others">${others.map((story) => storyCard(story, 'row', 'h3')).join('')}</div></section><div class="home-columns"><div class="home-main">${blocks.join('')}</div><div class="home-side"><section><h2 class="block-heading"><a href="/van-ban">Văn bản mới</a></h2>${laws(model, model.laws.slice(0, 5))}</section></div></div>`;
  return { address: '/', title: null, description: model.settings?.description ?? '', trail: null, main };
}

export function laws(model: PortalModel, items: readonly Law[]): string {
  const rows = items.map(
    ({ id, address, fields }) =>
      `<li><p class="law-title"><a href="${address}"><span class="law-number">${escapeHtml(fields.number)}</span> <span class="law-abstract">${escapeHtml(fields.abstract)}</span></a></p><p class="law-meta"><span>${escapeHtml(model.terms.get(fields.documentType ?? '')?.title ?? '')}</span><span>${escapeHtml(model.terms.get(fields.issuer ?? '')?.title ?? '')}</span><span>Ban hành: ${day(fields.issuedDay ?? '')}</span>${count(id, 'views', fields.formerPortal?.views ?? 0)}${count(id, 'downloads', fields.formerPortal?.downloads ?? 0)}</p></li>`,
  );
  return `<ul class="laws">${rows.join('')}</ul>`;
}

const withSide = (main: string, side: string): string =>
  `<div class="with-side"><div class="list-main">${main}</div><div class="side">${side}</div></div>`;

function archive(list: List<unknown>): string {
  const years = new Map<string, List<unknown>['months']>();
  for (const month of list.months) entry(years, month.month.slice(0, 4)).push(month);
  const blocks = [...years].map(([year, months], index) => {
    const entries = months.map(
      ({ month, address, items }) =>
        `<li><a href="${address}">Tháng ${Number(month.slice(5))}</a> <span class="amount">(${items.length})</span></li>`,
    );
    const total = months.reduce((sum, { items }) => sum + items.length, 0);
    return `<details${index === 0 ? ' open' : ''}><summary>${year} <span class="amount">(${total})</span></summary><ul>${entries.join('')}</ul></details>`;
  });
  return `<nav class="archive" aria-labelledby="archive"><h2 id="archive">Lưu trữ theo tháng</h2>${blocks.join('')}</nav>`;
}

/** The months beside one of them. */
function monthLinks(list: List<unknown>, place: number): string {
  const link = (label: string, index: number): string => {
    const other = list.months[index];
    return other ? `<li><a href="${other.address}">${label}: ${formatMonth(other.month, 'vi')}</a></li>` : '';
  };
  const links = link('Mới hơn', place - 1) + link('Cũ hơn', place + 1);
  return `<nav class="archive" aria-labelledby="archive"><h2 id="archive">Lưu trữ theo tháng</h2><ul>${links}</ul></nav>`;
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

export function legalListPages(model: PortalModel, list: List<Law>): PageFrame[] {
  const above = { title: 'Văn bản', address: '/van-ban' };
  const page = (address: string, title: string, items: readonly Law[], amount: string, side: string, trail: Link[]): PageFrame => ({
    address,
    title,
    description: `${title}. ${amount}.`,
    trail,
    main: withSide(`<h1>${escapeHtml(title)}</h1><p class="amount-line">${amount}</p>${laws(model, items)}`, side),
  });
  const first = page(
    list.address,
    list.heading,
    list.items.slice(0, NEWEST_LAWS),
    `${list.items.length} văn bản`,
    archive(list) + filters(model),
    [above],
  );
  const trail = [above, { title: list.heading, address: list.address }];
  const months = list.months.map(({ month, address, items }, place) =>
    page(address, `${list.heading} – ${formatMonth(month, 'vi')}`, items, `${items.length} văn bản`, monthLinks(list, place), trail),
  );
  return [first, ...months];
}

const filters = (model: PortalModel): string =>
  `<nav class="filters" aria-labelledby="filters"><h2 id="filters">Lọc văn bản</h2><ul>${model.legalLists.map(({ heading, address }) => `<li><a href="${address}">${escapeHtml(heading)}</a></li>`).join('')}</ul></nav>`;

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
  const newest = withSide(`<h1>Văn bản</h1>${laws(model, model.laws.slice(0, 30))}`, filters(model));
  return [
    ...pages,
    plain('/van-ban', 'Văn bản', newest),
    plain('/thong-ke', 'Thống kê truy cập', '<h1>Thống kê truy cập</h1>'),
    plain('/404', 'Không tìm thấy trang', '<h1>Không tìm thấy trang</h1>'),
  ];
}
