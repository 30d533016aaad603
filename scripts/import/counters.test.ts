import { describe, expect, test } from '@jest/globals';
import { isCountLine, parseCount, readBareViews, readCounts, readStatistic } from './counters.ts';

test.each([
  ['28,314,999', 28314999],
  ['80.265.159', 80265159],
  ['1134', 1134],
  ['0', 0],
  ['1,5', null],
  ['1.83', null],
  ['28,31,999', null],
  ['', null],
  ['12 345', null],
])('parseCount %j', (text, value) => expect(parseCount(text)).toBe(value));

describe('views, downloads, comments', () => {
  test.each([
    ['lượt xem: 391 | lượt tải:47', { views: 391, downloads: 47 }],
    ['Lượt xem: 2.101 | Lượt tải: 71', { views: 2101, downloads: 71 }],
    ['343 Go top', { views: 343 }],
    ['Đã xem: 34', { views: 34 }],
    ['Số lần đọc: 9', { views: 9 }],
    ['Lượt xem bài viết này: 12', { views: 12 }],
    ['512 lượt xem', { views: 512 }],
    ['Lượt xem: 7 | Bình luận: 2', { views: 7, comments: 2 }],
  ])('%j', (text, counts) => {
    expect(readCounts(text)).toMatchObject(counts);
    expect(isCountLine(text)).toBe(true);
  });
  test.each(['Chương trình truyền hình đạt 343 lượt xem', 'Có 7 ý kiến', '12 trường', 'top', '343'])('%j is no line of counts', (text) => {
    expect(isCountLine(text)).toBe(false);
  });
});

test.each([
  ['343', null, 'Go top', 343],
  ['1.134', 'Lượt xem:', null, 1134],
  ['343', 'Một dòng', 'Một dòng khác', null],
  ['12 trường', 'Lượt xem:', null, null],
])('%j between %j and %j', (text, previous, next, views) => expect(readBareViews(text, previous, next)).toBe(views));

describe('statistics', () => {
  test.each([
    ['• Đang truy cập66', 'online', 66],
    ['Hôm nay: 27,192', 'today', 27192],
    ['• Tổng lượt truy cập: Tổng lượt truy cập: 80265159', 'total', 80265159],
    ['• Khách Khách 1688', 'guests', 1688],
    ['• Tổng Tổng 1688', 'onlineTotal', 1688],
    ['Tất cả 1.668.314', 'total', 1668314],
    ['• Người trực tuyến Người trực tuyến', 'online', null],
    ['Tháng trước', 'lastMonth', null],
  ])('%j', (text, statistic, value) => expect(readStatistic(text)).toEqual({ statistic, value }));
  test.each(['Hôm nay 27/9', 'Tổng kết năm 2020', 'Khách mời của hội nghị 12', 'Tổng thu 780,261 tỷ đồng'])('%j is none', (text) => {
    expect(readStatistic(text)?.value ?? null).toBeNull();
  });
});
