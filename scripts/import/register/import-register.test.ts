// Registers of all three formats, from the file to what the CMS gets: the same register, and the same documents.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { describe, expect, test } from '@jest/globals';
import { IntakeClient } from '../intake-client.ts';
import { openIntakeEnd, TOKEN } from '../testing/intake-end.ts';
import { type SheetCell, xlsxFile } from '../testing/xlsx-file.ts';
import { importRegisters } from './import-register.ts';
import { parseRegisterOptions, type RegisterOptions } from './register-options.ts';

const HEADINGS = [
  'STT',
  'Số, ký hiệu',
  'Loại văn bản',
  'Trích yếu',
  'Cơ quan ban hành',
  'Ngày ban hành',
  'Ngày có hiệu lực',
  'Người ký',
  'Thay thế',
];
const ROWS = [
  [
    '1',
    '9/2026/QĐ-UBND',
    'Quyết định',
    'Ban hành Quy chế chợ phiên, bến bãi',
    'UBND tỉnh Thử',
    '05/03/2026',
    '15/03/2026',
    'Lò Văn Thử',
    '14/2022/QĐ-UBND',
  ],
  [
    '2',
    '14/2022/QĐ-UBND',
    'Quyết định',
    'Chợ phiên',
    'UBND tỉnh Thử',
    '25/04/2022',
    '05/05/2022',
    '',
    'Quyết định số 3/2015/QĐ-UBND ngày 02/02/2015',
  ],
  ['3', '21-CT/TU', 'Chỉ thị', 'Về mùa khô', 'Tỉnh ủy Thử', '', '', '', ''],
  ['4', 'số cũ', 'Thông báo', 'Nghỉ lễ', 'UBND tỉnh Thử', '31/02/2026', '', '', ''],
  [
    '5',
    '9/2026/QĐ-UBND',
    'Quyết định',
    'Ban hành Quy chế chợ phiên, bến bãi',
    'UBND tỉnh Thử',
    '05/03/2026',
    '15/03/2026',
    '',
    '7/2010/QĐ-UBND',
  ],
];
const asCsv = (separator: string) =>
  `\ufeff${['SỔ VĂN BẢN', '', ...[HEADINGS, ...ROWS].map((row) => row.map((cell) => `"${cell}"`).join(separator))].join('\r\n')}`;
const asDate = (cell: string): SheetCell => {
  const [day, month, year] = cell.split('/').map(Number);
  return /^\d\d\/\d\d\/\d{4}$/.test(cell) && cell !== '31/02/2026' ? new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)) : cell || null;
};
const asJson = () =>
  JSON.stringify({
    meta: { name: 'sổ' },
    documents: ROWS.map((row) => Object.fromEntries(HEADINGS.map((heading, column) => [heading, row[column]]))),
  });

describe('a register', () => {
  const intake = openIntakeEnd();
  const { end } = intake;

  const write = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(intake.folder, name), content);
    return join(intake.folder, name);
  };
  const run = (path: string, options: Partial<RegisterOptions> = {}) =>
    importRegisters(
      { paths: [path], mappingFile: null, dryRun: false, reportFile: null, ...options },
      async () => new IntakeClient(intake.url, TOKEN),
      intake.print,
    );
  const laws = () => end.received.filter(({ type }) => type === 'legal-document');
  const fieldsOf = (number: string) => laws().find(({ locales }) => locales.vi?.number === number)?.locales.vi as Record<string, unknown>;
  const relationsOf = (number: string) =>
    (fieldsOf(number).relations as { relation: string; number: string; document: unknown }[]).map((one) => [
      one.relation,
      one.number,
      one.document,
    ]);

  const files: [string, () => string | Uint8Array][] = [
    ['so.csv', () => asCsv(',')],
    ['so-viet-nam.csv', () => asCsv(';')],
    [
      'so.xlsx',
      () =>
        xlsxFile({ 'Ghi chú': [['Không có gì']], 'Năm 2026': [['SỔ VĂN BẢN'], [], [...HEADINGS], ...ROWS.map((row) => row.map(asDate))] }),
    ],
    ['so.json', asJson],
  ];
  test.each(files)('%s: every row is accounted for, and the documents are the same', async (name, content) => {
    expect(await run(await write(name, content()))).toBe(0);
    // What is named comes before what names it.
    expect(laws().map(({ locales }) => locales.vi?.number)).toEqual(['14/2022/QĐ-UBND', '09/2026/QĐ-UBND', '21-CT/TU', 'số cũ']);
    expect(fieldsOf('09/2026/QĐ-UBND')).toMatchObject({
      title: 'Quyết định ban hành Quy chế chợ phiên, bến bãi',
      abstract: 'Ban hành Quy chế chợ phiên, bến bãi',
      documentType: { $ref: 'document-type:quyet-dinh' },
      issuer: { $ref: 'organisation:ubnd-tinh-thu' },
      issuedDay: '2026-03-05',
      effectiveDay: '2026-03-15',
      expiryDay: null,
      signers: [{ name: 'Lò Văn Thử', position: null, person: null }],
    });
    // The row that stands there twice told one more.
    expect(relationsOf('09/2026/QĐ-UBND')).toEqual([
      ['thay-the', '14/2022/QĐ-UBND', { $ref: 'register:14/2022/QĐ-UBND' }],
      ['thay-the', '07/2010/QĐ-UBND', { $ref: 'register:07/2010/QĐ-UBND' }],
    ]);
    expect(relationsOf('14/2022/QĐ-UBND')).toEqual([['thay-the', '03/2015/QĐ-UBND', { $ref: 'register:03/2015/QĐ-UBND' }]]);
    expect(laws().map(({ publish }) => publish)).toEqual([true, true, false, false]);
    expect(intake.printed).toContain('Cột không dùng: “STT”');
    expect(intake.printed).toMatch(/21-CT\/TU – mới, bản nháp\n +- chưa xuất bản: không biết năm ban hành/);
    expect(intake.printed).toMatch(/số cũ – mới, bản nháp\n.*phải bắt đầu bằng số thứ tự.*\n.*không đọc được ngày ban hành “31\/02\/2026”/);
    expect(intake.printed).toMatch(/trùng dòng khác\n +- cần xem lại: giống dòng \d/);
    expect(intake.printed).toMatch(/Văn bản: 5 dòng \(4 mới, 1 trùng dòng khác\); 2 là bản nháp/);
    expect(intake.printed).toMatch(/Quan hệ: 3, trong đó 1 trỏ tới văn bản có trong sổ/);
  });

  test('a second import changes nothing, and says so; row numbers are those of the sheet', async () => {
    const path = await write('so.csv', asCsv(','));
    await run(path);
    const before = new Map(end.stored);
    intake.printed = '';
    expect(await run(path)).toBe(0);
    expect(end.stored).toEqual(before);
    expect(intake.printed).toMatch(/Văn bản: 5 dòng \(4 không đổi, 1 trùng dòng khác\)/);
    expect(intake.printed).toContain('dòng 4: 9/2026/QĐ-UBND');
  });

  test('a dry run sends nothing', async () => {
    expect(await run(await write('so.csv', asCsv(',')), { dryRun: true })).toBe(0);
    expect(end.received).toEqual([]);
    expect(intake.printed).toContain('chưa ghi gì vào CMS');
  });

  test('the mapping tells columns, relations, bodies; from the other side, too', async () => {
    const register =
      'Số CV|Cơ quan|Ngày|Về|Bị thay bởi\n1/2020/QĐ-UBND|UB|03/04/2020|Một việc|2/2021/QĐ-UBND\n2/2021/QĐ-UBND|UB|05/06/2021|Hai việc|';
    const mapping = {
      separator: '|',
      dates: 'm/d/y',
      columns: { number: 'Số CV', issuedDay: 'Ngày', abstract: 'Về' },
      relations: { 'Bị thay bởi': { relation: 'thay-the', inverse: true } },
      issuers: { UB: 'UBND tỉnh Thử' },
    };
    const mappingFile = await write('mapping.json', JSON.stringify(mapping));
    expect(await run(await write('la.csv', register), { mappingFile })).toBe(0);
    expect(fieldsOf('01/2020/QĐ-UBND')).toMatchObject({
      issuedDay: '2020-03-04',
      issuer: { $ref: 'organisation:ubnd-tinh-thu' },
      relations: [],
    });
    expect(relationsOf('02/2021/QĐ-UBND')).toEqual([['thay-the', '01/2020/QĐ-UBND', { $ref: 'register:01/2020/QĐ-UBND' }]]);
  });

  test('numbers that come again every year are told apart by their day; a circle is closed by a second sending', async () => {
    const rows = [
      {
        number: '6/CT-UBND',
        title: 'Một',
        issue_date: '2020-01-02',
        relations: [{ relation: 'dẫn chiếu', target_number: '8/2020/QĐ-UBND' }],
      },
      { number: '6/CT-UBND', title: 'Hai', issue_date: '2021-01-02' },
      {
        number: '8/2020/QĐ-UBND',
        title: 'Ba',
        issue_date: '2020-03-02',
        relations: [{ relation: 'dẫn chiếu', target_number: '6/CT-UBND', target_date: '2020-01-02' }],
      },
    ];
    expect(await run(await write('vong.json', JSON.stringify(rows)))).toBe(0);
    const keys = laws().map(({ key }: IntakeDocument) => key);
    expect(new Set(keys)).toEqual(
      new Set(['register:06/CT-UBND:2020-01-02', 'register:06/CT-UBND:2021-01-02', 'register:08/2020/QĐ-UBND']),
    );
    expect(keys).toHaveLength(4);
    expect(relationsOf('08/2020/QĐ-UBND')).toEqual([['dan-chieu', '06/CT-UBND', { $ref: 'register:06/CT-UBND:2020-01-02' }]]);
    expect(intake.printed).toContain('3 dòng (3 mới)');
  });

  test('what the CMS refuses is an error of its row, and the others come in', async () => {
    end.refuse = 'Chợ phiên"';
    const reportFile = join(intake.folder, 'report.json');
    expect(await run(await write('so.csv', asCsv(',')), { reportFile })).toBe(1);
    expect(intake.printed).toMatch(/dòng 5: 14\/2022\/QĐ-UBND – không nhập được.*\n +- lỗi: CMS không nhận/);
    const { files } = JSON.parse(await readFile(reportFile, 'utf8'));
    expect(files[0].rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'created',
      'refused',
      'created',
      'created',
      'repeated',
    ]);
  });

  test.each<[string, string | Uint8Array | null, RegExp]>([
    ['so.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /\.xls đời cũ.*\.xlsx/],
    ['khong-co.csv', null, /Không đọc được tệp/],
    ['trong.csv', 'a,b\n1,2', /Không tìm thấy dòng tên cột/],
    ['hong.json', '{"documents": 1}', /không có đúng một danh sách/],
    ['hong.xlsx', 'PK\u0003\u0004 rest', /không phải bảng tính/],
  ])('%s is a problem that says what to do', async (name, content, message) => {
    const path = content === null ? join(intake.folder, name) : await write(name, content);
    expect(await run(path)).toBe(1);
    expect(intake.printed).toMatch(message);
    expect(end.received).toEqual([]);
  });
});

test('the command line', () => {
  expect(parseRegisterOptions(['so.csv', '--mapping', 'm.json', '--report=r.json', '--dry-run'], '/home/o')).toEqual({
    paths: ['/home/o/so.csv'],
    mappingFile: '/home/o/m.json',
    dryRun: true,
    reportFile: '/home/o/r.json',
  });
  for (const args of [[], ['--dry-run'], ['a', '--totals'], ['a', '--mapping']]) {
    expect(() => parseRegisterOptions(args, '/')).toThrow(/Câu lệnh chưa đúng/);
  }
});
