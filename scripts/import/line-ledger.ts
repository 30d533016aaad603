// The account of every line: used for a field, or not used and why. No line leaves the importer unaccounted.

import type { Line } from './lines.ts';

export const UNUSED_REASONS = {
  'site-header': 'tên, địa chỉ hoặc thực đơn đầu trang của cổng cũ',
  furniture: 'nút bấm, thực đơn hoặc chân trang của cổng cũ',
  'idle-notice': 'thông báo hết phiên đăng nhập của cổng cũ',
  poll: 'khối bình chọn của cổng cũ',
  rating: 'điểm đánh giá trên cổng cũ, không chuyển sang',
  statistics: 'thống kê truy cập của cổng cũ, chỉ ghi vào báo cáo',
  'block-heading': 'tiêu đề của khối ngoài bài viết',
  teaser: 'giới thiệu trang khác, không thuộc bài này',
  banner: 'tên biểu ngữ hoặc ảnh liên kết',
  repeat: 'lặp lại một dòng đã dùng',
  'empty-label': 'nhãn không có nội dung đi kèm',
  'other-date': 'ngày giờ khác ngoài ngày đăng',
  unrecognised: 'không nhận ra',
} as const;
export type UnusedReason = keyof typeof UNUSED_REASONS;

/** What became of a line: the fields that it fills, or the reason why it fills none. */
export type LineAccount = { line: Line; fields: string[] } | { line: Line; reason: UnusedReason };

export class LineLedger {
  readonly #lines: readonly Line[];
  readonly #fields = new Map<Line, string[]>();
  readonly #reasons = new Map<Line, UnusedReason>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Notes that `line` fills `field`; a line may fill several. @throws Error when the line was set aside before. */
  use(line: Line, field: string): void {
    const reason = this.#reasons.get(line);
    if (reason !== undefined) throw new Error(`line ${line.number} cannot fill ${field}: it was set aside as ${reason}`);
    this.#fields.set(line, [...(this.#fields.get(line) ?? []), field]);
  }

  /** Notes why `line` fills nothing. @throws Error when it does. */
  setAside(line: Line, reason: UnusedReason): void {
    if (this.#fields.has(line)) throw new Error(`line ${line.number} cannot be set aside as ${reason}: it is used`);
    this.#reasons.set(line, reason);
  }

  isOpen(line: Line): boolean {
    return !this.#fields.has(line) && !this.#reasons.has(line);
  }

  /** One account for each line, in order; lines that nothing claimed are `unrecognised`. */
  close(): LineAccount[] {
    return this.#lines.map((line) => {
      const fields = this.#fields.get(line);
      return fields ? { line, fields } : { line, reason: this.#reasons.get(line) ?? 'unrecognised' };
    });
  }
}
