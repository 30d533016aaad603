// What stands around the documents of the sample portal: its settings, menus, terms and fixed pages.

import type { Content, Media, PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { toSlug } from '@bang-tin/shared/slugs';
import { OFFICES, PLACES } from './phrases.ts';
import { sentences } from './prose.ts';
import { Random, scramble } from './random.ts';

/** Before all documents of the sample. */
export const FRAME_DATE = '2011-06-01T01:00:00.000Z';
const PICTURES = 24;
const PAPERS = 12;

/** An id like the CMS's own, different for each kind and ordinal and in no order, as real ones are. */
export function sampleId(kind: DocumentType, ordinal: number): string {
  const salt = [...kind].reduce((mixed, letter) => scramble(mixed ^ letter.charCodeAt(0)), 0);
  const words = [ordinal, ordinal ^ 0x2545f491, ordinal ^ 0x9e3779b9].map((word) => scramble((word ^ salt) >>> 0).toString(36));
  return words.map((word) => word.padStart(7, '0')).join('') + kind.slice(0, 3).replaceAll('-', 'x');
}

const picturePool: readonly Media[] = Array.from({ length: PICTURES }, (_, index) => ({
  id: `picture${String(index).padStart(5, '0')}`,
  url: `/uploads/anh-${index}.jpg`,
  version: '1',
  name: `anh-${index}.jpg`,
  mime: 'image/jpeg',
  size: 12_000,
  width: 1600,
  height: 900,
  alt: `Ảnh ${index}`,
  caption: '',
  formats: [
    { url: `/uploads/small_anh-${index}.jpg`, width: 500, height: 281 },
    { url: `/uploads/medium_anh-${index}.jpg`, width: 960, height: 540 },
  ],
}));
const paperPool: readonly Media[] = Array.from({ length: PAPERS }, (_, index) => ({
  ...(picturePool[0] as Media),
  id: `paper${String(index).padStart(7, '0')}`,
  url: `/uploads/van-ban-${index}.pdf`,
  name: `van-ban-${index}.pdf`,
  mime: 'application/pdf',
  size: 84_000 + index * 1_000,
  width: null,
  height: null,
  alt: '',
  formats: [],
}));

/** Pictures are few and shared, so that a bench measures documents and not downloads. */
export const pickPicture = (random: Random): Media => random.pick(picturePool);
export const pickPaper = (random: Random): Media => random.pick(paperPool);

type LocaleFields<T extends DocumentType> = Partial<Record<'vi' | 'en', Content<T>>>;

export function document<T extends DocumentType>(type: T, id: string, locales: LocaleFields<T>): PublishedDocument {
  return { type, id, locales } as unknown as PublishedDocument;
}

function terms<T extends DocumentType>(type: T, titles: readonly string[], more: (title: string, index: number) => object) {
  return titles.map((title, index) =>
    document(type, sampleId(type, index), { vi: { title, slug: toSlug(title), ...more(title, index) } as unknown as Content<T> }),
  );
}

const TOP_CATEGORIES =
  'Tin trong tỉnh; Kinh tế; Xã hội; Giáo dục; Y tế; Nông nghiệp; Giao thông; Chuyển đổi số; Văn hóa; Thể thao; Quốc phòng; Cải cách hành chính';
const LOWER_CATEGORIES = 'Tin cơ sở; Tin hoạt động; Nông thôn mới; Thị trường; Khuyến học; Tuyển sinh; Phòng bệnh; Du lịch';
const TYPES = {
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Kế hoạch': 'KH',
  'Thông báo': 'TB',
  'Hướng dẫn': 'HD',
  'Báo cáo': 'BC',
  'Nghị quyết': 'NQ',
} as const;
const FIELDS = 'Giáo dục; Y tế; Đất đai; Xây dựng; Nội vụ; Tài chính; Nông nghiệp; Văn hóa; Giao thông; Tư pháp';
const ISSUER_SYMBOLS = ['UBND', 'HĐND', 'SNV', 'STC', 'SXD', 'SYT'] as const;

export const CATEGORY_TITLES = `${TOP_CATEGORIES}; ${LOWER_CATEGORIES}`.split('; ');
const TOP_COUNT = TOP_CATEGORIES.split('; ').length;
export const TYPE_SYMBOLS = Object.values(TYPES);
export const TYPE_TITLES = Object.keys(TYPES);
export const FIELD_TITLES = FIELDS.split('; ');
export const ISSUERS = ISSUER_SYMBOLS.map((symbol, index) => ({
  symbol,
  title: ['Ủy ban nhân dân tỉnh Sông Ngân', 'Hội đồng nhân dân tỉnh Sông Ngân', ...OFFICES.slice(5)][index] as string,
}));

const SETTINGS: Content<'site-settings'> = {
  title: 'Cổng thông tin điện tử tỉnh Sông Ngân',
  owner: 'Ủy ban nhân dân tỉnh Sông Ngân',
  description: 'Tin tức, văn bản và hoạt động của các cơ quan tỉnh Sông Ngân.',
  crest: null,
  primaryColour: '#9b1c1c',
  accentColour: '#c8962e',
  dateStyle: 'weekday-first',
  address: 'Số 1, đường Trần Phú, phường Trung tâm, tỉnh Sông Ngân',
  phone: '0213 000 0000',
  email: 'bientap@songngan.example',
  responsible: 'Bà Lò Thị Mai, Chánh Văn phòng',
  licence: 'Ghi rõ nguồn khi phát hành lại thông tin từ cổng này.',
  carriedVisits: 28_314_999,
  respectDoNotTrack: false,
  privacy: '',
};

function menus(): PublishedDocument[] {
  const category = (title: string) => ({ label: title, address: `/chuyen-muc/${toSlug(title)}` });
  const [first = '', ...others] = CATEGORY_TITLES;
  const main = [
    { label: 'Trang chủ', address: '/', children: [] },
    { ...category(first), children: CATEGORY_TITLES.slice(TOP_COUNT, TOP_COUNT + 3).map(category) },
    ...others.slice(0, 3).map((title) => ({ ...category(title), children: [] })),
    {
      label: 'Văn bản',
      address: '/van-ban',
      children: TYPE_TITLES.slice(0, 3).map((title) => ({ label: title, address: `/van-ban/loai/${toSlug(title)}` })),
    },
    { label: 'Thống kê', address: '/thong-ke', children: [] },
  ];
  const footer = ['Giới thiệu', 'Liên hệ', 'Sơ đồ tổ chức'].map((label) => ({ label, address: `/trang/${toSlug(label)}`, children: [] }));
  return [
    document('menu', sampleId('menu', 0), { vi: { title: 'Trình đơn chính', place: 'main', items: main } }),
    document('menu', sampleId('menu', 1), { vi: { title: 'Trình đơn cuối trang', place: 'footer', items: footer } }),
  ];
}

/** Everything but articles, reports and legal documents; the same for every size of the sample. */
export function portalFrame(): PublishedDocument[] {
  const random = new Random(77);
  const parentOf = (index: number): string | null => (index < TOP_COUNT ? null : sampleId('category', (index - TOP_COUNT) % TOP_COUNT));
  const organisation = { shortName: null, parent: null, address: null, phone: null, email: null, website: null };
  const pages = ['Giới thiệu', 'Liên hệ', 'Sơ đồ tổ chức'];
  const page = () => ({ lead: null, body: `<p>${sentences(random, 12)}</p>`, bodyMedia: [], date: FRAME_DATE, formerPortal: null });
  return [
    document('site-settings', sampleId('site-settings', 0), { vi: SETTINGS }),
    ...menus(),
    ...terms('category', CATEGORY_TITLES, (_, index) => ({ description: null, parent: parentOf(index), order: index + 1 })),
    ...terms('document-type', TYPE_TITLES, (_, index) => ({ symbol: TYPE_SYMBOLS[index], order: index + 1 })),
    ...terms(
      'organisation',
      ISSUERS.map(({ title }) => title),
      () => organisation,
    ),
    ...terms('field', FIELD_TITLES, (_, index) => ({ order: index + 1 })),
    ...terms(
      'person',
      PLACES.slice(0, 8).map((place) => `Tổ phóng viên ${place}`),
      () => ({ position: 'Phóng viên', organisation: null, picture: null }),
    ),
    ...terms('page', pages, page),
  ];
}

/** Every media file of the sample: its path on the CMS and how many bytes it has. */
export function sampleMediaFiles(): Map<string, number> {
  return new Map(
    [...picturePool, ...paperPool].flatMap(({ url, size, formats }) =>
      [url, ...formats.map((format) => format.url)].map((path) => [path, size]),
    ),
  );
}
