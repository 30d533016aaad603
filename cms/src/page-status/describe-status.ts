// Says in Vietnamese when a document went live, or why not, from two witnesses: the feed (what was published last, and when) and the
// publisher (what readers see).

import { DEFAULT_LOCALE, LOCALES, type Locale } from '@bang-tin/shared/locales';
import type { PageStatus, PageStatusAnswer, PublishingFailure } from '@bang-tin/shared/page-status-schema';
import { SITE_TIME_ZONE } from '@bang-tin/shared/vietnam-time';
import type { ShownStatus } from './shown-status.ts';

/** The last row of the feed about a document. */
export interface LastChange {
  seq: number;
  /** ISO 8601 */
  at: string;
  /** The languages that are published since; none after an unpublish. */
  locales: readonly string[];
  /** From when until when readers may see the language asked for, ISO 8601; null: since ever, for ever. */
  visibleFrom?: string | null;
  visibleUntil?: string | null;
}

export interface Witnesses {
  locale: Locale;
  /** Whether documents of this type have pages of their own. */
  hasPages: boolean;
  /** Null when the document was never published. */
  change: LastChange | null;
  /** Null when the publisher cannot be asked. */
  publisher: PageStatusAnswer | null;
  /** "https://tin.example.vn"; null where the CMS does not know it. */
  siteUrl: string | null;
  now: Date;
}

export function describeStatus(witnesses: Witnesses): ShownStatus {
  const { locale, change, publisher } = witnesses;
  if (change === null) return shown('neutral', 'Chưa xuất bản', 'Nội dung này chưa xuất bản lần nào, nên chưa có trên trang.');
  if (publisher === null) {
    const text = 'Không hỏi được bộ xuất bản. Nội dung đã được lưu, và sẽ tự lên trang khi bộ xuất bản chạy lại.';
    return shown('neutral', 'Chưa rõ', text, { isPassing: true });
  }
  const page = pageOf(publisher, locale);
  if (!change.locales.includes(locale)) return describeWithdrawn(change, publisher, page, locale);
  return describeOutsideTime(witnesses.now, change, publisher, page) ?? describePublished(witnesses, change, publisher, page);
}

/** Of a document that is not to be seen now, though it is published; null where it is. */
function describeOutsideTime(now: Date, change: LastChange, publisher: PageStatusAnswer, page: PageStatus | null): ShownStatus | null {
  const { visibleFrom = null, visibleUntil = null } = change;
  const until = visibleUntil === null ? Number.POSITIVE_INFINITY : Date.parse(visibleUntil);
  const from = visibleFrom === null ? Number.NEGATIVE_INFINITY : Date.parse(visibleFrom);
  if (visibleUntil !== null && until <= now.getTime()) {
    if (page?.liveAt) return describeLeaving({ ...change, at: later(change.at, visibleUntil) }, publisher, page);
    return shown('neutral', 'Đã gỡ theo giờ hẹn', `Đã gỡ khỏi trang lúc ${formatMoment(visibleUntil)}, theo giờ đã hẹn.`);
  }
  if (visibleFrom === null || from <= now.getTime()) return null;
  if (page?.liveAt) return describeLeaving(change, publisher, page);
  const end = visibleUntil === null ? '' : ` và gỡ lúc ${formatMoment(visibleUntil)}`;
  const isPassing = from - now.getTime() < SOON_MS;
  return shown('waiting', 'Hẹn giờ', `Sẽ hiện trên trang lúc ${formatMoment(visibleFrom)}${end}.`, { isPassing });
}

/** A page that readers see still, and are not to see any more. */
function describeLeaving(change: LastChange, publisher: PageStatusAnswer, page: PageStatus): ShownStatus {
  const reason = publisher.releasedSeq < change.seq ? siteReason(publisher, change) : page.failure && toReason(page.failure);
  if (!reason) return shown('waiting', 'Đang chờ gỡ', `Đang chờ gỡ khỏi trang, từ ${formatMoment(change.at)}.`, { isPassing: true });
  return shown('failed', 'Chưa gỡ được', `Chưa gỡ khỏi trang được vì ${reason.text}`, { detail: reason.detail, isPassing: true });
}

const later = (one: string, other: string): string => (Date.parse(one) < Date.parse(other) ? other : one);

function describePublished(witnesses: Witnesses, change: LastChange, publisher: PageStatusAnswer, page: PageStatus | null): ShownStatus {
  const since = later(change.at, change.visibleFrom ?? change.at);
  const end = change.visibleUntil ? ` Sẽ gỡ khỏi trang lúc ${formatMoment(change.visibleUntil)}.` : '';
  const address = page?.liveAt ? `${witnesses.siteUrl ?? ''}${page.address}` : null;
  const older = address === null ? '' : ' Người đọc vẫn thấy bản trước.';
  const waiting = (): ShownStatus =>
    shown('waiting', 'Đang chờ', `Đang chờ lên trang, từ ${formatMoment(since)}.${older}`, { address, isPassing: true });
  const failed = (reason: Reason): ShownStatus =>
    shown('failed', 'Chưa lên được', `Chưa lên được vì ${reason.text}${older}`, { address, detail: reason.detail, isPassing: true });
  if (publisher.releasedSeq < change.seq) {
    const reason = siteReason(publisher, change);
    return reason === null ? waiting() : failed(reason);
  }
  if (!witnesses.hasPages) return shown('live', 'Đã lên trang', 'Thay đổi mới nhất đã có trên trang.');
  if (page?.failure) return failed(toReason(page.failure));
  if (!page?.liveAt || page.due) return waiting();
  return shown('live', 'Đã lên trang', `Đã lên trang lúc ${formatMoment(page.liveAt)}.${end}`, { address });
}

/** Nothing of this language is published: taken down, or written and never published. */
function describeWithdrawn(change: LastChange, publisher: PageStatusAnswer, page: PageStatus | null, locale: Locale): ShownStatus {
  if (page?.liveAt) return describeLeaving(change, publisher, page);
  if (change.locales.length > 0) {
    const language = locale === DEFAULT_LOCALE ? 'tiếng Việt' : 'tiếng Anh';
    return shown('neutral', 'Chưa xuất bản', `Bản ${language} chưa xuất bản, nên chưa có trên trang.`);
  }
  return shown('neutral', 'Không có trên trang', `Đã gỡ khỏi trang theo yêu cầu lúc ${formatMoment(change.at)}.`);
}

interface Reason {
  /** Goes on after "vì", and ends with a full stop. */
  text: string;
  detail: string | null;
}

/** Why nothing newer gets to the site; null when nothing is known to stand in its way. */
function siteReason({ held, failure }: PageStatusAnswer, change: LastChange): Reason | null {
  if (held) {
    const note = held.reason === '' ? '' : ` (${held.reason})`;
    const text = `người quản trị đang giữ trang ở một bản trước, từ ${formatMoment(held.since)}${note}. Khi thôi giữ, nội dung sẽ tự lên.`;
    return { text, detail: null };
  }
  // What failed before this change says nothing of it.
  return failure && failure.at >= change.at ? toReason(failure) : null;
}

/** The form asks again while the time it waits for is near. */
const SOON_MS = 3_600_000;

const TELL = 'Hãy báo người quản trị.';
const REASONS: Record<string, string> = {
  PAGE_FAILED: `trang này không dựng được. ${TELL}`,
  MEDIA_MISSING: 'có ảnh hoặc tệp không lấy được từ thư viện. Hãy tải tệp ấy lên lại rồi xuất bản lại.',
  LINKS_AWAITED: 'có liên kết dẫn tới trang chưa dựng được. Việc này tự thử lại.',
  LINKS_BROKEN: `có liên kết dẫn tới trang không tồn tại. ${TELL}`,
  PAGE_LOST: `cổng không có mẫu trang cho nội dung này. ${TELL}`,
  PAGES_LOST: `trang sẽ biến mất mà không ai gỡ xuống, nên bộ xuất bản giữ trang cũ. ${TELL}`,
  ENOSPC: `máy chủ hết chỗ trên ổ đĩa. ${TELL}`,
  FEED_UNREACHABLE: 'bộ xuất bản chưa đọc được nội dung từ CMS. Việc này tự thử lại.',
  FEED_CUT: 'bộ xuất bản chưa đọc được nội dung từ CMS. Việc này tự thử lại.',
  FEED_REFUSED: `bộ xuất bản không được CMS cho đọc nội dung. ${TELL}`,
  FEED_INVALID: `bộ xuất bản không hiểu nội dung của CMS. ${TELL}`,
};

function toReason({ code, message }: PublishingFailure): Reason {
  return { text: REASONS[code] ?? `bộ xuất bản gặp trục trặc. ${TELL}`, detail: `${code}: ${message}` };
}

/** Addresses of other languages than the first begin with their name: "/en/bai-viet/…". */
function pageOf({ documents }: PageStatusAnswer, locale: Locale): PageStatus | null {
  const pages = documents[0]?.pages ?? [];
  const localeOf = (address: string): Locale =>
    LOCALES.find((name) => address === `/${name}` || address.startsWith(`/${name}/`)) ?? DEFAULT_LOCALE;
  return pages.find(({ address }) => localeOf(address) === locale) ?? null;
}

function shown(tone: ShownStatus['tone'], title: string, text: string, more: Partial<ShownStatus> = {}): ShownStatus {
  return { tone, title, text, address: null, detail: null, isPassing: false, ...more };
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: SITE_TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
});

/** "14:05:12 ngày 22/11/2026" */
function formatMoment(instant: string): string {
  const part = Object.fromEntries(MOMENT.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute}:${part.second} ngày ${part.day}/${part.month}/${part.year}`;
}
