// A small made-up portal for tests and for looking at pages: every kind of page, both languages, fields full and empty.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { DOCUMENT_TYPES } from '@bang-tin/shared/document-types';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import { fixtureId, pdf, picture, published, publishRow, unpublishRow } from '../content/published-fixtures.ts';

const PARAGRAPHS = [
  'Sáng nay, đoàn công tác của tỉnh đã kiểm tra tiến độ các công trình nước sạch tại ba xã vùng cao. Đến nay, bảy trong tám công trình đã đưa vào sử dụng, phục vụ hơn hai nghìn hộ dân.',
  'Các địa phương cho biết khó khăn lớn nhất là đường vận chuyển vật liệu trong mùa mưa. Nhiều đoạn phải chuyển thủ công, làm tăng chi phí và kéo dài thời gian thi công.',
  'Đoàn đề nghị các chủ đầu tư rà soát lại kế hoạch, ưu tiên những hạng mục có thể hoàn thành trước tháng mười, đồng thời công khai tiến độ hằng tuần trên cổng thông tin để người dân theo dõi.',
];
const body = (extra = ''): string => PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('') + extra;
const figure = (name: string, caption: string) => ({ picture: picture(name), caption, alt: caption });

const settings = published('site-settings', 'settings', {
  vi: {
    title: 'Cổng thông tin điện tử tỉnh Sông Ngân',
    owner: 'Ủy ban nhân dân tỉnh Sông Ngân',
    description: 'Tin tức, văn bản và hoạt động của các cơ quan tỉnh Sông Ngân.',
    dateStyle: 'weekday-first',
    address: 'Số 1, đường Trần Phú, phường Trung tâm, tỉnh Sông Ngân',
    phone: '0213 000 0000',
    email: 'bientap@songngan.example',
    responsible: 'Bà Lò Thị Mai, Chánh Văn phòng',
    licence: 'Ghi rõ nguồn khi phát hành lại thông tin từ cổng này.',
    carriedVisits: 28_314_999,
  },
  en: {
    title: 'Portal of Sông Ngân Province',
    owner: 'People’s Committee of Sông Ngân Province',
    description: 'News, documents and work of the authorities of Sông Ngân Province.',
    dateStyle: 'weekday-first',
    address: '1 Trần Phú Street, Central Ward, Sông Ngân Province',
    email: 'bientap@songngan.example',
    carriedVisits: 28_314_999,
  },
});

const category = (name: string, order: number, vi: string, en: string | null, parent: string | null = null): PublishedDocument =>
  published('category', name, {
    vi: { title: vi, slug: slugOf(vi), order, parent: parent && fixtureId(parent) },
    ...(en ? { en: { title: en, slug: slugOf(en), order, parent: parent && fixtureId(parent) } } : {}),
  });

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const taxonomies: PublishedDocument[] = [
  category('cat1', 1, 'Tin trong tỉnh', 'Provincial news'),
  category('cat2', 2, 'Khoa giáo', null),
  category('cat3', 3, 'Chuyển đổi số', 'Digital change'),
  category('cat4', 1, 'Tin cơ sở', null, 'cat1'),
  published('document-type', 'type1', {
    vi: { title: 'Quyết định', slug: 'quyet-dinh', order: 1 },
    en: { title: 'Decision', slug: 'decision', order: 1 },
  }),
  published('document-type', 'type2', { vi: { title: 'Thông tư', slug: 'thong-tu', order: 2 } }),
  published('document-type', 'type3', { vi: { title: 'Chỉ thị', slug: 'chi-thi', order: 3 } }),
  published('organisation', 'org1', {
    vi: { title: 'Ủy ban nhân dân tỉnh Sông Ngân', slug: 'ubnd-tinh' },
    en: { title: 'People’s Committee of Sông Ngân Province', slug: 'provincial-committee' },
  }),
  published('organisation', 'org2', { vi: { title: 'Sở Giáo dục và Đào tạo', slug: 'so-giao-duc' } }),
  published('field', 'field1', { vi: { title: 'Giáo dục' } }),
];

const HEADLINES = [
  'Bảy công trình nước sạch vùng cao đi vào hoạt động trước mùa khô',
  'Thư viện tỉnh mở cửa cả ngày chủ nhật từ tháng tư',
  'Hơn ba nghìn học sinh dự ngày hội đọc sách',
  'Xã Pa Thơm hoàn thành cứng hóa đường liên bản',
  'Trạm y tế xã được bổ sung bác sĩ gia đình',
  'Hợp tác xã chè cổ thụ ký hợp đồng với hai đơn vị thu mua',
  'Tập huấn kỹ năng số cho cán bộ thôn bản',
  'Mở lớp dạy nghề sửa chữa máy nông nghiệp',
];
const stories: PublishedDocument[] = HEADLINES.map((title, index) =>
  published('article', `art${index + 1}`, {
    vi: {
      title,
      slug: slugOf(title),
      lead: 'Công việc được hoàn thành sớm hơn kế hoạch hai tháng, nhờ sự tham gia của người dân ở từng bản.',
      body: body(),
      date: `2026-0${(index % 3) + 1}-1${index}T0${index}:15:00.000Z`,
      category: fixtureId(['cat1', 'cat2', 'cat3', 'cat4'][index % 4] as string),
      figure: index % 2 === 0 ? figure(`anh-${index + 1}`, 'Người dân bản Nà Sự kiểm tra bể chứa nước mới.') : null,
      featured: index === 0,
      formerPortal: index === 1 ? { address: null, views: 802, downloads: 0 } : null,
    },
  }),
);

const fullArticle = published('article', 'full1', {
  vi: {
    commentsAllowed: true,
    title: 'Tỉnh Sông Ngân công khai tiến độ giải quyết thủ tục <hành chính>',
    slug: 'cong-khai-tien-do-thu-tuc',
    lead: 'Từ tháng ba, mỗi thủ tục có một trang theo dõi tiến độ, người dân không phải gọi điện hỏi.',
    body: `<h2>Những gì thay đổi</h2>${body()}<p>Xem <a href="/trang/gioi-thieu">trang giới thiệu</a>, <a href="/trang/khong-co">trang đã gỡ</a>, <a href="https://example.org/">trang ngoài</a> và <a href="/uploads/phu-luc.pdf">phụ lục</a>.</p><figure><img src="/uploads/trong-bai.jpg" alt="Bảng theo dõi"><figcaption>Bảng theo dõi tại bộ phận một cửa.</figcaption></figure><table><thead><tr><th>Lĩnh vực</th><th>Đúng hạn</th></tr></thead><tbody><tr><td>Đất đai</td><td>96%</td></tr><tr><td>Hộ tịch</td><td>100%</td></tr></tbody></table><table><caption>Hồ sơ theo tháng</caption><tbody><tr><th scope="row">Tháng hai</th><td>412</td></tr></tbody></table><table><tbody><tr><th scope="row">Tháng ba</th><td>508</td></tr></tbody></table><script>alert(1)</script><img src="/uploads/khong-co.jpg">`,
    bodyMedia: [picture('trong-bai'), pdf('phu-luc')],
    category: fixtureId('cat3'),
    figure: figure('anh-dau', 'Bộ phận một cửa tại phường Trung tâm.'),
    dateline: 'SN',
    source: 'Báo Sông Ngân',
    credits: [{ role: 'Tin, ảnh', name: 'Hà Vân', person: null }],
    date: '2026-03-20T10:53:00.000Z',
    tags: ['thủ tục hành chính', 'chuyển đổi số'],
    featured: true,
    attachments: [{ title: 'Kế hoạch công khai tiến độ', file: pdf('ke-hoach', { size: 1_240_000 }) }],
    related: [
      { type: 'article', id: fixtureId('art1') },
      { type: 'article', id: fixtureId('gone1') },
      { type: 'legal-document', id: fixtureId('law1') },
    ],
    formerPortal: { address: 'https://cu.example/vi/news/tin-12.html', views: 1134, downloads: 0 },
  },
  en: {
    commentsAllowed: true,
    title: 'Sông Ngân Province shows the progress of every procedure',
    slug: 'progress-of-procedures',
    lead: 'Since March every procedure has a page that tells how far it has come.',
    body: '<p>People no longer need to telephone: the page of a procedure tells which office has it, and until when.</p>',
    category: fixtureId('cat3'),
    figure: { picture: picture('anh-dau'), caption: 'The one-stop office of Central Ward.', alt: 'People at the counter' },
    credits: [{ role: 'Text', name: 'Hà Vân', person: null }],
    date: '2026-03-20T10:53:00.000Z',
    related: [{ type: 'legal-document', id: fixtureId('law2') }],
  },
});

const meeting = published('meeting-report', 'meet1', {
  vi: {
    title: 'Hội nghị đánh giá công tác khoa giáo sáu tháng đầu năm',
    slug: 'hoi-nghi-khoa-giao-sau-thang',
    lead: 'Hội nghị ghi nhận kết quả phổ cập giáo dục và chỉ ra ba việc chậm tiến độ phải xong trong quý ba.',
    body: body('<h2>Kết luận</h2><p>Chủ trì giao các ngành hoàn thành báo cáo rà soát.</p>'),
    category: fixtureId('cat2'),
    figure: figure('hoi-nghi', 'Toàn cảnh hội nghị.'),
    credits: [{ role: 'Tác giả', name: 'Hoàng Lan', person: null }],
    date: '2026-02-12T02:30:00.000Z',
    meetingDay: '2026-02-11',
    place: 'Hội trường tầng 2, trụ sở Tỉnh ủy',
    hosts: [{ name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', position: null, person: null }],
    chairs: [
      { name: 'Nguyễn Thị Hòa', position: 'Trưởng ban Tuyên giáo và Dân vận Tỉnh ủy', person: null },
      { name: 'Vàng A Dơ', position: 'Phó Giám đốc Sở Giáo dục và Đào tạo', person: null },
    ],
    directing: [{ name: 'Trần Văn Minh', position: 'Phó Bí thư Thường trực Tỉnh ủy', person: null }],
    participants: 'Lãnh đạo các sở, ngành trong khối khoa giáo và đại diện cấp ủy các xã, phường',
    periodFrom: '2025-07-01',
    periodTo: '2025-12-31',
    results: 'Tỷ lệ trẻ năm tuổi ra lớp tăng so với cùng kỳ.\nCác trạm y tế xã đã đủ thuốc thiết yếu.',
    shortcomings: 'Việc sửa chữa phòng học tạm còn chậm ở bốn xã.',
    opinionCount: 12,
    conclusions: 'Các ngành hoàn thành báo cáo rà soát trước ngày 15 tháng 3.',
    indicators: [
      { name: 'Xã đạt chuẩn quốc gia về y tế', value: 77, unit: 'xã', outOf: 108, area: 'Toàn tỉnh', period: 'hết năm 2025' },
      { name: 'Tỷ lệ bao phủ bảo hiểm y tế', value: 95.9, unit: '%', outOf: null, area: null, period: null },
      { name: 'Huyện duy trì phổ cập giáo dục mầm non', value: 8, unit: 'huyện', outOf: 8, area: null, period: null },
      { name: 'Quà trao cho trẻ em khó khăn', value: 9893, unit: 'suất', outOf: null, area: null, period: null },
    ],
    tasks: [
      {
        what: 'Rà soát phòng học bán kiên cố, trình phương án sửa chữa',
        responsible: 'Sở Giáo dục và Đào tạo',
        deadline: '2026-03-15',
        state: 'dang-thuc-hien',
      },
      { what: 'Công bố danh sách điểm tiêm chủng', responsible: 'Sở Y tế', deadline: '2026-02-28', state: 'hoan-thanh' },
      { what: 'Bố trí kinh phí tủ sách cho mười xã', responsible: null, deadline: null, state: 'chua-thuc-hien' },
      { what: 'Báo cáo kết quả dạy nghề', responsible: 'Ủy ban nhân dân các xã', deadline: '2026-01-31', state: 'qua-han' },
    ],
    formerPortal: { address: null, views: 343, downloads: 0 },
  },
  en: {
    title: 'Half-year meeting on science and education',
    slug: 'half-year-meeting',
    lead: 'The meeting found good progress and three tasks that are late.',
    body: '<p>Twelve people spoke.</p>',
    date: '2026-02-12T02:30:00.000Z',
    meetingDay: '2026-02-11',
    opinionCount: 12,
    indicators: [{ name: 'Communes that meet the health standard', value: 77, unit: null, outOf: 108, area: 'Province', period: null }],
    tasks: [
      { what: 'List the classrooms to repair', responsible: 'Department of Education', deadline: '2026-03-15', state: 'dang-thuc-hien' },
    ],
  },
});
const coming = published('meeting-report', 'meet2', {
  vi: {
    title: 'Đại hội thi đua yêu nước tỉnh Sông Ngân',
    slug: 'dai-hoi-thi-dua',
    lead: 'Dự kiến 250 đại biểu.',
    meetingDay: '2999-05-20',
    date: '2026-03-01T01:00:00.000Z',
  },
});

const relation = { title: null, partial: false, locator: null, effectiveDay: null } as const;
/** Two versions of a decision: some articles stay, one is reworded, one comes, one goes. */
const decisionText = (amount: string, third: string): string =>
  '<p>Chương I</p><p>QUY ĐỊNH CHUNG</p><p><strong>Điều 1. Phạm vi điều chỉnh</strong></p>' +
  '<p>Quyết định này quy định mức hỗ trợ tiền ăn cho học sinh bán trú tại các trường phổ thông trên địa bàn tỉnh.</p>' +
  `<p>Chương II</p><p>MỨC HỖ TRỢ</p><p><strong>Điều 2. Mức hỗ trợ</strong></p><p>1. Mỗi học sinh được hỗ trợ ${amount} một ngày ăn thực tế.</p>` +
  `<p>2. Tiền hỗ trợ trả theo tháng, không quá chín tháng một năm học.</p>${third}`;
const laws: PublishedDocument[] = [
  published('legal-document', 'law1', {
    vi: {
      title: 'Quyết định số 25/2026/QĐ-UBND quy định mức hỗ trợ học bán trú',
      slug: '25-2026-qd-ubnd',
      number: '25/2026/QĐ-UBND',
      normalNumber: '25/2026/QĐ-UBND',
      documentType: fixtureId('type1'),
      issuer: fixtureId('org1'),
      field: fixtureId('field1'),
      abstract: 'Quy định mức hỗ trợ tiền ăn cho học sinh bán trú tại các trường phổ thông trên địa bàn tỉnh',
      signers: [{ name: 'Lê Văn Sơn', position: 'Chủ tịch', person: null }],
      issuedDay: '2026-03-10',
      effectiveDay: '2026-04-01',
      files: [
        { title: 'Bản ký số', file: pdf('25-2026', { size: 842_113 }) },
        {
          title: 'Bản để sửa',
          file: pdf('25-2026-word', {
            url: '/uploads/25-2026.docx',
            name: '25-2026.docx',
            mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            size: 48_500,
          }),
        },
      ],
      body: decisionText(
        '25.000 đồng',
        '<p><strong>Điều 3. Nguồn kinh phí</strong></p><p>Kinh phí do ngân sách tỉnh bảo đảm.</p><p><strong>Điều 4. Hiệu lực thi hành</strong></p><p>Quyết định này thay thế Quyết định số 07/2024/QĐ-UBND.</p>',
      ),
      relations: [
        { ...relation, relation: 'thay-the', number: '7/2024/QĐ-UBND', document: fixtureId('law2') },
        { ...relation, relation: 'can-cu', number: '29/2025/TT-SN', document: null, title: 'Thông tư hướng dẫn chế độ bán trú' },
        { ...relation, relation: 'sua-doi', number: '3/2025/QĐ-UBND', document: null, partial: true, locator: 'khoản 2 Điều 4' },
      ],
      formerPortal: { address: null, views: 391, downloads: 47 },
    },
  }),
  published('legal-document', 'law2', {
    vi: {
      title: 'Quyết định số 07/2024/QĐ-UBND về hỗ trợ học sinh bán trú',
      slug: '07-2024-qd-ubnd',
      number: '07/2024/QĐ-UBND',
      normalNumber: '7/2024/QĐ-UBND',
      documentType: fixtureId('type1'),
      issuer: fixtureId('org1'),
      abstract: 'Hỗ trợ học sinh bán trú',
      issuedDay: '2024-05-02',
      effectiveDay: '2024-06-01',
      body: decisionText(
        '20.000 đồng',
        '<p><strong>Điều 3. Chế độ báo cáo</strong></p><p>Nhà trường báo cáo trước ngày 05 hằng tháng.</p>',
      ),
    },
    en: {
      title: 'Decision 07/2024/QĐ-UBND on support for boarding pupils',
      slug: '07-2024-qd-ubnd',
      number: '07/2024/QĐ-UBND',
      normalNumber: '7/2024/QĐ-UBND',
      documentType: fixtureId('type1'),
      issuer: fixtureId('org1'),
      abstract: 'Support for boarding pupils',
      issuedDay: '2024-05-02',
      effectiveDay: '2024-06-01',
    },
  }),
  published('legal-document', 'law3', {
    vi: {
      title: 'Chỉ thị số 477/CT-UBND',
      slug: '477-ct-ubnd',
      number: '477/CT-UBND',
      normalNumber: '477/CT-UBND',
      documentType: fixtureId('type3'),
      abstract: 'Phát động phong trào thi đua năm 2026',
      issuedDay: null,
      date: '2026-01-05T03:00:00.000Z',
      formerPortal: { address: null, views: 2101, downloads: 71 },
    },
  }),
  published('legal-document', 'law4', {
    vi: {
      title: 'Quyết định số 30/2026/QĐ-UBND',
      slug: '30-2026-qd-ubnd',
      number: '30/2026/QĐ-UBND',
      normalNumber: '30/2026/QĐ-UBND',
      documentType: fixtureId('type1'),
      issuer: fixtureId('org2'),
      abstract: 'Ban hành quy chế tuyển sinh lớp đầu cấp',
      issuedDay: '2026-03-18',
      effectiveDay: '2999-01-01',
    },
  }),
];

/** A decision that held when an article cited it, the one that replaced it, and the article. */
const cited: PublishedDocument[] = [
  published('legal-document', 'law5', {
    vi: {
      title: 'Quyết định số 11/2019/QĐ-UBND về thời hạn trả kết quả',
      slug: '11-2019-qd-ubnd',
      number: '11/2019/QĐ-UBND',
      normalNumber: '11/2019/QĐ-UBND',
      documentType: fixtureId('type1'),
      abstract: 'Thời hạn trả kết quả thủ tục hành chính',
      issuedDay: '2019-03-01',
      effectiveDay: '2019-04-01',
    },
  }),
  published('legal-document', 'law6', {
    vi: {
      title: 'Quyết định số 12/2021/QĐ-UBND về thời hạn trả kết quả',
      slug: '12-2021-qd-ubnd',
      number: '12/2021/QĐ-UBND',
      normalNumber: '12/2021/QĐ-UBND',
      documentType: fixtureId('type1'),
      abstract: 'Thời hạn trả kết quả thủ tục hành chính, cách tính mới',
      issuedDay: '2021-01-15',
      effectiveDay: '2021-02-01',
      relations: [{ ...relation, relation: 'thay-the', number: '11/2019/QĐ-UBND', document: fixtureId('law5') }],
    },
  }),
  published('article', 'cite1', {
    vi: {
      title: 'Rút ngắn thời hạn trả kết quả ở bộ phận một cửa',
      slug: 'rut-ngan-thoi-han',
      lead: 'Thời hạn mới theo Quyết định số 11/2019/QĐ-UBND được áp dụng ở mọi xã.',
      body: '<p>Theo khoản 2 Điều 4 <b>Quyết định</b> số 11/2019/QĐ-UBND ngày 01/3/2019 và Điều 7 của Quyết định 11, hồ sơ được trả trong ba ngày. Phong trào thi đua theo Chỉ thị số 477/CT-UBND góp phần vào kết quả này; Quyết định số 30/2026/QĐ-UBND sẽ áp dụng sau.</p><p>Xem thêm <a href="/trang/gioi-thieu">Quyết định số 25/2026/QĐ-UBND</a> và Thông tư số 99/2018/TT-BTC.</p>',
      date: '2020-06-01T02:00:00.000Z',
      category: fixtureId('cat3'),
    },
    en: {
      title: 'Results within three days',
      slug: 'results-within-three-days',
      lead: 'One-stop offices answer sooner.',
      body: '<p>See Quyết định số 11/2019/QĐ-UBND.</p>',
      date: '2020-06-01T02:00:00.000Z',
      category: fixtureId('cat3'),
    },
  }),
];

const others: PublishedDocument[] = [
  published('page', 'page1', {
    vi: { title: 'Giới thiệu', slug: 'gioi-thieu', lead: 'Cổng thông tin của các cơ quan tỉnh Sông Ngân.', body: body() },
    en: { title: 'About', slug: 'about', body: '<p>The portal of the authorities of Sông Ngân Province.</p>' },
  }),
  published('banner', 'banner1', {
    vi: {
      title: 'Ngày sách',
      picture: picture('bang-ngay-sach', { width: 1600, height: 400 }),
      alt: 'Ngày sách và văn hóa đọc',
      slot: 'home-side',
      link: '/trang/gioi-thieu',
    },
  }),
  published('poll', 'poll1', {
    vi: { question: 'Ông/bà thường tìm thông tin gì trên cổng?', options: ['Tin tức', 'Văn bản', 'Thủ tục hành chính'] },
  }),
  published('comment', 'comment1', {
    vi: { subjectId: fixtureId('full1'), authorName: 'Lò Văn Pánh', text: 'Xin cảm ơn <b>tòa soạn</b>.\nDòng hai.\n\nĐoạn hai.' },
  }),
  published('menu', 'menu1', {
    vi: {
      items: [
        { label: 'Trang chủ', address: '/', children: [] },
        { label: 'Giới thiệu', address: '/trang/gioi-thieu', children: [] },
        {
          label: 'Tin tức',
          address: '/chuyen-muc/tin-trong-tinh',
          children: [
            { label: 'Tin cơ sở', address: '/chuyen-muc/tin-co-so' },
            { label: 'Khoa giáo', address: '/chuyen-muc/khoa-giao' },
            { label: 'Đã gỡ', address: '/chuyen-muc/da-go' },
          ],
        },
        { label: 'Chuyển đổi số', address: '/chuyen-muc/chuyen-doi-so', children: [] },
        {
          label: 'Văn bản',
          address: '/van-ban',
          children: [
            { label: 'Quyết định', address: '/van-ban/loai/quyet-dinh' },
            { label: 'Năm 2026', address: '/van-ban/nam/2026' },
          ],
        },
        { label: 'Thống kê', address: '/thong-ke', children: [] },
      ],
    },
  }),
];
const unpublished = published('article', 'gone1', { vi: { title: 'Bài đã gỡ', slug: 'bai-da-go' } });

/** The article under the slugs that it had first. */
const renamed = published('article', 'full1', {
  vi: { title: 'Công khai tiến độ', slug: 'tien-do-thu-tuc', date: '2026-03-20T10:53:00.000Z' },
  en: { title: 'Progress', slug: 'progress', date: '2026-03-20T10:53:00.000Z' },
});

/** The feed of the made-up portal: everything published, one article under another slug before, and one taken down again. */
export function fixtureFeed(): FeedRow[] {
  const documents = [settings, ...taxonomies, ...stories, fullArticle, meeting, coming, ...laws, ...cited, ...others, unpublished];
  const rows = [...documents.map((document, index) => publishRow(index + 2, document)), unpublishRow(documents.length + 2, unpublished)];
  return [publishRow(1, renamed), ...rows];
}

/** One document of every type with nothing but what it must have, and only in Vietnamese. */
export function barestFeed(): FeedRow[] {
  return DOCUMENT_TYPES.map((type, index) => publishRow(index + 1, published(type, `bare${type}`)));
}
