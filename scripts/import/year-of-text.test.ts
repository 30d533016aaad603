import { expect, test } from '@jest/globals';
import { ownYear } from './year-of-text.ts';

test.each([
  ['Kế hoạch trồng rừng năm 2022', 2022],
  ['Kế hoạch trồng rừng năm 2022, định hướng đến năm 2025', 2022],
  ['Quy hoạch thời kỳ 2021-2030, tầm nhìn đến năm 2050', null],
  ['Chương trình từ năm 2021 đến năm 2025', null],
  ['Sửa đổi Quyết định năm 2018 và Quyết định năm 2020', 2020],
  ['Bãi bỏ Thông tư số 83/2014/TT-BTC', null],
  ['Đề án phát triển chè vào năm 2024', null],
  ['Kế hoạch phát triển chè 2029', null],
  ['Phát triển chè', null],
])('%s: %s', (text, year) => expect(ownYear(text, 2025)).toBe(year));
