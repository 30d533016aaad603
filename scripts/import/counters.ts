// Numbers that old portals print: views, downloads, comments, and the statistics of the whole site.

import { foldText } from '@bang-tin/shared/text-folding';
import { withoutBullet } from './lines.ts';

/** "28,314,999", "80.265.159" and "1134" as numbers; null for anything else ("1,5"). */
export function parseCount(text: string): number | null {
  if (!/^\d{1,12}$|^\d{1,3}(?:[.,]\d{3}){1,4}$/.test(text)) return null;
  return Number(text.replace(/[.,]/g, ''));
}

const COUNT = '(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,12})';
const VIEW_WORDS = '(?:so )?(?:luot |lan )(?:xem|doc|truy cap)(?: bai viet(?: nay)?| tin| bai)?|da (?:xem|doc)|views?|hits?|xem|doc';
const VIEWS_BEFORE = new RegExp(`(?:^|[|(\\s-])(?:${VIEW_WORDS}) ?[:=]? ?\\(? ?${COUNT}`); // "Lượt xem: 1134", "Đã xem (12)"
const VIEWS_AFTER = new RegExp(`(?:^|[|\\s])${COUNT} (?:luot xem|luot doc|lan xem|lan doc|views?)(?: |$|[|.)])`); // "343 lượt xem"
const VIEWS_BARE = new RegExp(`^${COUNT} (?:go top|back to top|top|ve dau trang|len dau trang)$`); // "343 Go top"
const DOWNLOADS = new RegExp(`(?:luot tai|so lan tai|da tai|tai ve|downloads?)(?: ve)? ?[:=]? ?${COUNT}`); // "lượt tải:47"
const COMMENTS = new RegExp(`(?:binh luan|phan hoi|y kien|comments?) ?[:=] ?\\(? ?${COUNT}`); // "Bình luận: 3"

export interface PageCounts {
  views: number | null;
  downloads: number | null;
  comments: number | null;
}

/** The counts that a short line names. All null when it names none. */
export function readCounts(text: string): PageCounts {
  const plain = foldText(withoutBullet(text));
  if (plain.length > 120) return { views: null, downloads: null, comments: null };
  const first = (pattern: RegExp) => parseCount(pattern.exec(plain)?.[1] ?? '');
  return { views: first(VIEWS_BEFORE) ?? first(VIEWS_AFTER) ?? first(VIEWS_BARE), downloads: first(DOWNLOADS), comments: first(COMMENTS) };
}

const VIEWS_LABEL = new RegExp(`^(?:${VIEW_WORDS}) ?:?$`); // "Lượt xem:", its number on the next line
const GO_TOP = /^(?:go top|back to top|top|ve dau trang|len dau trang|dau trang)$/;

/** The views that a line of digits tells because of the line before it ("Lượt xem:") or after it ("Go top"); null otherwise. */
export function readBareViews(text: string, previous: string | null, next: string | null): number | null {
  const labelled = previous !== null && isViewsLabel(previous);
  const closes = next !== null && GO_TOP.test(foldText(next));
  return labelled || closes ? parseCount(text) : null;
}

export function isViewsLabel(text: string): boolean {
  return VIEWS_LABEL.test(foldText(withoutBullet(text)));
}

/** Whether a line is nothing but counts: "lượt xem: 391 | lượt tải:47", "343 Go top"; not "Chương trình đạt 343 lượt xem". */
export function isCountLine(text: string): boolean {
  const plain = foldText(withoutBullet(text));
  if (plain.length > 80) return false;
  const counts = readCounts(text);
  if (counts.views === null && counts.downloads === null && counts.comments === null) return false;
  const rest = [VIEWS_BEFORE, VIEWS_AFTER, VIEWS_BARE, DOWNLOADS, COMMENTS].reduce((left, pattern) => left.replace(pattern, ' '), plain);
  return rest.replace(/in bai viet|in trang|ban in|bai viet|[\s|()\-:.,]/g, '') === '';
}

export const STATISTIC_LABELS = {
  online: [
    'đang truy cập',
    'người trực tuyến',
    'đang trực tuyến',
    'trực tuyến',
    'đang online',
    'online',
    'số người online',
    'số người đang truy cập',
  ],
  guests: ['khách', 'khách viếng thăm', 'khách truy cập'],
  members: ['thành viên', 'thành viên online'],
  searchEngines: ['máy chủ tìm kiếm', 'bot'],
  onlineTotal: ['tổng', 'tổng cộng'],
  today: ['hôm nay', 'trong ngày', 'truy cập hôm nay'],
  yesterday: ['hôm qua'],
  thisWeek: ['tuần này', 'trong tuần', 'tuần hiện tại'],
  lastWeek: ['tuần trước'],
  thisMonth: ['tháng hiện tại', 'tháng này', 'trong tháng'],
  lastMonth: ['tháng trước'],
  thisYear: ['năm nay', 'trong năm'],
  total: [
    ...['tổng lượt truy cập', 'tổng số lượt truy cập', 'tổng số truy cập', 'tổng truy cập', 'lượt truy cập', 'số lượt truy cập', 'tất cả'],
    ...['tổng lượt', 'tổng số lượt', 'tổng lượt xem', 'total', 'tổng số người truy cập', 'tổng lượt truy cập website'],
  ],
} as const;
export type Statistic = keyof typeof STATISTIC_LABELS;

const STATISTIC_OF_LABEL: ReadonlyMap<string, Statistic> = new Map(
  Object.entries(STATISTIC_LABELS).flatMap(([statistic, labels]) =>
    labels.map((label) => [foldText(label), statistic as Statistic] as const),
  ),
);

/**
 * A line of the statistics block: "Đang truy cập66", "Tổng lượt truy cập: Tổng lượt truy cập: 80265159"; the value is null where
 * the label stands alone and its number may be on the next line. Null for other lines.
 */
export function readStatistic(text: string): { statistic: Statistic; value: number | null } | null {
  const plain = foldText(withoutBullet(text));
  if (plain.length > 100) return null;
  const digits = /[\d.,]*$/.exec(plain)?.[0] ?? '';
  const label = plain.slice(0, plain.length - digits.length).replace(/[\s:|]+$/, '');
  const statistic = STATISTIC_OF_LABEL.get(label) ?? STATISTIC_OF_LABEL.get(halfOfDoubled(label));
  if (statistic === undefined) return null;
  return { statistic, value: digits === '' ? null : parseCount(digits) };
}

/** "khach khach" and "tong: tong" as one of the two: pictures with an alternative text print their label twice. */
function halfOfDoubled(label: string): string {
  const parts = label.split(/[\s:]+/);
  const half = parts.slice(0, parts.length / 2).join(' ');
  return parts.length % 2 === 0 && half === parts.slice(parts.length / 2).join(' ') ? half : label;
}
