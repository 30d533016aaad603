import type { PageStatus, PageStatusAnswer } from '@bang-tin/shared/page-status-schema';
import { describe, expect, test } from '@jest/globals';
import { describeStatus, type LastChange, type Witnesses } from './describe-status.ts';

const SITE_URL = 'https://tin.example.vn';
const PUBLISHED_AT = '2026-11-22T07:05:11.000Z';
const LIVE_AT = '2026-11-22T07:05:12.345Z';
const NOW = new Date('2026-11-22T08:00:00Z');
const change: LastChange = { seq: 7, at: PUBLISHED_AT, locales: ['vi'] };
const page = (changes: Partial<PageStatus> = {}): PageStatus => ({
  address: '/bai-viet/2026/11/khai-mac',
  liveAt: LIVE_AT,
  due: false,
  failure: null,
  ...changes,
});
const answer = (changes: Partial<PageStatusAnswer> = {}, pages: PageStatus[] = [page()]): PageStatusAnswer => ({
  releasedSeq: 7,
  held: null,
  failure: null,
  documents: [{ type: 'article', id: 'a', pages }],
  ...changes,
});
const status = (changes: Partial<Witnesses> = {}) =>
  describeStatus({ locale: 'vi', hasPages: true, change, publisher: answer(), siteUrl: SITE_URL, now: NOW, ...changes });
const failure = (code: string, at = '2026-11-22T07:05:13.000Z') => ({ code, message: 'what happened', at });

describe('what an editor reads of a document', () => {
  test('live: when, in the time of Vietnam, and where', () => {
    expect(status()).toEqual({
      tone: 'live',
      title: 'Đã lên trang',
      text: 'Đã lên trang lúc 14:05:12 ngày 22/11/2026.',
      address: 'https://tin.example.vn/bai-viet/2026/11/khai-mac',
      detail: null,
      isPassing: false,
    });
  });

  test('midnight is 00, not 24, and the day is that of Vietnam', () => {
    const { text } = status({ publisher: answer({}, [page({ liveAt: '2026-11-22T17:00:00Z' })]) });
    expect(text).toBe('Đã lên trang lúc 00:00:00 ngày 23/11/2026.');
  });

  test('waiting, for the first time and for a change', () => {
    expect(status({ publisher: answer({ releasedSeq: 6 }, []) })).toMatchObject({
      tone: 'waiting',
      title: 'Đang chờ',
      text: 'Đang chờ lên trang, từ 14:05:11 ngày 22/11/2026.',
      address: null,
      isPassing: true,
    });
    const changed = status({ publisher: answer({ releasedSeq: 6 }) });
    expect(changed.text).toBe('Đang chờ lên trang, từ 14:05:11 ngày 22/11/2026. Người đọc vẫn thấy bản trước.');
    expect(changed.address).toMatch(/khai-mac$/);
    expect(status({ publisher: answer({}, [page({ due: true })]) }).title).toBe('Đang chờ');
    expect(status({ publisher: answer({}, []) }).title).toBe('Đang chờ');
  });

  test('the page could not be made', () => {
    const first = status({ publisher: answer({}, [page({ liveAt: null, failure: failure('PAGE_FAILED') })]) });
    expect(first).toMatchObject({
      tone: 'failed',
      title: 'Chưa lên được',
      text: 'Chưa lên được vì trang này không dựng được. Hãy báo người quản trị.',
      detail: 'PAGE_FAILED: what happened',
      isPassing: true,
    });
    const changed = status({ publisher: answer({}, [page({ due: true, failure: failure('PAGE_FAILED') })]) });
    expect(changed.text).toMatch(/quản trị\. Người đọc vẫn thấy bản trước\.$/);
  });

  test.each([
    ['MEDIA_MISSING', /vì có ảnh hoặc tệp không lấy được từ thư viện/],
    ['FEED_UNREACHABLE', /vì bộ xuất bản chưa đọc được nội dung từ CMS/],
    ['ENOSPC', /vì máy chủ hết chỗ trên ổ đĩa\. Hãy báo người quản trị\.$/],
    ['SOMETHING_NEW', /vì bộ xuất bản gặp trục trặc\. Hãy báo người quản trị\.$/],
  ])('nothing gets to the site: %s', (code, expected) => {
    const found = status({ publisher: answer({ releasedSeq: 6, failure: failure(code) }, []) });
    expect([found.tone, found.text, found.detail]).toEqual(['failed', expect.stringMatching(expected), `${code}: what happened`]);
  });

  test('what failed before the change is no reason for it', () => {
    const failed = failure('BUILD_FAILED', '2026-11-22T07:05:10.000Z');
    expect(status({ publisher: answer({ releasedSeq: 6, failure: failed }, []) }).tone).toBe('waiting');
  });

  test('a failure that came after this document is none of its concern', () => {
    expect(status({ publisher: answer({ failure: failure('BUILD_FAILED') }) }).tone).toBe('live');
  });

  test('an older release is held', () => {
    const held = { since: '2026-11-22T06:00:00Z', reason: 'sai số liệu' };
    expect(status({ publisher: answer({ releasedSeq: 6, held }, []) }).text).toBe(
      'Chưa lên được vì người quản trị đang giữ trang ở một bản trước, từ 13:00:00 ngày 22/11/2026 (sai số liệu). Khi thôi giữ, nội dung sẽ tự lên.',
    );
  });

  test('the publisher cannot be asked', () => {
    expect(status({ publisher: null })).toMatchObject({ tone: 'neutral', title: 'Chưa rõ', isPassing: true });
    expect(status({ publisher: null }).text).toContain('Không hỏi được bộ xuất bản');
  });

  test('never published, whatever the publisher says', () => {
    for (const publisher of [null, answer({}, [])]) expect(status({ change: null, publisher }).title).toBe('Chưa xuất bản');
  });

  test('taken down: waiting, done, and not possible', () => {
    const gone = { ...change, locales: [] };
    expect(status({ change: gone, publisher: answer({ releasedSeq: 6 }) })).toMatchObject({ title: 'Đang chờ gỡ', isPassing: true });
    expect(status({ change: gone, publisher: answer({}, []) })).toMatchObject({
      title: 'Không có trên trang',
      text: 'Đã gỡ khỏi trang theo yêu cầu lúc 14:05:11 ngày 22/11/2026.',
      isPassing: false,
    });
    expect(status({ change: gone, publisher: answer({ releasedSeq: 6, failure: failure('PAGES_LOST') }) }).text).toMatch(
      /^Chưa gỡ khỏi trang được vì trang sẽ biến mất mà không ai gỡ xuống/,
    );
  });

  describe('appointed times', () => {
    const at = (minutes: number): string => new Date(NOW.getTime() + minutes * 60_000).toISOString();

    test('it will appear', () => {
      const waiting = (visibleFrom: string, more: Partial<LastChange> = {}) =>
        status({ change: { ...change, visibleFrom, ...more }, publisher: answer({}, []) });
      expect(waiting(at(90))).toMatchObject({
        tone: 'waiting',
        title: 'Hẹn giờ',
        text: 'Sẽ hiện trên trang lúc 16:30:00 ngày 22/11/2026.',
        address: null,
        isPassing: false,
      });
      expect(waiting(at(10), { visibleUntil: at(20) })).toMatchObject({
        text: 'Sẽ hiện trên trang lúc 15:10:00 ngày 22/11/2026 và gỡ lúc 15:20:00 ngày 22/11/2026.',
        isPassing: true,
      });
    });

    test('it is there, and will be taken down', () => {
      expect(status({ change: { ...change, visibleFrom: PUBLISHED_AT, visibleUntil: at(30) } })).toMatchObject({
        tone: 'live',
        text: 'Đã lên trang lúc 14:05:12 ngày 22/11/2026. Sẽ gỡ khỏi trang lúc 15:30:00 ngày 22/11/2026.',
      });
    });

    test('its time has come, and the page is waited for since then', () => {
      const { text } = status({ change: { ...change, visibleFrom: at(-1) }, publisher: answer({}, []) });
      expect(text).toBe('Đang chờ lên trang, từ 14:59:00 ngày 22/11/2026.');
    });

    test('it was taken down, at that very instant too', () => {
      const over = { ...change, visibleUntil: at(0) };
      expect(status({ change: over, publisher: answer({}, []) })).toMatchObject({
        tone: 'neutral',
        title: 'Đã gỡ theo giờ hẹn',
        text: 'Đã gỡ khỏi trang lúc 15:00:00 ngày 22/11/2026, theo giờ đã hẹn.',
        isPassing: false,
      });
      expect(status({ change: over }).text).toBe('Đang chờ gỡ khỏi trang, từ 15:00:00 ngày 22/11/2026.');
    });

    test('what readers saw is to wait for its time now', () => {
      expect(status({ change: { ...change, visibleFrom: at(5) } })).toMatchObject({ title: 'Đang chờ gỡ', isPassing: true });
    });
  });

  test('each language by itself', () => {
    const english = page({ address: '/en/bai-viet/2026/11/opening', liveAt: '2026-11-22T08:00:00Z' });
    const both = { change: { ...change, locales: ['vi', 'en'] }, publisher: answer({}, [english, page()]) };
    expect(status({ ...both, locale: 'en' }).text).toBe('Đã lên trang lúc 15:00:00 ngày 22/11/2026.');
    expect(status({ ...both, locale: 'vi' }).text).toBe('Đã lên trang lúc 14:05:12 ngày 22/11/2026.');
    expect(status({ locale: 'en' }).text).toBe('Bản tiếng Anh chưa xuất bản, nên chưa có trên trang.');
    const onlyEnglish = { change: { ...change, locales: ['en'] }, publisher: answer({}, [english]) };
    expect(status(onlyEnglish).text).toBe('Bản tiếng Việt chưa xuất bản, nên chưa có trên trang.');
  });

  test('a menu has no page of its own: its change is there, or is waited for', () => {
    const menu = { hasPages: false, publisher: answer({}, []) };
    expect(status(menu)).toMatchObject({ tone: 'live', text: 'Thay đổi mới nhất đã có trên trang.', address: null });
    expect(status({ ...menu, publisher: answer({ releasedSeq: 6 }, []) }).tone).toBe('waiting');
  });

  test('where the address of the site is not known, the path is shown', () => {
    expect(status({ siteUrl: null }).address).toBe('/bai-viet/2026/11/khai-mac');
  });
});
