// The frame of every page of the competitor: the same elements as the portal's own layout, as plain functions.

import type { Content } from '@bang-tin/shared/content-schemas';
import { escapeHtml } from './escape-html.ts';
import type { Link, PortalModel } from './portal-model.ts';

export interface PageFrame {
  address: string;
  title: string | null;
  description: string;
  trail: readonly Link[] | null;
  pageId?: string;
  image?: string | null;
  kind?: 'article' | 'website';
  /** How many style sheets it has. */
  styles?: 1 | 2 | 3;
  /** Paths of the page in Vietnamese and in English, where it has both. */
  alternates?: readonly [vi: string, en: string];
  structuredData?: readonly object[];
  main: string;
}

type MenuItem = Content<'menu'>['items'][number];

const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

export function page(model: PortalModel, siteUrl: string, frame: PageFrame): string {
  const { address, title, description, trail, pageId, image, kind = 'website', styles = 1, alternates, structuredData = [], main } = frame;
  const settings = model.settings as Content<'site-settings'>;
  const site = escapeHtml(settings.title);
  const canonical = escapeHtml(siteUrl + address);
  const common = commonPartsOf(model, settings);
  const steps = trail && [{ title: 'Trang chủ', address: '/' }, ...trail];
  return `<!DOCTYPE html><html lang="vi" id="top"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title === null ? site : `${escapeHtml(title)} – ${site}`}</title><meta name="description" content="${escapeHtml(description)}"><link rel="canonical" href="${canonical}">${alternates ? languages(siteUrl, alternates) : ''}<meta property="og:site_name" content="${site}"><meta property="og:type" content="${kind}"><meta property="og:title" content="${escapeHtml(title ?? settings.title)}"><meta property="og:description" content="${escapeHtml(description)}"><meta property="og:url" content="${canonical}"><meta property="og:locale" content="vi_VN">${image ? `<meta property="og:image" content="${siteUrl}${image}">` : ''}<meta name="theme-color" content="${settings.primaryColour}"><link rel="preload" href="/_astro/be-vietnam-pro-latin-400-normal.PpnXBOrz.woff2" as="font" type="font/woff2" crossorigin><link rel="preload" href="/_astro/be-vietnam-pro-vietnamese-400-normal.CRcqvyg1.woff2" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="/theme.css?v=9b1c1cc8962e"><link rel="alternate" type="application/rss+xml" title="${site}" href="/rss.xml"><link rel="icon" href="/favicon.svg" type="image/svg+xml">${structuredData.map(jsonLd).join('')}${steps ? jsonLd(breadcrumbData(steps, siteUrl)) : ''}${ASSETS[styles]}</head><body${pageId ? ` data-page="${pageId}"` : ''}><a class="skip" href="#main">Chuyển đến nội dung chính</a>${common.headers.get(address) ?? common.otherHeader}<div class="wrap">${steps ? breadcrumbs(steps) : ''}<main id="main" tabindex="-1">${main}</main></div><p class="print-source wrap"><span>${site}</span>. Nguồn: ${canonical}</p>${common.footer}</body></html>`;
}

const STYLES = ['Base.p7mEeaMd', 'StoryLines.BSNN85tH', 'CitedText.bCkW8yvE'].map(
  (name) => `<link rel="stylesheet" href="/_astro/${name}.css">`,
);
const SCRIPT = '<script type="module" src="/_astro/Base.astro_astro_type_script_index_0_lang.CBEC5mVm.js"></script>';
const ASSETS = {
  1: SCRIPT + STYLES[0],
  2: SCRIPT + STYLES.slice(0, 2).join(''),
  3: SCRIPT + STYLES.join(''),
};

function languages(siteUrl: string, [vi, en]: readonly [string, string]): string {
  const link = (language: string, address: string): string =>
    `<link rel="alternate" hreflang="${language}" href="${escapeHtml(siteUrl + address)}">`;
  return link('vi', vi) + link('en', en) + link('x-default', vi);
}

const breadcrumbData = (steps: readonly Link[], siteUrl: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ title, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: siteUrl + address,
  })),
});

const breadcrumbs = (steps: readonly Link[]): string =>
  `<nav class="breadcrumbs" aria-label="Đường dẫn"><ol>${steps.map(({ title, address }) => `<li><a href="${address}">${escapeHtml(title)}</a></li>`).join('')}</ol></nav>`;

function header(model: PortalModel, settings: Content<'site-settings'>, address: string): string {
  const items = model.menus.find(({ place }) => place === 'main')?.items ?? [];
  return `<header class="site-header"><div class="band"><div class="wrap"><a class="brand" href="/"><svg class="crest" viewBox="0 0 72 72" width="72" height="72" aria-hidden="true"><circle cx="36" cy="36" r="33" fill="none" stroke="currentColor" stroke-width="2"></circle><circle cx="36" cy="36" r="28" fill="none" stroke="currentColor" stroke-width="1" stroke-dasharray="2 3"></circle><path fill="currentColor" d="m36 14 5.2 15.9H58L44.4 39.7l5.2 15.9L36 45.8 22.4 55.6l5.2-15.9L14 29.9h16.8z"></path></svg><span class="names"><span class="owner">${escapeHtml(settings.owner)}</span><span class="name">${escapeHtml(settings.title)}</span></span></a><ul class="languages"><li><a href="/tim-kiem">Tìm kiếm</a></li><li><a href="/en" lang="en" hreflang="en">English</a></li></ul></div></div><nav class="main-menu wide" aria-label="Menu chính"><div class="wrap">${menu(items, address, true)}</div></nav><nav class="main-menu narrow" aria-label="Menu chính"><details><summary><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M3 6h18M3 12h18M3 18h18" stroke="currentColor" stroke-width="2.5"></path></svg>Menu</summary>${menu(items, address, false)}</details></nav></header>`;
}

function menu(items: readonly MenuItem[], address: string, dropDown: boolean): string {
  const link = (label: string, target: string): string =>
    `<a href="${target}"${target === address ? ' aria-current="page"' : ''}>${escapeHtml(label)}</a>`;
  const children = (list: readonly { label: string; address: string }[]): string =>
    `<ul>${list.map((child) => `<li>${link(child.label, child.address)}</li>`).join('')}</ul>`;
  const entry = (item: MenuItem): string => {
    if (item.children.length === 0) return link(item.label, item.address);
    if (!dropDown) return link(item.label, item.address) + children(item.children);
    const all = [{ label: `Tất cả ${item.label}`, address: item.address }, ...item.children];
    return `<details name="main-menu"><summary>${escapeHtml(item.label)}</summary>${children(all)}</details>`;
  };
  return `<ul>${items.map((item) => `<li>${entry(item)}</li>`).join('')}</ul>`;
}

const SITE_NUMBERS = {
  online: 'Đang truy cập',
  today: 'Hôm nay',
  thisMonth: 'Tháng này',
  lastMonth: 'Tháng trước',
  total: 'Tổng lượt truy cập',
};

/** What all pages have in common, made once; a header for each page that the menu leads to, and one for all others. */
interface CommonParts {
  footer: string;
  headers: Map<string, string>;
  otherHeader: string;
}
const commonParts = new WeakMap<PortalModel, CommonParts>();
function commonPartsOf(model: PortalModel, settings: Content<'site-settings'>): CommonParts {
  const known = commonParts.get(model);
  if (known) return known;
  const headers = new Map(model.addressesInMenu.map((address) => [address, header(model, settings, address)]));
  const made = { footer: footer(model, settings), headers, otherHeader: header(model, settings, '') };
  commonParts.set(model, made);
  return made;
}

function footer(model: PortalModel, settings: Content<'site-settings'>): string {
  const links = model.menus.find(({ place }) => place === 'footer')?.items ?? [];
  const numbers = Object.entries(SITE_NUMBERS).map(([name, label]) => `<div><dt>${label}</dt><dd data-site="${name}"></dd></div>`);
  return `<footer class="site-footer"><div class="wrap"><div class="footer-columns"><section class="imprint"><p class="owner">${escapeHtml(settings.owner)}</p><h2>${escapeHtml(settings.title)}</h2><p>Chịu trách nhiệm nội dung: <strong>${escapeHtml(settings.responsible ?? '')}</strong></p><p>Địa chỉ: <span>${escapeHtml(settings.address ?? '')}</span></p><p>Điện thoại: <a href="tel:${(settings.phone ?? '').replace(/[^+\d]/g, '')}">${escapeHtml(settings.phone ?? '')}</a></p><p>Thư điện tử: <a href="mailto:${settings.email}">${settings.email}</a></p><p class="licence">${escapeHtml(settings.licence ?? '')}</p></section><nav aria-labelledby="footer-links"><h2 id="footer-links">Liên kết</h2><ul>${links.map(({ label, address }) => `<li><a href="${address}">${escapeHtml(label)}</a></li>`).join('')}<li><a href="/tim-kiem">Tìm kiếm</a></li><li><a href="/rss.xml">Nguồn tin RSS</a></li></ul></nav><section class="visits" hidden><h2><a href="/thong-ke">Lượt truy cập</a></h2><dl class="site-numbers">${numbers.join('')}</dl></section></div><p class="to-top"><a href="#top">Về đầu trang</a></p></div></footer>`;
}
