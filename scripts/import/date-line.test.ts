import { describe, expect, test } from '@jest/globals';
import { isUnreadDateLine, readDateLine } from './date-line.ts';

describe('lines that are a date', () => {
  test.each([
    ['Chủ nhật - 30/12/2018 04:20 802 0', { day: '2018-12-30', time: '04:20', views: 802, comments: 0, weekdayFits: true }],
    ['17:53 - Thứ Ba, 12/01/2021 Lượt xem: 1134 In bài viết', { day: '2021-01-12', time: '17:53', views: 1134, weekdayFits: true }],
    ['Thứ hai - 12/01/2021 08:00', { day: '2021-01-12', weekdayFits: false }],
    ['Thứ 3, ngày 12/01/2021 | 08:05', { day: '2021-01-12', time: '08:05', weekdayFits: true }],
    ['Ngày đăng: 05/03/2019', { day: '2019-03-05', time: null, labelled: true }],
    ['Cập nhật lúc: 18:00 |22/05/2022', { day: '2022-05-22', time: '18:00', labelled: true }],
    ['Cập nhật: 30/06/2021 17:40:00', { day: '2021-06-30', time: '17:40' }],
    ["Thứ Năm, 8/6/2023 14:46'(GMT+7)", { day: '2023-06-08', time: '14:46' }],
    ['12/01/2021 05:40:00 PM', { day: '2021-01-12', time: '17:40' }],
    ['12/01/2021 12:05 SA', { time: '00:05' }],
    ['(05/01/2020)', { day: '2020-01-05' }],
    ['Ngày 12 tháng 10 năm 2020', { day: '2020-10-12' }],
    ['2021-03-04 09:30', { day: '2021-03-04', time: '09:30' }],
    ['Ngày đăng: 18/07/2024 | Đã xem: 77', { day: '2024-07-18', views: 77 }],
    ['Lần cập nhật cuối (Thứ ba, 31 Tháng 3 2020 10:00)', { day: '2020-03-31', time: '10:00' }],
    ['Thứ năm - 22/12/2022 10:05 1.024 2', { day: '2022-12-22', views: 1024, comments: 2 }],
    ['Thứ Sáu, 07/10/2022, 14:05 [GMT+7]', { day: '2022-10-07', time: '14:05', weekdayFits: true }],
    ['09h15 - 06/01/2020', { time: '09:15' }],
  ])('%j', (text, expected) => expect(readDateLine(text)).toMatchObject(expected));
});

describe('lines that hold a date and are more', () => {
  test.each([
    'Chiều 12/10/2020, tại Bảo hiểm xã hội tỉnh, Ban Tuyên giáo tổ chức hội nghị',
    'Kế hoạch năm 2020',
    'Trong 2 ngày (27-28/7/2020) Đại hội thi đua yêu nước',
    '31/02/2020 08:00',
    '25/2024/TT-BTC',
    '77/108',
    '',
  ])('%j', (text) => expect(readDateLine(text)).toBeNull());
});

test.each([
  ['07/10/2022 14:05 (ICT)', true],
  ['Ban biên tập, 07/10/2022 14:05', true],
  ['07/10/2022 14:05', false],
  ['Trong 2 ngày 07/10/2022 từ 14:05 tại hội trường', false],
  ['Ảnh chụp 07/10/2022', false],
])('%s looks like a date line that is not understood: %s', (text, expected) => expect(isUnreadDateLine(text)).toBe(expected));
