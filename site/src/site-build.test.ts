// A whole build of the made-up portal: every page, every link, what search engines see, what readers must load.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Parser } from 'htmlparser2';
import { barestFeed, fixtureFeed } from './fixture-feed.ts';
import { type BuiltSite, buildFixtureSite, FIXTURE_SITE_URL } from './fixture-site.ts';

const BUILD_MS = 120_000;

interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Its own language or that of what it stands in. */
  lang: string;
  text: string;
}

/** All elements of a page, with the text directly inside. */
function elements(html: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, lang: attributes.lang ?? open.at(-1)?.lang ?? '', text: '' };
      found.push(element);
      open.push(element);
    },
    ontext: (text) => {
      const last = open.at(-1);
      if (last) last.text += text;
    },
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return found;
}

const isRedirect = (site: BuiltSite, file: string) => site.read(file).includes('http-equiv="refresh"');
const redirectsOf = (site: BuiltSite) => site.files.filter((file) => file.endsWith('.html') && isRedirect(site, file));
const pagesOf = (site: BuiltSite) => site.files.filter((file) => file.endsWith('.html') && !isRedirect(site, file));
const addressOfFile = (file: string) => (file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`);
const exists = (site: BuiltSite, path: string) =>
  site.media.has(path) || ['', '.html', 'index.html'].some((end) => site.files.includes((path + end).slice(1)));

/** Everything local that a page points to, without query and fragment. */
function localTargets(html: string): string[] {
  return elements(html).flatMap(({ name, attributes: { href, src, srcset } }) => {
    const all = [href, src, ...(srcset ?? '').split(',').map((part) => part.trim().split(' ')[0])];
    const local = name === 'a' || name === 'link' || src || srcset ? all : [];
    return local
      .filter((target): target is string => !!target && /^\/(?!\/)/.test(target))
      .map((target) => target.split(/[?#]/, 1)[0] ?? '');
  });
}

function deadLinks(site: BuiltSite): string[] {
  return pagesOf(site).flatMap((page) =>
    localTargets(site.read(page)).flatMap((target) => (target.startsWith('/api/') || exists(site, target) ? [] : [`${page}: ${target}`])),
  );
}

function inlineCode(site: BuiltSite): string[] {
  return pagesOf(site).flatMap((page) =>
    elements(site.read(page)).flatMap(({ name, attributes }) => {
      const runs = name === 'style' || (name === 'script' && !attributes.src && attributes.type !== 'application/ld+json');
      const inAttribute = Object.keys(attributes).some((attribute) => attribute === 'style' || attribute.startsWith('on'));
      return runs || inAttribute ? [`${page}: <${name}>`] : [];
    }),
  );
}

/** Where English pages show these Vietnamese words to readers without saying that they are Vietnamese. */
function unmarkedVietnamese(site: BuiltSite, words: string): string[] {
  return pagesOf(site)
    .filter((page) => /^en(\/|\.)/.test(page))
    .flatMap((page) =>
      elements(site.read(page)).flatMap(({ name, attributes, lang, text }) => {
        const shown = name === 'head' || name === 'script' || (name === 'title' && page !== 'en.html') ? '' : `${text} ${attributes.alt}`;
        return shown.includes(words) && lang !== 'vi' ? [`${page}: <${name}>`] : [];
      }),
    );
}

/** What schema.org and ELI call what our structured data of laws say, from https://schema.org/Legislation and the ontology of ELI. */
const LEGISLATION_NAMES = new Set(
  (
    '@context @type @id url name description inLanguage dateModified expires encoding legislationIdentifier legislationType legislationDate ' +
    'legislationDateOfApplicability legislationDateVersion legislationLegalForce legislationPassedBy legislationChanges legislationAmends ' +
    'legislationRepeals legislationCorrects legislationConsolidates legislationEnsuresImplementationOf ' +
    'eli:id_local eli:date_document eli:first_date_entry_in_force eli:date_no_longer_in_force eli:in_force eli:based_on eli:basis_for ' +
    'eli:changes eli:changed_by eli:amends eli:amended_by eli:repeals eli:repealed_by eli:corrects eli:corrected_by eli:consolidates ' +
    'eli:consolidated_by eli:cites eli:cited_by eli:related_to contentUrl encodingFormat'
  ).split(' '),
);

function unknownNames(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap(unknownNames);
  return Object.entries(data).flatMap(([name, value]) => [
    ...(LEGISLATION_NAMES.has(name) ? [] : [name]),
    ...(name === '@context' ? [] : unknownNames(value)),
  ]);
}

describe('a full portal', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildFixtureSite(fixtureFeed());
  }, BUILD_MS);
  afterAll(() => site?.remove());
  const page = (address: string) => site.read(address === '/' ? 'index.html' : `${address.slice(1)}.html`);
  const ARTICLE = '/bai-viet/2026/03/cong-khai-tien-do-thu-tuc';
  const CITING = '/bai-viet/2020/06/rut-ngan-thoi-han';

  test('has a page of every kind in both languages', () => {
    const kinds = [
      '/', '/en', '/404', ARTICLE, '/en/bai-viet/2026/03/progress-of-procedures', '/hoi-nghi/2026/02/hoi-nghi-khoa-giao-sau-thang',
      '/en/hoi-nghi/2026/02/half-year-meeting', '/chuyen-muc/tin-trong-tinh', '/chuyen-muc/tin-trong-tinh/2026/01', '/van-ban', '/en/van-ban',
      '/van-ban/loai/quyet-dinh', '/van-ban/loai/quyet-dinh/2026/03', '/van-ban/nam/2026', '/van-ban/nam/2026/03', '/van-ban/nam/khac',
      '/van-ban/co-quan/ubnd-tinh', '/van-ban/2026/25-2026-qd-ubnd', '/van-ban/khac/477-ct-ubnd', '/trang/gioi-thieu', '/en/trang/about',
      '/thong-ke', '/en/thong-ke', '/tim-kiem', '/en/tim-kiem',
    ]; // biome-ignore format: one list
    expect(kinds.filter((address) => !exists(site, address))).toEqual([]);
    for (const file of ['rss.xml', 'en/rss.xml', 'theme.css', 'robots.txt', 'sitemap-index.xml', 'sitemap-trang-0.xml', 'favicon.svg'])
      expect(site.files).toContain(file);
  });

  test('every local link, picture and file is there', () => {
    expect(deadLinks(site)).toEqual([]);
  });

  test('nothing inline runs or styles', () => {
    expect(inlineCode(site)).toEqual([]);
  });

  test('every page says its language, has one title, one h1 and its own canonical address', () => {
    for (const file of pagesOf(site)) {
      const all = elements(site.read(file));
      const count = (name: string) => all.filter((element) => element.name === name).length;
      expect([file, count('h1'), count('main'), all.find(({ name }) => name === 'html')?.attributes.lang]).toEqual([
        file,
        1,
        1,
        /^en(\/|\.)/.test(file) ? 'en' : 'vi',
      ]);
      const canonical = all.find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href;
      expect(canonical).toBe(file === '404.html' ? undefined : new URL(addressOfFile(file), FIXTURE_SITE_URL).href);
    }
  });

  test('pages in other languages exist and point back', () => {
    const alternates = (address: string) =>
      elements(page(address))
        .filter(({ attributes }) => attributes.rel === 'alternate' && attributes.hreflang)
        .map(({ attributes }) => [attributes.hreflang, new URL(attributes.href ?? '').pathname]);
    for (const file of pagesOf(site)) {
      const own = alternates(addressOfFile(file));
      for (const [, address] of own) expect(alternates(address ?? '')).toEqual(own);
    }
    expect(alternates(ARTICLE)).toEqual([
      ['vi', ARTICLE],
      ['en', '/en/bai-viet/2026/03/progress-of-procedures'],
      ['x-default', ARTICLE],
    ]);
    expect(alternates('/van-ban/2026/25-2026-qd-ubnd')).toEqual([]);
  });

  test('structured data can be read', () => {
    const data = pagesOf(site).flatMap((file) =>
      elements(site.read(file))
        .filter(({ attributes }) => attributes.type === 'application/ld+json')
        .map(({ text }) => JSON.parse(text)),
    );
    expect(new Set(data.map((item) => item['@type']))).toEqual(new Set(['WebSite', 'BreadcrumbList', 'NewsArticle', 'Legislation']));
    expect(data.find((item) => item['@type'] === 'NewsArticle' && item.mainEntityOfPage.endsWith(ARTICLE)).headline).toBe(
      'Tỉnh Sông Ngân công khai tiến độ giải quyết thủ tục <hành chính>',
    );
  });

  test('the sitemap has every page once, with its languages, and nothing that was taken down', () => {
    const parts = [...site.read('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
      new URL(url ?? '').pathname.slice(1),
    );
    expect(parts.sort()).toEqual(site.files.filter((file) => /^sitemap-(?!index)/.test(file)).sort());
    const sitemap = parts.map((part) => site.read(part)).join('');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname).sort();
    expect(listed).toEqual(
      pagesOf(site)
        .map(addressOfFile)
        .filter((address) => address !== '/404')
        .sort(),
    );
    expect(sitemap).toContain(`hreflang="en" href="${FIXTURE_SITE_URL}/en/bai-viet/2026/03/progress-of-procedures"`);
    expect(sitemap).toMatch(/cong-khai-tien-do-thu-tuc<\/loc><lastmod>2026-03-03T/);
  });

  test('addresses that a document had before lead to it, in its language', () => {
    const targets = redirectsOf(site).map((file) => {
      const all = elements(site.read(file));
      const refresh = all.find(({ attributes }) => attributes['http-equiv'] === 'refresh')?.attributes.content;
      const link = all.find(({ name }) => name === 'a')?.attributes.href ?? '';
      expect([refresh, all.find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href]).toEqual([
        `0; url=${link}`,
        FIXTURE_SITE_URL + link,
      ]);
      return [file, all[0]?.attributes.lang, link];
    });
    expect(targets.sort()).toEqual([
      ['bai-viet/2026/03/tien-do-thu-tuc.html', 'vi', ARTICLE],
      ['en/bai-viet/2026/03/progress.html', 'en', '/en/bai-viet/2026/03/progress-of-procedures'],
      ['vi/news/tin-12.html', 'vi', ARTICLE],
    ]);
  });

  test('what was taken down is nowhere', () => {
    for (const file of site.files.filter((name) => /\.(html|xml)$/.test(name)))
      expect(site.read(file)).not.toMatch(/bai-da-go|Bài đã gỡ|chuyen-muc\/da-go/);
  });

  test('an article shows its dateline before the lead, credits, carried numbers, files and neighbours', () => {
    const html = page(ARTICLE);
    expect(html).toMatch(/<p class="lead">\s*<span class="dateline">SN -<\/span> Từ tháng ba, mỗi thủ tục/);
    expect(html.match(/class="dateline"/g)).toHaveLength(1);
    expect(html).toMatch(/Tin, ảnh: <strong>Hà Vân<\/strong>/);
    expect(html).toMatch(/Lượt xem: <span data-views="full1aaaaaaa">1\.134<\/span>/);
    expect(html).toContain('<time datetime="2026-03-20T10:53:00.000Z">Thứ sáu - 20/03/2026 17:53</time>');
    expect(html).toContain('PDF, 1,2 MB');
    expect(html).toContain('&lt;hành chính&gt;');
    expect(html).not.toContain('alert(1)');
    expect(html).toContain('Tin cũ hơn');
  });

  test('a meeting report shows facts, figures and tasks', () => {
    const html = page('/hoi-nghi/2026/02/hoi-nghi-khoa-giao-sau-thang');
    for (const text of [
      'Nguyễn Thị Hòa',
      '77 trên 108 xã',
      '95,9%',
      '9.893 suất',
      'Từ 01/07/2025 đến 31/12/2025',
      'Đang thực hiện',
      'Quá hạn',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/<rect class="bar-part" width="71\.3"/);
    const outline = elements(html).filter(({ name, text }) => /^h[1-6]$/.test(name) && /Tóm tắt|Kết luận/.test(text));
    expect(outline.map(({ name, text }) => `${name} ${text}`)).toEqual(['h2 Kết luận', 'h2 Tóm tắt nội dung hội nghị', 'h3 Kết luận']);
  });

  test('the button to print says what it prints', () => {
    const button = (address: string) =>
      elements(page(address))
        .find(({ attributes }) => 'data-print' in attributes)
        ?.text.trim();
    expect([ARTICLE, '/van-ban/2026/25-2026-qd-ubnd', '/trang/gioi-thieu'].map(button)).toEqual([
      'In bài viết',
      'In trang này',
      'In trang này',
    ]);
  });

  test('no page gives two elements the same id', () => {
    for (const file of pagesOf(site)) {
      const ids = elements(site.read(file)).flatMap(({ attributes }) => attributes.id ?? []);
      expect([file, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([file, []]);
    }
  });

  test('legal documents: attributes, files with type and size, validity, relations from both sides', () => {
    const law = page('/van-ban/2026/25-2026-qd-ubnd');
    for (const text of ['PDF, 842 KB', 'DOCX, 49 KB', 'Văn bản bị thay thế', 'Văn bản được sửa đổi, bổ sung', 'một phần, khoản 2 Điều 4'])
      expect(law).toContain(text);
    expect(law).toMatch(/data-download="law1aaaaaaaa"/);
    expect(law.slice(law.indexOf('Văn bản bị thay thế'))).toMatch(
      /07\/2024\/QĐ-UBND.*?<span class="badge expired">Hết hiệu lực toàn bộ<\/span>/,
    );
    const replaced = page('/van-ban/2024/07-2024-qd-ubnd');
    expect(replaced).toContain('Văn bản thay thế');
    expect(replaced).toMatch(
      />Hết hiệu lực toàn bộ<.*?từ ngày 01\/04\/2026, do bị thay thế bởi <a href="\/van-ban\/2026\/25-2026-qd-ubnd">25\/2026\/QĐ-UBND<\/a>\./,
    );
    const english = page('/en/van-ban/2024/07-2024-qd-ubnd');
    expect(english).toMatch(/hreflang="vi"[^>]*>Quyết định số 25\/2026/);
  });

  test('legal documents: contents with anchors, timeline, drawing, comparison of versions, PDF beside the text', () => {
    const law = page('/van-ban/2026/25-2026-qd-ubnd');
    const all = elements(law);
    const anchors = all.flatMap(({ name, attributes }) =>
      name === 'a' && attributes.href?.startsWith('#dieu-') ? [attributes.href.slice(1)] : [],
    );
    expect(anchors).toEqual(['dieu-1', 'dieu-2', 'dieu-3', 'dieu-4']);
    for (const anchor of anchors) expect(all.find(({ attributes }) => attributes.id === anchor)?.name).toBe('p');
    expect(law).toMatch(/<li data-day="2026-04-01">.*?01\/04\/2026.*?Có hiệu lực/);
    expect(page('/van-ban/2024/07-2024-qd-ubnd')).toMatch(/Bị thay thế bởi <a href="\/van-ban\/2026\/25-2026-qd-ubnd">/);
    expect(page('/van-ban/2026/30-2026-qd-ubnd')).toMatch(/class="coming" data-day="2999-01-01".*?\(sắp tới\)/);
    const drawing = law.slice(law.indexOf('<figure class="law-graph"'), law.indexOf('</figure>'));
    expect(elements(drawing).filter(({ name, attributes }) => name === 'a' && attributes.tabindex !== '-1')).toEqual([]);
    expect(drawing).toContain('aria-hidden="true"');
    expect(law).toContain('25/2026/QĐ-UBND so với 07/2024/QĐ-UBND');
    expect(law).toMatch(/<del><span class="unseen">\[bỏ: <\/span>20\.000<span class="unseen">\]<\/span><\/del>/);
    expect(all.find(({ name }) => name === 'iframe')?.attributes).toMatchObject({
      loading: 'lazy',
      src: expect.stringMatching(/^\/media\/.*\.pdf$/),
    });
  });

  test('legal documents say for machines what they are, in the words of schema.org and ELI', () => {
    const dataOf = (address: string) =>
      elements(page(address))
        .filter(({ attributes }) => attributes.type === 'application/ld+json')
        .map(({ text }) => JSON.parse(text))
        .find((item) => item['@type'] === 'Legislation');
    const all = pagesOf(site).flatMap((file) => (/^(en\/)?van-ban\/(\d{4}|khac)\//.test(file) ? [dataOf(addressOfFile(file))] : []));
    expect(all.flatMap((data) => unknownNames(data))).toEqual([]);
    expect(dataOf('/van-ban/2024/07-2024-qd-ubnd')).toMatchObject({
      '@id': `${FIXTURE_SITE_URL}/van-ban/2024/07-2024-qd-ubnd`,
      legislationIdentifier: '07/2024/QĐ-UBND',
      legislationLegalForce: 'https://schema.org/NotInForce',
      legislationDateVersion: '2026-04-01',
      expires: '2026-04-01',
      'eli:in_force': { '@id': 'http://data.europa.eu/eli/ontology#InForce-notInForce' },
      'eli:repealed_by': [{ '@id': `${FIXTURE_SITE_URL}/van-ban/2026/25-2026-qd-ubnd`, legislationIdentifier: '25/2026/QĐ-UBND' }],
    });
    const newer = dataOf('/van-ban/2026/25-2026-qd-ubnd');
    expect(newer.legislationRepeals[0]['@id']).toBe(`${FIXTURE_SITE_URL}/van-ban/2024/07-2024-qd-ubnd`);
    expect(newer.encoding[0]).toMatchObject({ '@type': 'LegislationObject', encodingFormat: 'application/pdf' });
  });

  test('feeds are well formed and hold stories and documents', () => {
    const items = [...site.read('rss.xml').matchAll(/<item><title>([^<]+)<\/title><link>([^<]+)<\/link>/g)];
    expect(items.length).toBeGreaterThan(10);
    for (const [, , link] of items) expect(exists(site, new URL(link ?? '').pathname)).toBe(true);
    expect(site.read('en/rss.xml')).toContain('Sông Ngân Province shows the progress of every procedure');
  });

  test('open data: the register of each year, in two forms, with addresses that lead to the documents', () => {
    const { datasets, about } = JSON.parse(site.read('du-lieu.json'));
    expect(Object.keys(JSON.parse(site.read('du-lieu/van-ban/2026.json')).documents[0]).sort()).toEqual(Object.keys(about.fields).sort());
    expect(datasets.map(({ year }: { year: string }) => year)).toEqual(expect.arrayContaining(['2026', '2024', 'khac']));
    for (const { files } of datasets) {
      const [json, csv] = [files.json, files.csv].map((url) => site.read(new URL(url).pathname.slice(1)));
      const { documents } = JSON.parse(json as string);
      for (const { address } of documents) expect(exists(site, new URL(address).pathname)).toBe(true);
      expect(csv).toMatch(/^\uFEFFSố, ký hiệu,|^\uFEFF"Số, ký hiệu",/);
      expect(documents.length).toBeGreaterThan(0);
    }
    const { documents } = JSON.parse(site.read('du-lieu/van-ban/2026.json'));
    expect(documents.find(({ number }: { number: string }) => number === '25/2026/QĐ-UBND')).toMatchObject({
      normalNumber: '25/2026/QĐ-UBND',
      address: `${FIXTURE_SITE_URL}/van-ban/2026/25-2026-qd-ubnd`,
      relations: expect.arrayContaining([
        { relation: 'thay-the', name: 'thay thế', number: '7/2024/QĐ-UBND', partial: false, locator: null, effectiveDay: '2026-04-01' },
      ]),
    });
    expect(site.read('du-lieu/van-ban/2026.csv')).toContain('thay thế: 7/2024/QĐ-UBND');
    expect(page('/van-ban')).toContain('href="/du-lieu.json"');
    expect(page('/en/van-ban/nam/2024')).toContain('href="/du-lieu/van-ban/2024.csv"');
  });

  test('a banner that is only Vietnamese says so on English pages', () => {
    expect(page('/en')).toContain('alt="Ngày sách và văn hóa đọc"');
    expect(unmarkedVietnamese(site, 'Ngày sách')).toEqual([]);
    expect(page('/en')).toMatch(/<a href="\/trang\/gioi-thieu" hreflang="vi">/);
  });

  test('citations of published documents are links, described by a list that tells whether they hold', () => {
    const html = page(CITING);
    const all = elements(html);
    const links = all.filter(({ attributes }) => attributes.class?.split(' ').includes('citation'));
    expect(links.map(({ attributes }) => attributes.href)).toEqual([
      '/van-ban/2019/11-2019-qd-ubnd', // in the lead
      '/van-ban/2019/11-2019-qd-ubnd#dieu-4',
      '/van-ban/2019/11-2019-qd-ubnd#dieu-7', // short
      '/van-ban/khac/477-ct-ubnd',
      '/van-ban/2026/30-2026-qd-ubnd',
    ]);
    for (const { attributes } of links)
      expect(all.filter(({ attributes: { id } }) => id === attributes['aria-describedby'])).toHaveLength(1);
    expect(html).toContain('<a href="/trang/gioi-thieu">Quyết định số 25/2026/QĐ-UBND</a> và Thông tư số 99/2018/TT-BTC.');
    expect(html).toContain('Phần được dẫn: <span>khoản 2 Điều 4; Điều 7</span>');
    const list = html.slice(html.indexOf('id="cited-documents"'));
    for (const state of ['Hết hiệu lực toàn bộ', 'Chưa xác định hiệu lực', 'Chưa có hiệu lực']) expect(list).toContain(state);
  });

  test('an article says at its head which document it cites has expired since, in the language of the page', () => {
    const noteOf = (html: string) => (/<div class="cited-expired".*?<\/div>/s.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, '');
    expect(noteOf(page(CITING))).toBe(
      'Sau khi bài này đăng, văn bản được dẫn trong bài đã hết hiệu lực:Quyết định số 11/2019/QĐ-UBND Hết hiệu lực toàn bộ từ ngày 01/02/2021, do văn bản số 12/2021/QĐ-UBND thay thế',
    );
    expect(noteOf(page('/en/bai-viet/2020/06/results-within-three-days'))).toBe(
      'After this story was published, a document that it cites expired:Decision 11/2019/QĐ-UBND Expired since 1 February 2021, replaced by 12/2021/QĐ-UBND',
    );
    expect(noteOf(page(ARTICLE))).toBe('');
  });

  test('an article loads at most 12 KB of styles and programs', () => {
    const html = page(CITING);
    const loaded = elements(html).flatMap(({ name, attributes }) => {
      if (name === 'link' && attributes.rel === 'stylesheet') return [attributes.href ?? ''];
      return name === 'script' && attributes.src ? [attributes.src] : [];
    });
    const weight = loaded.map((path) => gzipSync(readFileSync(join(site.folder, path.split('?')[0] ?? ''))).length);
    const total = weight.reduce((sum, bytes) => sum + bytes, 0);
    console.info(`article: ${loaded.length} files, ${total} bytes of CSS and JS gzipped; page itself ${gzipSync(html).length}`);
    expect(loaded.some((path) => path.endsWith('.js'))).toBe(true);
    expect(total).toBeLessThanOrEqual(12 * 1024);
    const program = loaded.findIndex((path) => path.endsWith('.js'));
    expect(weight[program]).toBeLessThanOrEqual(2 * 1024);
  });
});

describe('sites with next to nothing', () => {
  test.each([
    ['no content at all', []],
    ['one document of every type with only what it must have', barestFeed()],
  ])(
    '%s: pages build, links resolve',
    async (_, rows) => {
      const site = await buildFixtureSite(rows);
      try {
        expect(site.files).toEqual(
          expect.arrayContaining(['index.html', 'en.html', 'van-ban.html', 'thong-ke.html', '404.html', 'rss.xml']),
        );
        expect(deadLinks(site)).toEqual([]);
        expect(inlineCode(site)).toEqual([]);
        expect(unmarkedVietnamese(site, 'thử nghiệm')).toEqual([]);
        expect(pagesOf(site).filter((file) => /undefined|NaN|\[object/.test(site.read(file)))).toEqual([]);
      } finally {
        site.remove();
      }
    },
    BUILD_MS,
  );
});
