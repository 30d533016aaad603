// Five pages of real portals: what the importer must find in them.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { type PreparedPage, preparePage } from '../../scripts/import/import-page.ts';
import { overFolder } from './beside-the-project.ts';

overFolder('seeds', (folder) => {
  const pages: PreparedPage[] = [];
  beforeAll(async () => {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort();
    for (const name of names) pages.push(await preparePage(join(folder, name)));
  });
  const page = (index: number) => {
    const prepared = pages[index];
    if (!prepared?.page.story || !prepared.story) throw new Error(`no story in page ${index}`);
    return { ...prepared, story: prepared.page.story, fields: prepared.story.locales.vi as Record<string, unknown> };
  };

  test('one article, four meeting reports, five documents', () => {
    const types = ['article', 'meeting-report', 'meeting-report', 'meeting-report', 'meeting-report'];
    expect(pages.map(({ story }) => story?.type)).toEqual(types);
    expect(pages.map(({ documents }) => documents.length)).toEqual([5, 0, 0, 0, 0]);
  });

  test('titles', () => {
    expect(pages.map(({ page: { story } }) => story?.title)).toEqual([
      'Kết quả nổi bật phối hợp thực hiện công tác Khoa giáo ở Lai Châu',
      'Hội nghị giao ban công tác khoa giáo 9 tháng đầu năm 2020',
      'Triển khai nhiệm vụ công tác khoa giáo năm 2021',
      'Hội nghị giao ban công tác Khoa giáo',
      'Hội nghị giao ban các ngành khối khoa giáo năm 2023',
    ]);
  });

  test('number, type, body, views and downloads of each document', () => {
    const documents = page(0).page.documents.map((one) => [one.number.normal, one.typeName, one.issuerName, one.views, one.downloads]);
    expect(documents).toEqual([
      ['25/2024/TT-BTC', 'Thông tư', 'Bộ Tài chính', 391, 47],
      ['477/CT-UBND', 'Chỉ thị', 'Ủy ban nhân dân', 2101, 71],
      ['07/2024/TT-BTC', 'Thông tư', 'Bộ Tài chính', 3149, 1144],
      ['08/2024/TT-BTC', 'Thông tư', 'Bộ Tài chính', 3192, 433],
      ['09/2024/TT-BTC', 'Thông tư', 'Bộ Tài chính', 3432, 503],
    ]);
    expect(page(0).page.documents[0]?.abstract).toMatch(/^Bãi bỏ Thông tư số 83\/2014\/TT-BTC/);
  });

  test('views, dates for readers, totals of the old portals', () => {
    expect(pages.map(({ page: { story } }) => story?.views)).toEqual([802, null, 1134, null, 343]);
    expect(pages.map((_, index) => page(index).fields.date)).toEqual([
      '2018-12-29T21:20:00.000Z',
      '2020-10-11T17:00:00.000Z',
      '2021-01-12T10:53:00.000Z',
      '2017-07-18T17:00:00.000Z',
      '2023-09-21T17:00:00.000Z',
    ]);
    expect(pages.map((prepared) => prepared.page.statistics.total ?? null)).toEqual([28_314_999, null, null, null, 80_265_159]);
  });

  test('credits, dateline, captions', () => {
    expect(
      pages.map((_, index) => (page(index).fields.credits as { role: string; name: string }[]).map(({ role, name }) => `${role}: ${name}`)),
    ).toEqual([['Tác giả: Hoàng Hải'], ['Tác giả bài viết: Hoàng Quế'], ['Tin, ảnh: Gia Kiên'], [], ['Tác giả: Đăng Khoa']]);
    expect(pages.map((_, index) => page(index).fields.dateline)).toEqual([null, null, 'ĐBP', null, null]);
    expect(pages.map((_, index) => page(index).story.blocks.filter(({ kind }) => kind === 'caption').length)).toEqual([1, 1, 0, 1, 1]);
    expect(pages.map((_, index) => page(index).story.blocks.filter(({ kind }) => kind === 'paragraph').length)).toEqual([8, 10, 5, 3, 4]);
  });

  test('meetings: day, period, opinions, chairs, directing', () => {
    const names = (people: { name: string }[] | undefined) => (people ?? []).map(({ name }) => name);
    const meetings = [1, 2, 3, 4].map((index) => page(index).story.meeting);
    expect(meetings.map((meeting) => [meeting?.meetingDay, meeting?.periodFrom, meeting?.periodTo, meeting?.opinionCount])).toEqual([
      ['2020-10-12', '2020-01-01', '2020-09-30', 7],
      ['2021-01-12', '2020-01-01', '2020-12-31', null],
      ['2017-07-19', '2017-01-01', '2017-06-30', null],
      ['2023-09-22', '2023-01-01', '2023-12-31', null],
    ]);
    expect(meetings.map((meeting) => names(meeting?.chairs))).toEqual([
      ['Lê Chí Công', 'Nguyễn Chi Lăng'],
      ['Vàng Thị Bình', 'Trần Minh Tuấn'],
      [],
      ['Nguyễn Quốc Khánh'],
    ]);
    expect(meetings.map((meeting) => names(meeting?.directing))).toEqual([['Trần Đức Vương'], [], ['Bùi Thị Hoa'], []]);
    expect(meetings[0]?.place).toBe('Bảo hiểm xã hội tỉnh');
  });

  test('every line is used or set aside for a reason; nothing is unrecognised; the closing sign is gone', () => {
    for (const [index, prepared] of pages.entries()) {
      expect(prepared.page.accounts.filter((account) => 'reason' in account && account.reason === 'unrecognised')).toEqual([]);
      expect(`${page(index).fields.lead}${page(index).fields.body}`).not.toContain('./.');
    }
  });
});
