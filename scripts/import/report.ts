// What the official who runs an import reads afterwards: file by file what was found, what was not used and why, what to look at.

import type { IntakeResult } from '@bang-tin/shared/intake-schema';
import { formatDateTime, formatDay } from '@bang-tin/shared/vietnam-time';
import type { OperatorError } from '../start/operator-error.ts';
import type { PreparedPage } from './import-page.ts';
import { UNUSED_REASONS } from './line-ledger.ts';
import type { Official } from './officials.ts';

export type Outcome = IntakeResult['outcome'] | 'dry-run' | 'duplicate' | 'refused';

export interface SentDocument {
  key: string;
  type: string;
  title: string;
  outcome: Outcome;
}
export interface FileReport {
  path: string;
  prepared: PreparedPage | null;
  sent: SentDocument[];
  problems: OperatorError[];
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  created: 'mới',
  updated: 'cập nhật',
  unchanged: 'không đổi',
  kept: 'đã có, giữ nguyên',
  'dry-run': 'xem trước',
  duplicate: 'trùng tệp khác',
  refused: 'không nhập được',
};
const TYPES: Readonly<Record<string, string>> = {
  article: 'Bài viết',
  'meeting-report': 'Tin hội nghị',
  'legal-document': 'Văn bản',
};
const STATISTICS: Readonly<Record<string, string>> = {
  online: 'đang truy cập',
  guests: 'khách',
  members: 'thành viên',
  searchEngines: 'máy tìm kiếm',
  onlineTotal: 'tổng đang truy cập',
  today: 'hôm nay',
  yesterday: 'hôm qua',
  thisWeek: 'tuần này',
  lastWeek: 'tuần trước',
  thisMonth: 'tháng này',
  lastMonth: 'tháng trước',
  thisYear: 'năm nay',
  total: 'tổng lượt truy cập',
};

/** The part of the report about one file. */
export function formatFileReport(report: FileReport): string {
  const { path, prepared, problems } = report;
  const lines = [`── ${path}${prepared ? ` (${prepared.encoding}, ${prepared.page.accounts.length} dòng có chữ)` : ''}`];
  if (prepared) {
    lines.push(...storyLines(prepared), ...documentLines(prepared), ...statisticLines(prepared), ...unusedLines(prepared));
    lines.push(...listed('Cần xem lại', prepared.doubts));
  }
  lines.push(
    ...listed(
      'Lỗi',
      problems.map(({ message, remedy }) => `${message} ${remedy}`),
    ),
  );
  const content = report.sent.filter(({ type }) => type in TYPES);
  if (content.length > 0) lines.push(row('Kết quả', countOutcomes(content)));
  return `${lines.join('\n')}\n`;
}

function storyLines({ page, story }: PreparedPage): string[] {
  if (!page.story || !story) return [];
  const { title, date, dateline, lead, blocks, credits, names, source, views, comments, meeting } = page.story;
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;
  const captions = blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text);
  const people = [...credits.map(({ role, name }) => `${role}: ${name}`), ...names];
  const published = date === null ? null : formatDateTime(`${date.day}T${date.time ?? '00:00'}:00+07:00`, 'weekday-first', 'vi');
  return [
    row('Loại', TYPES[story.type] ?? story.type),
    row('Tiêu đề', title),
    row('Ngày đăng', published ?? '(trang không ghi)'),
    row('Địa danh', dateline),
    row('Tóm tắt', lead === null ? null : shortened(lead, 110)),
    row('Nội dung', `${count('paragraph')} đoạn${count('heading') > 0 ? `, ${count('heading')} đề mục` : ''}`),
    row('Chú thích ảnh', captions.join(' · ')),
    row('Người thực hiện', people.join('; ')),
    row('Nguồn', source),
    row('Lượt xem', views === null ? '(trang không ghi)' : number(views)),
    row('Bình luận', comments === null ? null : `${number(comments)} (không chuyển sang)`),
    ...(meeting
      ? [
          row('Ngày họp', meeting.meetingDay === null ? null : formatDay(meeting.meetingDay, 'vi')),
          row('Địa điểm', meeting.place),
          row('Cơ quan tổ chức', meeting.hosts.join('; ')),
          row('Chủ trì', meeting.chairs.map(officialText).join('; ')),
          row('Dự, chỉ đạo', meeting.directing.map(officialText).join('; ')),
          row('Thành phần', meeting.participants),
          row('Kỳ báo cáo', periodText(meeting.periodFrom, meeting.periodTo)),
          row('Số ý kiến', meeting.opinionCount === null ? null : String(meeting.opinionCount)),
        ]
      : []),
  ].filter((line) => line !== '');
}

function documentLines({ page }: PreparedPage): string[] {
  return listed(
    `Văn bản (${page.documents.length})`,
    page.documents.map(({ number: { normal }, typeName, issuerName, abstract, views, downloads }) => {
      const counts = [views !== null && `xem ${number(views)}`, downloads !== null && `tải ${number(downloads)}`]
        .filter(Boolean)
        .join(', ');
      return [normal, typeName, issuerName, shortened(abstract, 70), counts].filter(Boolean).join(' – ');
    }),
  );
}

function statisticLines({ page }: PreparedPage): string[] {
  const entries = Object.entries(page.statistics).map(([statistic, value]) => `${STATISTICS[statistic] ?? statistic} ${number(value)}`);
  return entries.length > 0 ? [row('Thống kê cổng cũ', entries.join('; '))] : [];
}

function unusedLines({ page }: PreparedPage): string[] {
  const unused = page.accounts.flatMap((account) =>
    'reason' in account ? [`dòng ${account.line.number}: “${shortened(account.line.text, 70)}” – ${UNUSED_REASONS[account.reason]}`] : [],
  );
  return listed(`Dòng không dùng (${unused.length})`, unused);
}

/** The table at the end. */
export function formatSummary(reports: readonly FileReport[], skipped: readonly string[]): string {
  const header = ['Tệp', 'Kết quả', 'Loại', 'Tiêu đề', 'Xem lại', 'Lỗi'];
  const rows = reports.map((report) => {
    const story = report.sent.find(({ type }) => type === 'article' || type === 'meeting-report');
    return [
      report.path.split(/[\\/]/).at(-1) ?? report.path,
      story ? OUTCOMES[story.outcome] : report.problems.length > 0 ? 'không nhập được' : '',
      story ? (TYPES[story.type] ?? '') : '',
      shortened(story?.title ?? '', 60),
      String(report.prepared?.doubts.length ?? 0),
      String(report.problems.length),
    ];
  });
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `+-${widths.map((width) => '-'.repeat(width)).join('-+-')}-+`;
  const totals = Object.entries(TYPES).map(([type, name]) => {
    const ofType = reports.flatMap(({ sent }) => sent).filter((sent) => sent.type === type);
    return `${name}: ${ofType.length}${ofType.length > 0 ? ` (${countOutcomes(ofType)})` : ''}`;
  });
  const left = skipped.length > 0 ? [`Bỏ qua ${skipped.length} tệp không phải trang: ${skipped.slice(0, 10).join(', ')}`] : [];
  return [rule, line(header), rule, ...rows.map(line), rule, totals.join('   '), ...left].join('\n');
}

/** The whole report for programs. */
export function toJsonReport(reports: readonly FileReport[], skipped: readonly string[]): string {
  const files = reports.map(({ path, prepared, sent, problems }) => ({
    path,
    encoding: prepared?.encoding ?? null,
    story: prepared?.story ?? null,
    documents: prepared?.documents ?? [],
    statistics: prepared?.page.statistics ?? {},
    lines: prepared?.page.accounts ?? [],
    doubts: prepared?.doubts ?? [],
    problems: problems.map(({ code, message, remedy }) => ({ code, message, remedy })),
    sent,
  }));
  return `${JSON.stringify({ files, skipped }, null, 2)}\n`;
}

const row = (label: string, value: string | null): string => (value ? `   ${`${label}:`.padEnd(18)}${value}` : '');
const listed = (label: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`   ${label}:`, ...items.map((item) => `     - ${item}`)];
const number = (value: number): string => value.toLocaleString('vi-VN');
const shortened = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);
const officialText = ({ name, position }: Official): string => (position ? `${name} (${position})` : name);
const periodText = (from: string | null, to: string | null): string | null =>
  from && to ? `${formatDay(from, 'vi')} – ${formatDay(to, 'vi')}` : null;

function countOutcomes(sent: readonly SentDocument[]): string {
  const counts = new Map<Outcome, number>();
  for (const { outcome } of sent) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} ${OUTCOMES[outcome]}`).join(', ');
}
