import { describe, expect, test } from '@jest/globals';
import {
  articleAddress,
  categoryMonthAddress,
  feedAddress,
  homeAddress,
  legalDocumentAddress,
  legalFacetAddress,
  meetingReportAddress,
} from './addresses.ts';

describe('addresses', () => {
  test('have the year and month of Vietnam, not of UTC', () => {
    expect(articleAddress('vi', '2026-10-31T17:00:00Z', 'tin-moi')).toBe('/bai-viet/2026/11/tin-moi');
    expect(meetingReportAddress('en', '2026-10-31T16:59:59Z', 'meeting')).toBe('/en/hoi-nghi/2026/10/meeting');
  });
  test('have no closing slash but for the home page', () => {
    expect([homeAddress('vi'), homeAddress('en')]).toEqual(['/', '/en']);
    expect(legalDocumentAddress('vi', '2024', '25-2024-tt-btc')).toBe('/van-ban/2024/25-2024-tt-btc');
    expect(legalFacetAddress('en', 'issuer', 'bo-tai-chinh')).toBe('/en/van-ban/co-quan/bo-tai-chinh');
    expect(categoryMonthAddress('vi', 'tin-tuc', '2026-11')).toBe('/chuyen-muc/tin-tuc/2026/11');
    expect(feedAddress('en')).toBe('/en/rss.xml');
  });
});
