// What tables and groups are called, in the languages of the portal. Tables go to officials, in Vietnamese.

import type { Groups, SiteStatistics } from '@bang-tin/shared/statistics-schema';

const TYPES: Record<string, Record<string, string>> = {
  vi: { article: 'Tin bài', 'meeting-report': 'Tin hội nghị', 'legal-document': 'Văn bản', page: 'Trang giới thiệu' },
  en: { article: 'News', 'meeting-report': 'Meetings', 'legal-document': 'Legal documents', page: 'Pages' },
};
const NONE: Record<string, string> = { vi: 'Không thuộc nhóm nào', en: 'In no group' };
const GONE: Record<string, string> = { vi: 'Đã gỡ', en: 'No longer published' };

/** The title of a group that has no published name of its own. */
export function groupTitle(by: Groups['by'], id: string | null, locale: string): string {
  if (id === null) return NONE[locale] ?? '';
  if (by === 'type') return TYPES[locale]?.[id] ?? id;
  return GONE[locale] ?? id;
}

export const COLUMNS = {
  day: 'Ngày',
  hour: 'Giờ',
  visits: 'Lượt truy cập',
  views: 'Lượt xem',
  downloads: 'Lượt tải',
  bots: 'Yêu cầu của máy tự động',
  title: 'Tên',
  address: 'Địa chỉ',
  period: 'Thời gian',
  host: 'Trang giới thiệu đến',
  arrivals: 'Lượt đến',
  carriedViews: 'Lượt xem mang từ cổng cũ',
  carriedDownloads: 'Lượt tải mang từ cổng cũ',
} as const;

export const PERIODS: Record<
  keyof Pick<SiteStatistics, 'today' | 'yesterday' | 'thisWeek' | 'thisMonth' | 'lastMonth' | 'thisYear' | 'counted'>,
  string
> = {
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  thisWeek: 'Tuần này',
  thisMonth: 'Tháng này',
  lastMonth: 'Tháng trước',
  thisYear: 'Năm nay',
  counted: 'Từ khi bắt đầu đếm',
};
