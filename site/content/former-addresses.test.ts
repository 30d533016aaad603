import { describe, expect, test } from '@jest/globals';
import { pathOfFormerAddress } from './former-addresses.ts';

describe('addresses of a former portal', () => {
  test.each([
    ['https://cu.example/vi/news/tin-12.html', '/vi/news/tin-12'],
    ['http://cu.example/tin/12/', '/tin/12'],
    ['/portal/Pages/chitiet.aspx', '/portal/Pages/chitiet.aspx'],
    ['bai-viet-3', '/bai-viet-3'],
    ['/tin?id=12', null],
    ['https://cu.example/', null],
    ['https://cu.example', null],
    ['/anh/logo.png', null],
    ['/tin%20t%E1%BB%A9c', null],
    ['/../tin', '/tin'],
    ['//', null],
    ['/.env', null],
    ['/api/views', null],
    ['/media/a', null],
    ['/tin/index', null],
    ['/tin/index.html', null],
    [`/${'a'.repeat(300)}`, null],
    ['http://[', null],
  ])('%s leads here from %s', (typed, path) => expect(pathOfFormerAddress(typed)).toBe(path));
});
