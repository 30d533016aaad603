import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Citation, findCitations } from './citations.ts';
import { formatDocumentNumber } from './document-numbers.ts';

const numbers = (text: string) => findCitations(text).map(({ number }) => number);
const only = (text: string): Citation => {
  const found = findCitations(text);
  if (found.length !== 1) throw new Error(`${found.length} citations in: ${text}`);
  return found[0] as Citation;
};

describe('full citations', () => {
  test('everything that stands around the number', () => {
    const text = 'Theo điểm a khoản 3 Điều 4 Nghị định số 209/2013/NĐ-CP ngày 18/12/2013 của Chính phủ quy định chi tiết';
    expect(only(text)).toMatchObject({
      category: 'full',
      text: 'Nghị định số 209/2013/NĐ-CP',
      number: '209/2013/NĐ-CP',
      typeName: 'Nghị định',
      date: '2013-12-18',
      issuer: 'Chính phủ',
      locator: { text: 'điểm a khoản 3 Điều 4' },
    });
    const { start, end, numberStart, numberEnd } = only(text);
    expect(text.slice(start, end)).toBe('Nghị định số 209/2013/NĐ-CP');
    expect(text.slice(numberStart, numberEnd)).toBe('209/2013/NĐ-CP');
  });
  test.each([
    ['theo quyết định 1087-QĐ/TU', '1087-QĐ/TU'],
    ['(thay thế 153/2010/TT- BTC )', '153/2010/TT-BTC'],
    ['Nghị quyết 36 – NQ/TW', '36-NQ/TW'],
    ['Tờ trình 473/TTr -\nNN&PTNT', '473/TTr-NN&PTNT'],
    ['Nghị định số 91/2022/NĐ-\nCP và', '91/2022/NĐ-CP'],
    ['Quyết định số31-QĐ/TW', '31-QĐ/TW'],
    ['Chỉ thị 32 CT/TW', '32-CT/TW'],
    ['Quyết định số 12/QĐ-UBND - Nội quy', '12/QĐ-UBND'],
    ['Thông tư liên tịch số: 183/2010/TTLT/BTC-BNN, ngày', '183/2010/TTLT-BTC-BNN'],
    ['Nghị quyết 98-NQ/CP', '98/NQ-CP'],
    ['Nghị quyết 61/2018/NĐCP', '61/2018/NĐ-CP'],
    ['quyết định số 1824/qđ-ubnd ngày', '1824/QĐ-UBND'],
    ['công văn số 3276/UBND–KSTTCNC', '3276/UBND-KSTTCNC'],
    ['Nghị quyết 05-CT/TƯ', '05-CT/TW'],
    ['Nghị định số 77/CP', '77/CP'],
    ['Công văn số 1234/ĐHQG-TCCB', '1234/ĐHQG-TCCB'],
    ['NĐ số 46/2016/NÐ-CP'.normalize('NFD'), '46/2016/NĐ-CP'],
    ['Nghị quyết số 66.14/2026/NQ-CP.', '66.14/2026/NQ-CP'],
  ])('%j', (text, number) => {
    expect(numbers(text)).toEqual([number]);
  });
  test('a law, an ordinance, the title with it', () => {
    expect(only('Căn cứ Luật Phí và lệ phí số 97/2015/QH13;')).toMatchObject({ typeName: 'Luật', title: 'Phí và lệ phí' });
    const amendment = only('bởi Luật sửa đổi, bổ sung một số điều của Luật Giáo dục số 44/2009/QH12');
    expect(amendment.text).toBe('Luật sửa đổi, bổ sung một số điều của Luật Giáo dục số 44/2009/QH12');
  });
  test('the issuer before the number', () => {
    expect(only('theo Quyết định của Bộ Chính trị số 31-QĐ/TW')).toMatchObject({ typeName: 'Quyết định', issuer: 'Bộ Chính trị' });
  });
  test('a list says the type once', () => {
    const found = findCitations('các Nghị quyết số 18, số 19 và số 20-NQ/TW của Trung ương');
    expect(found.map(({ category, number, typeName }) => [category, number, typeName])).toEqual([
      ['short', '18', 'Nghị quyết'],
      ['short', '19', 'Nghị quyết'],
      ['full', '20-NQ/TW', 'Nghị quyết'],
    ]);
  });
  test('the line that carries the document itself', () => {
    expect(only('Số: 3647/UBND-VX\nNgày ban hành: 30/07/2020')).toMatchObject({ isHeader: true, typeName: 'Công văn', date: '2020-07-30' });
  });
});

describe('dates and issuers', () => {
  test.each([
    [', ngày 31-3-2009', '2009-03-31'],
    [' ban hành ngày 9.8.2012', '2012-08-09'],
    [' 15/05/2013, hướng dẫn', '2013-05-15'],
    [' ngày 25 tháng 10 năm 2017', '2017-10-25'],
    [' của UBND tỉnh ngày 5/3/2018', '2018-03-05'],
    [' (ngày 2/6/2020) của Thủ tướng', '2020-06-02'],
    [' ngày 31/2/2018', null],
    [' ngày 18/4 của', null],
    [' có hiệu lực từ ngày 1/7/2019', null],
    ['.\nNgày 9/6/2012, UBND tỉnh', null],
  ])('%j: %s', (tail, date) => {
    expect(only(`Quyết định số 12/QĐ-UBND${tail}`).date).toBe(date);
  });
  test.each([
    ['của Bộ Giáo dục và Đào tạo quy định', 'Bộ Giáo dục và Đào tạo'],
    ['của Bộ trưởng Bộ Lao động - Thương binh và Xã hội sửa đổi', 'Bộ trưởng Bộ Lao động - Thương binh và Xã hội'],
    ['của Ban Bí thư và Quy định số', 'Ban Bí thư'],
    ['của Bộ Văn hóa, Thể thao và Du lịch, có', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['giữa Bộ Tài chính và Bộ Nông nghiệp và PTNT hướng dẫn', 'Bộ Tài chính và Bộ Nông nghiệp và PTNT'],
    ['do Thủ tướng Chính phủ ký ban hành ngày', 'Thủ tướng Chính phủ'],
    ['của ủy ban nhân dân tỉnh bình dương về việc', 'ủy ban nhân dân tỉnh bình dương'],
    ['của Chủ tịch UBND TP. Hồ Chí Minh.', 'Chủ tịch UBND TP. Hồ Chí Minh'],
    ['của Ban Chấp hành Trung ương Đảng khóa XII về', 'Ban Chấp hành Trung ương Đảng khóa XII'],
    ['của\nChính phủ.\nCăn cứ', 'Chính phủ'],
    ['của Bộ Giao thông vận tải hướng dẫn', 'Bộ Giao thông vận tải'],
    ['của Bộ Chỉ huy Quân sự tỉnh về', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['của Hội Liên hiệp Phụ nữ Việt Nam và', 'Hội Liên hiệp Phụ nữ Việt Nam'],
    ['của Ngân hàng Chính sách xã hội,', 'Ngân hàng Chính sách xã hội'],
    ['của Thủ tướng Chính phủ khen thưởng ba xã', 'Thủ tướng Chính phủ'],
    ['của Chính phủ ủy quyền cho', 'Chính phủ'],
    ['do Chủ tịch UBND tỉnh Lai Châu ký ngày 05/3/2020', 'Chủ tịch UBND tỉnh Lai Châu'],
    ['của Quốc hội tổ chức', 'Quốc hội'],
    ['của Viện kiểm sát nhân dân tối cao về', 'Viện kiểm sát nhân dân tối cao'],
    ['của Thống đốc Ngân hàng Nhà nước Việt Nam;', 'Thống đốc Ngân hàng Nhà nước Việt Nam'],
    ['của Chánh án Tòa án nhân dân tối cao', 'Chánh án Tòa án nhân dân tối cao'],
    ['(ngày 2/6/2020) của Thủ tướng Chính phủ', 'Thủ tướng Chính phủ'],
  ])('%s', (tail, issuer) => {
    expect(findCitations(`Quyết định số 12/QĐ-UBND ${tail}`)[0]?.issuer).toBe(issuer);
  });
});

describe('short citations', () => {
  test.each([
    ['vi phạm nghị định số 91 và', '91'],
    ['Nghị định 86 của Chính phủ', '86'],
    ['Quyết định số 2235/2017 của UBND tỉnh', '2235/2017'],
    ['theo quyết định 873.', '873'],
    ['(Thông tư 20) quy định', '20'],
    ['mục tiêu Nghị quyết 21 đề ra', '21'],
  ])('%j: %s', (text, number) => {
    expect(only(text)).toMatchObject({ category: 'short', number });
  });
  test.each([
    'kết luận 118 thùng hàng',
    'đã có 02 chỉ thị, 01 Nghị quyết',
    '01 chỉ thị 02 nghị quyết',
    'kế hoạch 5 năm',
    'quyết định 2 vấn đề',
    'Nghị quyết 4 khóa XII',
    'thông báo 1.500 người',
    'Quyết định 15/8',
    'hướng dẫn 20-25 người',
    'quy định 15 ngày',
  ])('none: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

describe('laws by name', () => {
  test.each([
    ['của Luật đất đai 2013.', 'Luật đất đai 2013', 'đất đai'],
    ['Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;', 'Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008', 'Cán bộ, công chức'],
    ['Bộ luật Tố tụng hình sự năm 2015', 'Bộ luật Tố tụng hình sự năm 2015', 'Tố tụng hình sự'],
    ['Luật Đất đai (sửa đổi) năm 2013', 'Luật Đất đai (sửa đổi) năm 2013', 'Đất đai'],
    ['Điều 25 Hiến pháp 2013', 'Hiến pháp 2013', null],
    [
      'Pháp lệnh Ưu đãi người có công với cách mạng năm 2020',
      'Pháp lệnh Ưu đãi người có công với cách mạng năm 2020',
      'Ưu đãi người có công với cách mạng',
    ],
    ['Luật Đất đai và Luật Nhà ở năm 2014', 'Luật Nhà ở năm 2014', 'Nhà ở'],
    ['Luật Phục hồi, phá sản năm 2025', 'Luật Phục hồi, phá sản năm 2025', 'Phục hồi, phá sản'],
    ['Luật Tư pháp người chưa thành niên năm 2024', 'Luật Tư pháp người chưa thành niên năm 2024', 'Tư pháp người chưa thành niên'],
    [
      'Luật Xuất cảnh, nhập cảnh của công dân Việt Nam 2019',
      'Luật Xuất cảnh, nhập cảnh của công dân Việt Nam 2019',
      'Xuất cảnh, nhập cảnh của công dân Việt Nam',
    ],
    [
      'Luật Sử dụng năng lượng tiết kiệm và hiệu quả năm 2010',
      'Luật Sử dụng năng lượng tiết kiệm và hiệu quả năm 2010',
      'Sử dụng năng lượng tiết kiệm và hiệu quả',
    ],
    ['Luật Phòng, chống HIV ở người (HIV/AIDS) năm 2006', 'Luật Phòng, chống HIV ở người (HIV/AIDS) năm 2006', 'Phòng, chống HIV ở người'],
  ])('%s', (text, cited, title) => {
    expect(only(text)).toMatchObject({ category: 'named', number: null, text: cited, title });
  });
  test.each([
    'Hội Luật gia Việt Nam năm 2008',
    'xử lý kỷ luật năm 2008',
    'luật sư hành nghề năm 2008',
    'Luật này được Quốc hội thông qua năm 2013',
    'Luật Ngân sách nhà nước, dự toán năm 2020',
    'chương trình xây dựng luật, pháp lệnh năm 2019',
    'Luật Đầu tư giai đoạn 2016-2020',
    'Luật Quy hoạch 2021-2030',
  ])('none: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

test.each([
  'Số điện thoại: 0241.3823.777, 024-3823-5588',
  'xe BKS 60B - 002.20 và 43A-322.52',
  '77/108 xã, 8/8 huyện',
  'tháng 9/2020 - UBND tỉnh',
  'TCVN 6909:2001, QCVN 01:2015/BKHCN, ISO 9001-2015',
  'Mẫu số 11/ĐK, Mẫu số 01/TT-BTC',
  'hợp đồng số 12/2015/HĐTD, hợp đồng số 05/HĐ-UBND',
  'CÔNG BÁO/Số 1417 + 1418/Ngày 26-12-2025',
  'https://a.vn/van-ban/Quyet-dinh-so-33-2007-QD-BGDDT.html',
  'https://a.vn/12/QĐ-UBND?so=12/QĐ-UBND',
  'tệp 12-QĐ-UBND.pdf',
  'chuyến bay VJ689, quốc lộ 1A, Km30, QL1A',
  'cáo trạng số 83/CT-VKS, biên bản số 04/BB-VPHC',
  'bản án số 12/2015/DS-ST',
  'giai đoạn 2016-2020',
  'vòng 5 - CLB Hà Nội',
])('no citation: %s', (text) => {
  expect(numbers(text)).toEqual([]);
});

const number = fc
  .record({
    order: fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(2, '0')),
    year: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
    symbols: fc.constantFrom(['QĐ', 'UBND'], ['NĐ', 'CP'], ['TT', 'BTC'], ['CT', 'TTg'], ['NQ', 'HĐND']),
  })
  .map(({ order, year, symbols }) =>
    formatDocumentNumber({
      system: 'state',
      order,
      ...(year && { year }),
      typeSymbol: symbols[0],
      issuerSymbols: [symbols[1]],
    }),
  );
const words = fc.array(
  fc.constantFrom('Theo', 'tỉnh', 'đã', 'nêu', 'xã', 'họp;', 'ngày', '18/4', '77/108', 'xã,', '(', '5.000', 'của', 'Luật', '\n'),
  { maxLength: 12 },
);

describe('properties', () => {
  test('finding is stable under surrounding text, offsets included', () => {
    fc.assert(
      fc.property(number, words, words, (cited, before, behind) => {
        const lead = `${before.join(' ')} . `;
        const citation = `Quyết định số ${cited}`;
        const found = findCitations(`${lead}${citation} . ${behind.join(' ')}`).filter(({ category }) => category === 'full');
        expect(found.map(({ number: normal, start, end }) => [normal, start, end])).toEqual([
          [cited, lead.length, lead.length + citation.length],
        ]);
      }),
      { numRuns: 500 },
    );
  });
  test('noise in the writing changes nothing', () => {
    const noises = fc.constantFrom(
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll('Đ', 'Ð'),
      (text: string) => text.replaceAll('-', '–'),
      (text: string) => text.replaceAll(' ', '\u00a0'),
      (text: string) => text.replaceAll(' ', '\n'),
      (text: string) => text.replaceAll('/', ' / '),
      (text: string) => text.replaceAll('-', '-\n'),
    );
    fc.assert(
      fc.property(number, noises, (cited, noise) => {
        expect(numbers(noise(`theo Quyết định số ${cited} ngày 12/3/2019 của Bộ Nội vụ;`))).toEqual([cited]);
      }),
      { numRuns: 500 },
    );
  });
  test('no text makes it throw; spans are in order, do not overlap and say what stands there', () => {
    const pieces = fc.constantFrom(
      'Luật ',
      'số ',
      '12',
      '/',
      '-',
      'QĐ',
      'UBND',
      '2013',
      ' ',
      '\n',
      'ngày ',
      'của ',
      'Bộ ',
      'và ',
      ', ',
      'NQ',
      'TW',
      'điểm a ',
      'ð',
      '(',
      '.',
      'Nghị định ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const citation of findCitations(text)) {
          expect(citation.start).toBeGreaterThanOrEqual(end);
          expect(citation.numberStart).toBeGreaterThanOrEqual(citation.start);
          expect(citation.numberEnd).toBeLessThanOrEqual(citation.end);
          expect(citation.text).toBe(text.normalize('NFC').slice(citation.start, citation.end));
          end = citation.end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('time grows with the length only', () => {
  const LENGTH = 1_000_000;
  test.each([
    '1',
    '1/',
    '1 ',
    '12/QĐ-UBND ',
    '1/nđ-cp ',
    'Luật a 2013 ',
    'Nghị định 46, ',
    'của ',
    'điểm a ',
    'A-',
    'ngày 1/1/2013 ',
    '\n',
    'a\u0301',
  ])('a million characters of %j', (piece) => {
    const text = piece.repeat(LENGTH / piece.length);
    const before = process.cpuUsage();
    findCitations(text);
    // Microseconds of the processor, far above what it takes: only a reader that goes back and forth comes near.
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });
});
