// What stands around an article on old portals and is none of it: buttons, menus, headings of other blocks, footers.

import { foldText } from '@bang-tin/shared/text-folding';
import type { UnusedReason } from './line-ledger.ts';
import { withoutBullet } from './lines.ts';

const folded = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.map(foldText));

/** Lines that are these words and nothing else. */
const BUTTONS = folded([
  ...['top', 'down', 'go top', 'back to top', 'lên đầu trang', 'về đầu trang', 'trở về đầu trang', 'đầu trang', 'cuối trang'],
  ...['trở lại', 'quay lại', 'trang trước', 'trang sau', 'về trang trước', 'tiếp theo', 'xem thêm', 'đọc tiếp', 'xem tiếp', 'xem chi tiết'],
  ...['chi tiết', 'in bài viết', 'in trang', 'in tin', 'in tin này', 'bản in', 'in', 'gửi email', 'gửi bài viết', 'gửi bài viết qua email'],
  ...[
    'lưu bài viết',
    'lưu bài viết này',
    'chia sẻ',
    'chia sẻ bài viết',
    'gửi cho bạn bè',
    'facebook',
    'twitter',
    'zalo',
    'youtube',
    'google+',
  ],
  ...['tweet', 'thích', 'like', 'share', 'print', 'email', 'rss', 'menu', 'english', 'tiếng việt', 'vietnamese', 'đăng nhập', 'đăng ký'],
  ...['đăng xuất', 'tìm kiếm', 'tìm kiếm nâng cao', 'trang chủ', 'giới thiệu', 'tin tức', 'tin tức - sự kiện', 'tin tức sự kiện'],
  ...['liên hệ', 'liên kết', 'sơ đồ trang', 'sơ đồ site', 'sơ đồ cổng', 'hỏi đáp', 'hỏi - đáp', 'góp ý', 'thư viện ảnh', 'thư viện video'],
  ...['thư viện', 'video', 'hình ảnh', 'văn bản', 'thủ tục hành chính', 'dịch vụ công', 'dịch vụ công trực tuyến', 'lịch công tác'],
  ...['cỡ chữ', 'a a', 'a+', 'a-', 'a', 'aa', 'a- a a+', 'tăng cỡ chữ', 'giảm cỡ chữ', 'độ tương phản', 'tương phản', 'đọc bài viết'],
  ...['nghe bài viết', 'mã bảo mật', 'mã an toàn', 'gửi', 'gửi đi', 'làm lại', 'họ tên', 'họ và tên', 'nội dung', 'skip to main content'],
  ...['bỏ qua điều hướng', 'đến nội dung chính', 'tải về', 'tải xuống', 'download'],
]);

/** Headings of blocks that follow the article; from the first of them on nothing belongs to it. */
const BLOCK_HEADINGS = folded([
  ...['bình luận', 'bình luận của bạn', 'gửi bình luận', 'ý kiến bạn đọc', 'ý kiến của bạn', 'ý kiến phản hồi', 'phản hồi', 'gửi phản hồi'],
  ...[
    'tin khác',
    'các tin khác',
    'tin bài khác',
    'bài viết khác',
    'các bài viết khác',
    'các bài khác',
    'tin liên quan',
    'các tin liên quan',
  ],
  ...[
    'tin bài liên quan',
    'bài viết liên quan',
    'tin cùng chuyên mục',
    'bài cùng chuyên mục',
    'cùng chuyên mục',
    'tin mới',
    'tin mới nhất',
  ],
  ...[
    'tin mới hơn',
    'tin cũ hơn',
    'những tin mới hơn',
    'những tin cũ hơn',
    'các tin mới hơn',
    'các tin cũ hơn',
    'các tin đã đưa',
    'tin đã đưa',
  ],
  ...[
    'tin đã đăng',
    'các tin đã đăng',
    'tin xem nhiều',
    'tin đọc nhiều',
    'đọc nhiều nhất',
    'xem nhiều nhất',
    'tin nổi bật',
    'bài viết mới',
  ],
  ...['theo dòng sự kiện', 'thông báo', 'chuyên mục', 'thống kê', 'thống kê truy cập', 'thống kê truy cập - tin cơ sở', 'lượt truy cập'],
  ...['thăm dò ý kiến', 'bình chọn', 'liên kết website', 'liên kết web', 'liên kết trang', 'website liên kết', 'quảng cáo', 'tin cơ sở'],
]);

/** Of these headings the ones that a story may have, too. */
const AMBIGUOUS_HEADINGS = folded([
  ...['thông báo', 'chuyên mục', 'thống kê', 'phản hồi', 'ý kiến phản hồi', 'bình luận', 'bình chọn', 'quảng cáo', 'tin mới', 'tin cơ sở'],
  ...['theo dòng sự kiện', 'lượt truy cập'],
]);

const STARTS: readonly { pattern: RegExp; reason: UnusedReason }[] = [
  // "Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập."
  { pattern: /^ban da khong su dung (?:site|trang)/, reason: 'idle-notice' },
  // "Tổng số điểm của bài viết là: 0 trong 0 đánh giá", "Click để đánh giá bài viết", "Xếp hạng: 5 - 1 phiếu bầu"
  { pattern: /^(?:tong so diem cua bai viet|click de danh gia|danh gia bai viet|xep hang:|hay danh gia)/, reason: 'rating' },
  // "Hiện tại không có bình chọn nào đang hoạt động."
  { pattern: /^hien (?:tai|nay)? ?khong co (?:binh chon|tham do)/, reason: 'poll' },
  // Footers: "Địa chỉ: 12 đường …", "© 2020 …", "Bản quyền thuộc về …", "Giấy phép số 12/GP-TTĐT …"
  {
    pattern:
      /^(?:©|\(c\) |copyright|ban quyen |dia chi ?:|dien thoai ?:|tel ?:|so dien thoai ?:|fax ?:|e-?mail ?:|hotline ?:|website ?:|giay phep (?:so|thiet lap)|(?:nguoi )?chiu trach nhiem (?:chinh|noi dung|xuat ban)|co quan chu quan ?:|ghi ro nguon|powered by|thiet ke (?:va|boi)|phat trien boi|\[?tro ve|truong ban bien tap ?:)/,
    reason: 'furniture',
  },
  // "Thời gian chờ: 60 giây", "Ẩn/Hiện ý kiến", "Chia sẻ: Facebook", "Tải tệp đính kèm"
  { pattern: /^(?:thoi gian cho ?:|co chu ?:|an\/hien y kien|chia se ?:|ma bao mat|nhap ma|trang chu ?[>»/|›])/, reason: 'furniture' },
];

/** Why a line is furniture; null when it may be content. Headings of blocks are told by `isBlockHeading`. */
export function furnitureReason(text: string): UnusedReason | null {
  const plain = foldText(withoutBullet(text));
  // "[Quay lại]", "<< Trở lại"
  if (BUTTONS.has(plain.replace(/^[[(<«‹\s]+|[\])\s.:>»›|]+$/g, ''))) return 'furniture';
  return STARTS.find(({ pattern }) => pattern.test(plain))?.reason ?? null;
}

/** Whether a line heads a block that is not the article: "Tin khác", "Bình luận (0)", "Thống kê truy cập". */
export function isBlockHeading(text: string): boolean {
  return BLOCK_HEADINGS.has(headingWords(text));
}

/** Whether such a heading may as well stand inside a story: "Thông báo", "Thống kê"; not "Bình luận (0)". */
export function isAmbiguousHeading(text: string): boolean {
  return !/\(\d+\)$/.test(text) && AMBIGUOUS_HEADINGS.has(headingWords(text));
}

function headingWords(text: string): string {
  return foldText(withoutBullet(text))
    .replace(/\s*\(\d+\)$/, '')
    .replace(/[\s.:>»›|]+$/, '');
}

const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i; // "http://songmau.example"; not "xem www.a.vn"

export function isWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text);
}

// "Cổng thông tin điện tử huyện …", "Trang thông tin điện tử …", "UBND HUYỆN …"
const SITE_NAME = /^(?:(?:cong|trang) (?:thong tin|ttdt|tin) |website |bao dien tu |chao mung )/;
// With its tone marks: "Bản Thử", "Phong trào", "Số hóa" are no bodies.
const BODY_NAME =
  /^(?:(?:tỉnh|huyện|thành|thị|quận|đảng) (?:ủy|uỷ)|đảng bộ|ubnd|hđnd|(?:ủy|uỷ) ban (?:nhân dân|mttq)|hội đồng nhân dân|sở|ban|bộ|chi cục|phòng|trung tâm|mttq)(?: |$)/iu;

/** Whether a line above the title is the portal's or its owner's name. Short names only: a title may begin with them, too. */
export function isSiteName(text: string): boolean {
  const plain = foldText(text);
  return SITE_NAME.test(plain) || (BODY_NAME.test(text) && plain.split(' ').length <= 8);
}
