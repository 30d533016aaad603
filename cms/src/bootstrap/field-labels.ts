// What editors read beside every field: its name and one sentence that says what belongs there. One place, so that officials can
// have a wording mended without anybody looking through code. A test holds that no field is without one.

/** [label, help]. */
export type FieldText = readonly [label: string, help: string];

const TITLE: FieldText = ['Tiêu đề', 'Ngắn gọn, đủ ý, không viết hoa toàn bộ.'];
const SLUG: FieldText = [
  'Đường dẫn',
  'Phần cuối địa chỉ trang, ví dụ: ke-hoach-nam-2026. Để trống, phần mềm tự đặt; sau khi xuất bản chỉ đổi khi thật cần.',
];
const ORDER: FieldText = ['Thứ tự', 'Số nhỏ đứng trước. Bằng nhau thì xếp theo tên.'];
const FROM: FieldText = ['Hiện từ', 'Để trống là hiện ngay khi xuất bản. Giờ Việt Nam.'];
const UNTIL: FieldText = ['Hiện đến', 'Để trống là hiện mãi. Phải sau thời điểm bắt đầu.'];
const VISIBLE_FROM: FieldText = [
  'Hiện từ lúc',
  'Hẹn giờ lên trang: trước lúc này bạn đọc không thấy ở đâu cả, dù đã xuất bản. Để trống là hiện ngay. Giờ Việt Nam.',
];
const VISIBLE_UNTIL: FieldText = [
  'Gỡ khỏi trang lúc',
  'Hẹn giờ gỡ: từ lúc này bạn đọc không thấy nữa. Để trống là hiện mãi. Phải sau “Hiện từ lúc”.',
];
const FORMER_PORTAL: FieldText = [
  'Trên cổng cũ',
  'Địa chỉ và số lượt của nội dung này trên cổng thông tin cũ, nếu được chuyển sang. Lượt cũ được cộng vào lượt xem.',
];
const BODY: FieldText = ['Nội dung', 'Dán từ Word được: giữ chữ đậm, danh sách, bảng; bỏ kiểu chữ và màu. Ảnh lấy từ thư viện.'];

const STORY: Record<string, FieldText> = {
  title: TITLE,
  lead: ['Tóm tắt', 'Một đến ba câu nói việc gì, ở đâu, khi nào. Hiện trong danh sách tin và trên máy tìm kiếm.'],
  slug: SLUG,
  category: ['Chuyên mục', 'Bài hiện trong chuyên mục này. Đổi chuyên mục không làm đổi địa chỉ bài.'],
  body: BODY,
  figure: ['Ảnh đại diện', 'Ảnh ở đầu bài và trong danh sách tin.'],
  credits: ['Người thực hiện', 'Tác giả, người chụp ảnh, biên tập… mỗi người một dòng, theo thứ tự cần hiện.'],
  dateline: ['Ký hiệu đầu tin', 'Chữ in đậm trước câu đầu tiên, ví dụ: ĐBP. Không gõ dấu gạch.'],
  source: ['Nguồn', 'Nơi lấy tin nếu không phải tự viết, ví dụ: Cổng thông tin điện tử tỉnh.'],
  date: ['Ngày đăng', 'Ngày giờ bạn đọc thấy và dùng để xếp thứ tự. Để trống, phần mềm lấy lúc xuất bản lần đầu.'],
  visibleFrom: VISIBLE_FROM,
  visibleUntil: VISIBLE_UNTIL,
  tags: ['Từ khóa', 'Gõ từ khóa rồi nhấn Enter. Ví dụ: chuyển đổi số, nông thôn mới.'],
  featured: ['Tin nổi bật', 'Bật để đưa lên khung nổi bật ở trang chủ.'],
  commentsAllowed: ['Cho phép bình luận', 'Bình luận chỉ hiện sau khi biên tập viên duyệt.'],
  attachments: ['Tệp đính kèm', 'Tài liệu để bạn đọc tải về. Mỗi tệp cần một tên dễ hiểu.'],
  related: ['Nội dung liên quan', 'Bài viết, tin hội nghị, văn bản hoặc trang khác nên đọc cùng.'],
  formerPortal: FORMER_PORTAL,
};

/** By content type and component; the order of the fields is the order in which the edit form shows them. */
export const FIELD_TEXTS: Record<string, Record<string, FieldText>> = {
  'api::article.article': STORY,
  'api::meeting-report.meeting-report': {
    title: STORY.title as FieldText,
    lead: STORY.lead as FieldText,
    slug: SLUG,
    category: STORY.category as FieldText,
    meetingDay: ['Ngày họp', 'Ngày diễn ra hội nghị. Họp nhiều ngày thì ghi ngày đầu.'],
    periodFrom: ['Kỳ báo cáo từ ngày', 'Ngày đầu của kỳ được sơ kết, tổng kết. Ví dụ 6 tháng đầu năm: 01/01.'],
    periodTo: ['Kỳ báo cáo đến ngày', 'Ngày cuối của kỳ. Không được trước ngày đầu kỳ.'],
    place: ['Địa điểm', 'Ví dụ: Hội trường UBND tỉnh; trực tuyến đến 12 điểm cầu.'],
    opinionCount: ['Số ý kiến', 'Số lượt ý kiến phát biểu, tham gia tại hội nghị.'],
    hosts: ['Đơn vị, người chủ trì tổ chức', 'Cơ quan đứng ra tổ chức hoặc người thay mặt cơ quan đó.'],
    chairs: ['Chủ tọa', 'Những người chủ trì, điều hành hội nghị.'],
    directing: ['Lãnh đạo dự và chỉ đạo', 'Lãnh đạo cấp trên đến dự, phát biểu chỉ đạo.'],
    participants: ['Thành phần tham dự', 'Các cơ quan, đơn vị, đại biểu dự họp.'],
    body: BODY,
    results: ['Kết quả đạt được', 'Những việc đã làm được trong kỳ. Mỗi ý một dòng.'],
    indicators: ['Chỉ tiêu, số liệu', 'Mỗi số liệu một dòng, ví dụ: 77 trên 108 xã; 95,9 %. Trang tin vẽ thành biểu đồ.'],
    shortcomings: ['Tồn tại, hạn chế', 'Những việc chưa làm được và nguyên nhân. Mỗi ý một dòng.'],
    conclusions: ['Kết luận', 'Kết luận của người chủ trì. Mỗi ý một dòng.'],
    tasks: ['Nhiệm vụ được giao', 'Việc gì, ai chịu trách nhiệm, hạn nào, đang ở mức nào.'],
    figure: STORY.figure as FieldText,
    credits: STORY.credits as FieldText,
    dateline: STORY.dateline as FieldText,
    source: STORY.source as FieldText,
    date: STORY.date as FieldText,
    visibleFrom: VISIBLE_FROM,
    visibleUntil: VISIBLE_UNTIL,
    tags: STORY.tags as FieldText,
    featured: STORY.featured as FieldText,
    commentsAllowed: STORY.commentsAllowed as FieldText,
    attachments: STORY.attachments as FieldText,
    related: STORY.related as FieldText,
    formerPortal: FORMER_PORTAL,
  },
  'api::legal-document.legal-document': {
    number: ['Số, ký hiệu', 'Đúng như in trên văn bản, ví dụ: 25/2024/TT-BTC, 493-CV/TU. Không gõ chữ “Số:”.'],
    documentType: ['Loại văn bản', 'Nghị quyết, quyết định, thông tư, công văn…'],
    title: ['Tên văn bản', 'Tên bạn đọc thấy trong danh sách, ví dụ: Thông tư 25/2024/TT-BTC về dự toán ngân sách.'],
    abstract: ['Trích yếu', 'Chép đúng trích yếu trên văn bản, bắt đầu bằng “Về việc…” hoặc “Quy định…”.'],
    issuer: ['Cơ quan ban hành', 'Nếu chưa có trong danh sách, thêm ở mục Cơ quan trước.'],
    field: ['Lĩnh vực', 'Ví dụ: Tài chính, Đất đai, Giáo dục.'],
    issuedDay: ['Ngày ban hành', 'Ngày ghi trên văn bản.'],
    effectiveDay: ['Ngày có hiệu lực', 'Không được trước ngày ban hành. Để trống nếu văn bản không nêu.'],
    expiryDay: ['Ngày hết hiệu lực', 'Ngày đầu tiên văn bản không còn hiệu lực. Không được trước ngày có hiệu lực.'],
    signers: ['Người ký', 'Họ tên và chức vụ như in ở cuối văn bản.'],
    files: ['Tệp văn bản', 'Bản PDF có chữ ký số hoặc bản quét, và bản Word nếu có.'],
    relations: ['Quan hệ với văn bản khác', 'Căn cứ, sửa đổi, thay thế, bãi bỏ… Ghi số, ký hiệu; chọn văn bản nếu đã có trên cổng.'],
    body: ['Toàn văn', 'Dán từ Word được: giữ chữ đậm, danh sách, bảng. Để trống nếu chỉ có tệp.'],
    date: ['Ngày đăng', 'Ngày giờ đưa lên cổng. Để trống, phần mềm lấy lúc xuất bản lần đầu.'],
    visibleFrom: VISIBLE_FROM,
    visibleUntil: VISIBLE_UNTIL,
    slug: ['Đường dẫn', 'Phần cuối địa chỉ trang. Để trống, phần mềm đặt theo số, ký hiệu: 25-2024-tt-btc.'],
    normalNumber: ['Số chuẩn hóa', 'Phần mềm tự tính từ số, ký hiệu để so khớp và tìm kiếm. Không sửa được.'],
    formerPortal: FORMER_PORTAL,
  },
  'api::page.page': {
    title: TITLE,
    lead: ['Tóm tắt', 'Một đến hai câu giới thiệu trang; hiện trên máy tìm kiếm.'],
    body: BODY,
    slug: SLUG,
    date: ['Ngày cập nhật', 'Ngày bạn đọc thấy. Để trống, phần mềm lấy lúc xuất bản lần đầu.'],
    visibleFrom: VISIBLE_FROM,
    visibleUntil: VISIBLE_UNTIL,
    formerPortal: FORMER_PORTAL,
  },
  'api::category.category': {
    title: ['Tên chuyên mục', 'Ví dụ: Tin cơ sở, Cải cách hành chính.'],
    slug: SLUG,
    description: ['Giới thiệu', 'Một câu nói chuyên mục đăng gì; hiện đầu trang chuyên mục.'],
    parent: ['Thuộc chuyên mục', 'Chuyên mục cha. Để trống nếu là chuyên mục cấp một.'],
    order: ORDER,
  },
  'api::organisation.organisation': {
    title: ['Tên cơ quan', 'Tên đầy đủ, ví dụ: Ủy ban nhân dân tỉnh Điện Biên.'],
    shortName: ['Tên viết tắt', 'Ví dụ: UBND tỉnh, BTC.'],
    slug: SLUG,
    address: ['Địa chỉ', 'Số nhà, đường, xã hoặc phường, tỉnh.'],
    phone: ['Điện thoại', 'Ví dụ: 0215 3825 345.'],
    email: ['Thư điện tử', 'Hộp thư công vụ của cơ quan.'],
    website: ['Trang thông tin', 'Địa chỉ đầy đủ, bắt đầu bằng https://.'],
    parent: ['Cơ quan cấp trên', 'Để trống nếu không có.'],
  },
  'api::person.person': {
    title: ['Họ và tên', 'Viết đủ họ, đệm, tên; không ghi chức danh.'],
    slug: SLUG,
    position: ['Chức vụ', 'Ví dụ: Phó Chủ tịch UBND tỉnh.'],
    organisation: ['Cơ quan', 'Nơi công tác.'],
    picture: ['Ảnh chân dung', 'Ảnh dọc, rõ mặt, nền đơn giản.'],
  },
  'api::document-type.document-type': {
    title: ['Tên loại', 'Ví dụ: Thông tư, Nghị quyết, Công văn.'],
    slug: SLUG,
    symbol: ['Ký hiệu', 'Chữ viết tắt trong số văn bản, ví dụ: TT, NQ, CV.'],
    order: ORDER,
  },
  'api::field.field': {
    title: ['Tên lĩnh vực', 'Ví dụ: Tài chính, Đất đai, Giáo dục.'],
    slug: SLUG,
    order: ORDER,
  },
  'api::banner.banner': {
    title: ['Tên banner', 'Chỉ để biên tập viên nhận ra; bạn đọc không thấy.'],
    picture: ['Ảnh', 'Ảnh ngang, không có chữ nhỏ.'],
    alt: ['Mô tả ảnh', 'Đọc cho người không nhìn thấy ảnh: ảnh nói gì, dẫn đến đâu.'],
    link: ['Dẫn đến', 'Địa chỉ mở khi bấm: /trang/gioi-thieu hoặc https://…'],
    slot: ['Vị trí', 'Đầu trang chủ, cột bên trang chủ hoặc chân trang.'],
    from: FROM,
    until: UNTIL,
    order: ORDER,
  },
  'api::poll.poll': {
    title: ['Tên bình chọn', 'Tên ngắn để nhận ra trong danh sách.'],
    slug: SLUG,
    question: ['Câu hỏi', 'Câu bạn đọc trả lời.'],
    options: ['Phương án', 'Ít nhất hai phương án, không trùng nhau. Đừng đổi thứ tự khi đã có người bình chọn.'],
    from: FROM,
    until: UNTIL,
  },
  'api::menu.menu': {
    title: ['Tên menu', 'Chỉ để biên tập viên nhận ra.'],
    place: ['Vị trí', 'Menu chính ở đầu trang hoặc menu ở chân trang.'],
    items: ['Các mục', 'Kéo để đổi thứ tự. Mỗi mục có thể có các mục con.'],
  },
  'api::comment.comment': {
    text: ['Lời bình luận', 'Bạn đọc viết. Chỉ sửa để bỏ thông tin cá nhân hoặc lời xúc phạm.'],
    authorName: ['Tên người viết', 'Tên bạn đọc tự xưng.'],
    subjectType: ['Loại nội dung', 'Bình luận dưới bài viết hay tin hội nghị.'],
    subjectId: ['Mã nội dung', 'Mã của bài được bình luận; phần mềm tự ghi.'],
    writtenAt: ['Lúc viết', 'Phần mềm tự ghi khi nhận bình luận.'],
  },
  'api::site-settings.site-settings': {
    title: ['Tên cổng thông tin', 'Ví dụ: Cổng thông tin điện tử huyện Điện Biên.'],
    owner: ['Cơ quan chủ quản', 'Hiện phía trên tên cổng.'],
    province: [
      'Tỉnh, thành phố',
      'Chỉ tên, ví dụ: Lai Châu. Để nhận ra văn bản của UBND, HĐND, Tỉnh ủy khi bài viết không nói rõ tỉnh nào.',
    ],
    description: ['Giới thiệu', 'Một đến hai câu cho máy tìm kiếm và mạng xã hội.'],
    crest: ['Biểu trưng', 'Quốc huy hoặc biểu trưng; ảnh PNG nền trong, cạnh ít nhất 256 điểm.'],
    primaryColour: ['Màu chính', 'Mã màu dạng #9b1c1c. Chọn màu đậm để chữ trắng trên nền đọc rõ.'],
    accentColour: ['Màu nhấn', 'Mã màu dạng #b7791f.'],
    dateStyle: ['Kiểu ngày giờ', 'Thứ - ngày giờ: Chủ nhật - 30/12/2018 04:20. Giờ - thứ, ngày: 17:53 - Thứ Ba, 12/01/2021.'],
    address: ['Địa chỉ', 'Trụ sở cơ quan; hiện ở chân trang.'],
    phone: ['Điện thoại', 'Số để bạn đọc gọi.'],
    email: ['Thư điện tử', 'Hộp thư nhận ý kiến bạn đọc.'],
    responsible: ['Người chịu trách nhiệm chính', 'Họ tên, chức vụ người chịu trách nhiệm về nội dung.'],
    licence: ['Giấy phép', 'Số, ngày giấy phép thiết lập trang thông tin; nơi cấp.'],
    carriedVisits: ['Lượt truy cập từ cổng cũ', 'Cộng vào tổng lượt truy cập. Chỉ nhập một lần khi chuyển cổng.'],
    respectDoNotTrack: ['Tôn trọng “Không theo dõi”', 'Bật thì không đếm người đọc đã chọn không bị theo dõi trong trình duyệt.'],
    privacy: ['Chính sách riêng tư', 'Cổng thu thập gì, giữ bao lâu, liên hệ ai.'],
  },
  'parts.figure': {
    picture: ['Ảnh', 'Chọn hoặc tải lên từ máy. Ảnh ngang, rộng ít nhất 1200 điểm.'],
    caption: ['Chú thích', 'Hiện dưới ảnh: ai, việc gì, ở đâu.'],
    alt: ['Mô tả ảnh', 'Đọc cho người không nhìn thấy ảnh. Tả điều thấy trong ảnh, không lặp chú thích.'],
  },
  'parts.credit': {
    role: ['Vai trò', 'Ví dụ: Tác giả; Tin, ảnh; Biên tập.'],
    name: ['Tên', 'Họ tên hoặc bút danh như cần hiện.'],
    person: ['Trong danh sách nhân sự', 'Chọn nếu người này có trong mục Nhân sự.'],
  },
  'parts.official': {
    name: ['Họ và tên', 'Không ghi “đồng chí”, “ông”, “bà”.'],
    position: ['Chức vụ', 'Chức vụ vào lúc đó, ví dụ: Phó Bí thư Thường trực Tỉnh ủy.'],
    person: ['Trong danh sách nhân sự', 'Chọn nếu người này có trong mục Nhân sự.'],
  },
  'parts.indicator': {
    name: ['Tên chỉ tiêu', 'Ví dụ: Xã đạt chuẩn nông thôn mới.'],
    value: ['Giá trị', 'Số đạt được, ví dụ: 77 hoặc 95,9.'],
    unit: ['Đơn vị', 'Ví dụ: xã, %, tỷ đồng.'],
    outOf: ['Trên tổng số', '“77 trên 108 xã” thì ghi 108. Để trống nếu không có.'],
    area: ['Địa bàn', 'Ví dụ: toàn tỉnh, huyện Mường Ảng.'],
    period: ['Kỳ', 'Ví dụ: 9 tháng năm 2026.'],
  },
  'parts.task': {
    what: ['Nhiệm vụ', 'Việc phải làm, một câu.'],
    responsible: ['Chịu trách nhiệm', 'Cơ quan hoặc người được giao.'],
    deadline: ['Hạn', 'Ngày phải xong.'],
    state: ['Tình trạng', 'chua-thuc-hien: chưa làm; dang-thuc-hien: đang làm; hoan-thanh: đã xong; qua-han: quá hạn.'],
  },
  'parts.attachment': {
    title: ['Tên tệp', 'Tên bạn đọc thấy, ví dụ: Báo cáo 6 tháng đầu năm 2026.'],
    file: ['Tệp', 'PDF, Word, Excel, PowerPoint, ảnh hoặc zip; không quá 50 MB.'],
  },
  'parts.legal-relation': {
    relation: ['Quan hệ', 'Văn bản này làm gì với văn bản kia: căn cứ vào nó, sửa đổi, thay thế, bãi bỏ, đính chính nó…'],
    number: ['Số, ký hiệu văn bản kia', 'Ví dụ: 83/2015/QH13. Không có số thì ghi tên.'],
    title: ['Tên văn bản kia', 'Ví dụ: Luật Ngân sách nhà nước.'],
    document: ['Chọn trên cổng', 'Chọn nếu văn bản kia đã có trên cổng này.'],
    partial: ['Một phần', 'Bật nếu chỉ tác động một số điều, khoản.'],
    locator: ['Điều, khoản', 'Ví dụ: khoản 2 Điều 17.'],
    effectiveDay: ['Từ ngày', 'Ngày quan hệ này bắt đầu có tác dụng, nếu khác ngày có hiệu lực của văn bản.'],
  },
  'parts.former-portal': {
    address: ['Địa chỉ cũ', 'Địa chỉ đầy đủ trên cổng cũ; bạn đọc vào địa chỉ cũ được dẫn sang trang mới.'],
    views: ['Lượt xem cũ', 'Số lượt xem khi chuyển cổng.'],
    downloads: ['Lượt tải cũ', 'Số lượt tải khi chuyển cổng.'],
  },
  'parts.linked-document': {
    article: ['Bài viết', 'Chỉ chọn một trong bốn ô.'],
    meetingReport: ['Tin hội nghị', 'Chỉ chọn một trong bốn ô.'],
    legalDocument: ['Văn bản', 'Chỉ chọn một trong bốn ô.'],
    page: ['Trang', 'Chỉ chọn một trong bốn ô.'],
  },
  'parts.menu-item': {
    label: ['Tên mục', 'Ngắn, một đến bốn chữ.'],
    address: ['Địa chỉ', 'Bắt đầu bằng / cho trang trong cổng, hoặc https:// cho trang ngoài.'],
    children: ['Mục con', 'Để trống nếu mục này không mở ra mục con.'],
  },
  'parts.menu-link': {
    label: ['Tên mục', 'Ngắn, một đến bốn chữ.'],
    address: ['Địa chỉ', 'Bắt đầu bằng / cho trang trong cổng, hoặc https:// cho trang ngoài.'],
  },
};

/** The label of a field, "Số, ký hiệu"; its own name where nobody has written one. */
export function fieldLabel(uid: string, field: string): string {
  return FIELD_TEXTS[uid]?.[field]?.[0] ?? field;
}
