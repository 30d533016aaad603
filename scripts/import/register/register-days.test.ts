import { expect, test } from '@jest/globals';
import { readRegisterDay } from './register-days.ts';

test.each([
  ['05/03/2024', '2024-03-05'],
  ['5.3.2024', '2024-03-05'],
  ['5-3-2024 00:00', '2024-03-05'],
  ['ngày 05 tháng 3 năm 2024', '2024-03-05'],
  ['2024-03-05T00:00:00Z', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['31/02/2024', null],
  ['05/03/24', null],
  ['tháng 3/2024', null],
  ['', null],
])('%j', (text, day) => expect(readRegisterDay(text, 'd/m/y')).toBe(day));
test('a register of another country', () => expect(readRegisterDay('03/05/2024', 'm/d/y')).toBe('2024-03-05'));
