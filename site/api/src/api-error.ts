// Every error that the small API raises on purpose: a stable code for programs, a Vietnamese sentence for people.

/** The base of all errors of this workspace. */
export class ApiError extends Error {
  /** Stable, kebab-case; goes into logs, answers and the header x-refused. */
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
  }
}

/** The program cannot start: the message says what happened, why and what to do. */
export class StartError extends ApiError {}

/** The program cannot start now, for a reason that may pass by itself: a database that is away, a full disk, a locked file. */
export class UnavailableError extends StartError {}

/** A request is refused; its sender gets the status, the code and the message. */
export class Refusal extends ApiError {
  readonly status: number;
  /** Set on 429 and 503: when it makes sense to ask again. */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, message: string, more: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(code, message, more.cause);
    this.status = status;
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}

export const REFUSALS = {
  unknownPage: () => new Refusal(404, 'unknown-page', 'Trang này không có hoặc không còn được đăng, nên không được đếm.'),
  unknownFile: () => new Refusal(404, 'unknown-file', 'Tệp này không thuộc trang đã nêu, nên không được đếm.'),
  unknownAddress: () => new Refusal(404, 'unknown-address', 'Địa chỉ này không có.'),
  foreignOrigin: () => new Refusal(403, 'foreign-origin', 'Chỉ trang của cổng thông tin này được gửi lượt xem.'),
  unknownPoll: () => new Refusal(404, 'unknown-poll', 'Cuộc thăm dò này không có hoặc không còn được đăng.'),
  pollClosed: () => new Refusal(409, 'poll-closed', 'Cuộc thăm dò này chưa mở hoặc đã kết thúc, nên không nhận thêm phiếu.'),
  unknownChoice: () => new Refusal(400, 'unknown-choice', 'Cuộc thăm dò này không có phương án đã chọn.'),
  notAReader: () => new Refusal(403, 'not-a-reader', 'Chỉ nhận phiếu và bình luận gửi từ trình duyệt của bạn đọc.'),
  tooManyBallots: () =>
    new Refusal(429, 'too-many-ballots', 'Hôm nay đã có quá nhiều phiếu từ cùng một kết nối Internet; xin gửi lại vào ngày mai.', {
      retryAfterSeconds: 6 * 3600,
    }),
  commentsClosed: () => new Refusal(403, 'comments-closed', 'Bài này không nhận bình luận.'),
  forgedForm: () => new Refusal(400, 'forged-form', 'Mẫu bình luận không đúng; xin tải lại trang rồi gửi lại.'),
  tooQuick: () => new Refusal(400, 'too-quick', 'Bình luận được gửi quá nhanh; xin chờ vài giây rồi gửi lại.'),
  formExpired: () => new Refusal(400, 'form-expired', 'Mẫu bình luận đã mở quá lâu; xin tải lại trang rồi gửi lại.'),
  trapped: () => new Refusal(400, 'trap', 'Bình luận có dấu hiệu do chương trình tự động gửi.'),
  workMissing: () => new Refusal(400, 'work-missing', 'Trình duyệt chưa làm xong phép kiểm tra chống thư rác; xin gửi lại.'),
  emptyComment: () => new Refusal(400, 'empty-comment', 'Xin điền tên và nội dung bình luận.'),
  tooManyComments: (seconds: number) =>
    new Refusal(429, 'too-many-comments', 'Có quá nhiều bình luận gửi đến trong ít phút; xin gửi lại sau.', { retryAfterSeconds: seconds }),
  commentsFull: () =>
    new Refusal(503, 'comments-full', 'Hàng chờ bình luận đang đầy; bình luận này chưa được nhận, xin gửi lại sau.', {
      retryAfterSeconds: 600,
    }),
  wrongToken: () => new Refusal(401, 'wrong-token', 'Số liệu này chỉ xem được từ trang quản trị.'),
  badRequest: (detail: string) => new Refusal(400, 'bad-request', `Yêu cầu không đúng mẫu: ${detail}.`),
  tooLarge: () => new Refusal(413, 'too-large', 'Yêu cầu quá dài.'),
  wrongType: () => new Refusal(415, 'wrong-type', 'Yêu cầu phải là JSON (application/json).'),
  wrongMethod: () => new Refusal(405, 'wrong-method', 'Cách gọi này không được hỗ trợ ở địa chỉ này.'),
  tooManyRequests: (seconds: number) =>
    new Refusal(429, 'too-many-requests', 'Có quá nhiều yêu cầu từ một nơi; xin thử lại sau ít giây.', { retryAfterSeconds: seconds }),
  queueFull: () => new Refusal(503, 'queue-full', 'Máy chủ đang bận; lượt này chưa được ghi, xin thử lại.', { retryAfterSeconds: 1 }),
  storageFailed: (cause: unknown) =>
    new Refusal(503, 'storage-failed', 'Chưa ghi được vào kho số đếm; lượt này chưa được tính, xin thử lại.', {
      retryAfterSeconds: 2,
      cause,
    }),
  statisticsUnavailable: (cause: unknown) =>
    new Refusal(503, 'statistics-unavailable', 'Chưa đọc được kho số liệu; xin thử lại sau ít giây.', { retryAfterSeconds: 5, cause }),
  searchUnavailable: (cause: unknown) =>
    new Refusal(503, 'search-unavailable', 'Chưa đọc được chỉ mục tìm kiếm; xin thử lại sau ít giây.', { retryAfterSeconds: 5, cause }),
  searchBusy: () => new Refusal(503, 'search-busy', 'Đang có quá nhiều người tìm kiếm; xin thử lại sau ít giây.', { retryAfterSeconds: 2 }),
  contentUnavailable: (cause?: unknown) =>
    new Refusal(503, 'content-unavailable', 'Chưa đọc được danh sách trang của cổng; lượt này chưa được tính, xin thử lại.', {
      retryAfterSeconds: 5,
      cause,
    }),
} as const;
