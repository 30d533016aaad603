import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filesOfMedia, mediaOfDocument, siteMediaAddress } from './media-addresses.ts';
import { pdf, picture, published } from './published-fixtures.ts';

describe('addresses of files on the site', () => {
  test('keep the name and change with the version', () => {
    expect(siteMediaAddress('/uploads/hoi_nghi_1a2b.JPG', '1')).toMatch(/^\/media\/hoi-nghi-1a2b-[0-9a-f]{8}\.jpg$/);
    expect(siteMediaAddress('/uploads/a.jpg', '1')).not.toBe(siteMediaAddress('/uploads/a.jpg', '2'));
    expect(siteMediaAddress('/uploads/a.jpg', '1')).not.toBe(siteMediaAddress('/uploads/b/a.jpg', '1'));
  });

  test('names without letters, without an ending, with broken escapes', () => {
    expect(siteMediaAddress('/uploads/---.pdf', '1')).toMatch(/^\/media\/[0-9a-f]{8}\.pdf$/);
    expect(siteMediaAddress('/uploads/anh', '1')).toMatch(/^\/media\/anh-[0-9a-f]{8}$/);
    expect(siteMediaAddress('/uploads/100%.jpg', '1')).toMatch(/^\/media\/100-[0-9a-f]{8}\.jpg$/);
  });

  test('whatever the CMS names a file, its address is a plain one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (url, version) => {
        expect(siteMediaAddress(url, version)).toMatch(/^\/media\/[a-z0-9-]+(\.[a-z0-9]{1,8})?$/);
      }),
    );
  });

  test('a picture comes with its smaller versions', () => {
    expect(filesOfMedia(picture('a')).map(({ cmsPath, size }) => [cmsPath, size])).toEqual([
      ['/uploads/a.jpg', 120_000],
      ['/uploads/small_a.jpg', null],
      ['/uploads/medium_a.jpg', null],
    ]);
  });

  test('every file of a document in all its languages, each once', () => {
    const figure = (name: string) => ({ picture: picture(name), caption: '', alt: '' });
    const document = published('article', 'a', {
      vi: { figure: figure('mot'), attachments: [{ title: 'x', file: pdf('tep') }], bodyMedia: [picture('mot')] },
      en: { figure: figure('hai') },
    });
    expect(
      mediaOfDocument(document)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['hai', 'mot', 'tep']);
  });
});
