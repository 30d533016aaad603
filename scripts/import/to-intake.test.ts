import { CONTENT_SCHEMAS } from '@bang-tin/shared/content-schemas';
import { type IntakeDocument, intakeDocumentSchema } from '@bang-tin/shared/intake-schema';
import { describe, expect, test } from '@jest/globals';
import { parsePage } from './page-parser.ts';
import { listedDocumentToIntake, referencesToIntake, storyToIntake, totalsToIntake } from './to-intake.ts';

const BODY = 'Những năm qua, nhân dân các bản đã hiến đất, góp ngày công để mở rộng đường liên bản, đi lại thuận tiện hơn trước nhiều lần.';
const LEAD =
  'Sau ba năm thực hiện, phong trào hiến đất làm đường ở các bản vùng cao đã có nhiều chuyển biến, được nhân dân đồng tình ủng hộ.';

function convert(text: string, address: string | null = null) {
  const page = parsePage(text, { titles: [], address });
  if (page.story === null) throw new Error('no story');
  const { document, doubts } = storyToIntake(page.story, page.address);
  return { ...document, fields: document.locales.vi as Record<string, unknown>, doubts: doubts.join('\n') };
}

describe('a story', () => {
  const page = `Nậm Thử làm đường liên bản\n\nThứ tư - 12/06/2019 08:05 12 0\n${LEAD}\nChú thích <1>\n${BODY}\n${BODY}./.\nTác giả: Lò Mẫu`;
  test('is dated in UTC, published, and keeps its views', () => {
    const { type, publish, fields } = convert(page);
    expect({ type, publish }).toEqual({ type: 'article', publish: true });
    expect(fields).toMatchObject({
      date: '2019-06-12T01:05:00.000Z',
      lead: LEAD,
      category: { $ref: 'category:tin-nhap-tu-cong-cu' },
      credits: [{ role: 'Tác giả', name: 'Lò Mẫu', person: null }],
      formerPortal: { address: null, views: 12, downloads: 0 },
    });
    expect(fields.body).toBe(`<p><em>Chú thích &lt;1&gt;</em></p>\n<p>${BODY}</p>\n<p>${BODY}</p>`);
  });
  test('has a stable key: its address, else its title and date', () => {
    expect(convert(page).key).toBe(convert(page).key);
    expect(convert(page).key).not.toBe(convert(page.replace('12/06/2019', '13/06/2019')).key);
    expect(convert(page, 'https://a.example/1').key).toBe(convert(page.replace('12/06/2019', '13/06/2019'), 'https://a.example/1').key);
    expect(convert(page, 'https://a.example/1').key).not.toBe(convert(page, 'https://a.example/?id=1').key);
  });
  test.each([
    'https://a.example',
    'https://a.example/?',
    'https://a.example/index.php',
    'https://a.example/Default.aspx',
    'https://a.example/vi/',
  ])('the home page’s address %s, which some portals print on every page, is no identity', (home) => {
    expect(convert(page, home).key).toBe(convert(page).key);
    expect(convert(page, home).key).not.toBe(convert(page.replace('12/06/2019', '13/06/2019'), home).key);
    expect(convert(page, home)).toMatchObject({
      fields: { formerPortal: { address: null } },
      doubts: expect.stringMatching(/địa chỉ trang chủ/),
    });
  });
  test('pages of two titles never share a key, whatever address they print', () => {
    const other = page.replace('Nậm Thử', 'Nậm Mẫu');
    expect(convert(page, 'https://a.example/tin').key).not.toBe(convert(other, 'https://a.example/tin').key);
  });
  test('only with a day: midnight, and a doubt', () => {
    const { fields, doubts } = convert(page.replace(' 08:05 12 0', ''));
    expect(fields.date).toBe('2019-06-11T17:00:00.000Z');
    expect(doubts).toMatch(/không ghi giờ/);
  });
  test('a weekday that does not fit is a doubt', () => {
    expect(convert(page.replace('Thứ tư', 'Thứ năm')).doubts).toMatch(/không khớp/);
  });
  test('without any date comes in as a draft', () => {
    const { publish, fields, doubts } = convert(`Nậm Thử làm đường liên bản\n\n${LEAD}\n${BODY}`);
    expect(publish).toBe(false);
    expect(fields.date).toBeNull();
    expect(doubts).toMatch(/bản nháp/);
  });
  test('of one paragraph gets its first sentence as lead, and keeps the paragraph', () => {
    const { fields, doubts } = convert(`Nậm Thử làm đường liên bản\n\nThứ tư - 12/06/2019 08:05\nCâu đầu của bài. ${BODY}`);
    expect(fields).toMatchObject({ lead: 'Câu đầu của bài.', body: `<p>Câu đầu của bài. ${BODY}</p>` });
    expect(doubts).toMatch(/lấy câu đầu của bài/);
  });
});

test('a meeting report without a date of publishing is dated by its day', () => {
  const { type, publish, fields, doubts } = convert(
    `Hội nghị giao ban công tác văn nghệ\n\nNgày 15/7/2018, Hội Văn nghệ huyện tổ chức hội nghị giao ban, đồng chí Lò Thử, Chủ tịch Hội chủ trì hội nghị, bàn nhiều việc.\n${BODY} Thu Mẫu`,
  );
  expect({ type, publish }).toEqual({ type: 'meeting-report', publish: true });
  expect(fields).toMatchObject({
    date: '2018-07-14T17:00:00.000Z',
    meetingDay: '2018-07-15',
    chairs: [{ name: 'Lò Thử', position: 'Chủ tịch Hội', person: null }],
    hosts: [{ name: 'Hội Văn nghệ huyện', position: null, person: null }],
    credits: [{ role: 'Tác giả', name: 'Thu Mẫu', person: null }],
  });
  expect(doubts).toMatch(/lấy ngày họp lúc 00:00[\s\S]*không nói vai trò của Thu Mẫu/);
});

describe('listed documents', () => {
  const listed = (text: string) => parsePage(`Tiêu đề của trang bài viết\n\n${LEAD}\n${BODY}\nVăn bản mới\n${text}`).documents;
  const convertListed = (text: string, day: string | null = null) => {
    const [document] = listed(text);
    if (!document) throw new Error('no document');
    return listedDocumentToIntake(document, day);
  };
  test('key by number, created only, in the year of the number', () => {
    const { document, doubts } = convertListed(
      'Số: 25/2024/TT-BTC\nThông tư Bãi bỏ Thông tư số 83/2014/TT-BTC\nlượt xem: 391 | lượt tải:47',
    );
    expect(document).toMatchObject({ key: 'legal-document:25/2024/TT-BTC', mode: 'create', publish: true });
    expect(document.locales.vi).toMatchObject({
      slug: '25-2024-tt-btc',
      documentType: { $ref: 'document-type:thong-tu' },
      issuer: { $ref: 'organisation:bo-tai-chinh' },
      abstract: 'Bãi bỏ Thông tư số 83/2014/TT-BTC',
      date: '2023-12-31T17:00:00.000Z',
      formerPortal: { address: null, views: 391, downloads: 47 },
    });
    expect(doubts.join()).toMatch(/tạm xếp theo năm 2024/);
  });
  test('days that the list gives are taken', () => {
    const { document, doubts } = convertListed(
      'Số: 25/2024/TT-BTC\nThông tư một\nNgày ban hành: 23/04/2024\nThời gian đăng: 26/04/2024\nlượt xem: 1',
    );
    expect(document.locales.vi).toMatchObject({ issuedDay: '2024-04-23', date: '2024-04-25T17:00:00.000Z' });
    expect(doubts).toEqual([]);
  });
  test('numbers without a year are told apart by their abstracts; the year by the title, by the page, or none', () => {
    const first = convertListed('Số 15/CT-UBND\nChỉ thị về mùa mưa năm 2019\nlượt xem: 1');
    const other = convertListed('Số 15/CT-UBND\nChỉ thị về mùa khô\nlượt xem: 1', '2021-05-06');
    const undated = convertListed('Số 15/CT-UBND\nChỉ thị về mùa khô\nlượt xem: 1');
    expect(first.document.key).not.toBe(other.document.key);
    expect(first.document.locales.vi?.date).toBe('2018-12-31T17:00:00.000Z');
    expect(other.document.locales.vi?.date).toBe('2020-12-31T17:00:00.000Z');
    expect(undated.document).toMatchObject({ publish: false, locales: { vi: { date: null } } });
  });
  test('a year that a plan looks ahead to is not its own: the page’s day tells it, or nothing does', () => {
    const plan = 'Số 45/NQ-HĐND\nNghị quyết về quy hoạch huyện thời kỳ 2021-2030, tầm nhìn đến năm 2050\nlượt xem: 1';
    expect(convertListed(plan, '2023-06-05').document.locales.vi?.date).toBe('2022-12-31T17:00:00.000Z');
    expect(convertListed(plan).document).toMatchObject({ publish: false, locales: { vi: { date: null } } });
  });
  test('what they refer to is sent once, and only made where it is not there', () => {
    const references = referencesToIntake(
      true,
      listed('Số: 1/2024/TT-BTC\nThông tư một\nlượt xem: 1\nSố: 2/2024/TT-BTC\nThông tư hai\nlượt xem: 1'),
    );
    expect(references.map(({ key, mode }) => [key, mode])).toEqual([
      ['category:tin-nhap-tu-cong-cu', 'create'],
      ['document-type:thong-tu', 'create'],
      ['organisation:bo-tai-chinh', 'create'],
    ]);
  });
});

test('everything that is sent keeps the contract: its envelope, and no field that the content schemas do not know', () => {
  const page = parsePage(
    `Hội nghị giao ban\n\nThứ tư - 12/06/2019 08:05\nNgày 12/6, Ban tổ chức hội nghị giao ban. ${LEAD}\n${BODY}\nVăn bản mới\nSố: 1/2024/TT-BTC\nThông tư một\nlượt xem: 1`,
  );
  if (page.story === null) throw new Error('no story');
  const documents: IntakeDocument[] = [
    ...referencesToIntake(true, page.documents),
    ...page.documents.map((document) => listedDocumentToIntake(document, null).document),
    storyToIntake(page.story, null).document,
    totalsToIntake(5),
  ];
  for (const document of documents) {
    expect(intakeDocumentSchema.parse(document)).toEqual(document);
    const known = Object.keys(CONTENT_SCHEMAS[document.type].shape);
    expect(Object.keys(document.locales.vi ?? {}).filter((field) => !known.includes(field))).toEqual([]);
  }
});
