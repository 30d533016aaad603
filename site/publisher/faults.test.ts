// What happens around the publisher: the disk fills up, the CMS is away. Readers always find a whole site, and nothing is lost.

import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { published } from '../content/published-fixtures.ts';
import { createPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';
import { canMountDisks, mountSmallDisk, type SmallDisk } from './testing/small-disk.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(300_000);

const article = (name: string) =>
  published('article', name, { vi: { slug: name, title: `Bài ${name}`, body: `<p>${'Nội dung. '.repeat(400)}</p>` } });
const page = (name: string): string => `bai-viet/2026/03/${name}.html`;

let fixture: PublisherFixture | null = null;
let disk: SmallDisk | null = null;
afterEach(async () => {
  await fixture?.close();
  disk?.unmount();
  [fixture, disk] = [null, null];
});

/** Fills a disk up to so many bytes. @returns what frees it again */
function fill(folder: string, leaveBytes: number): () => void {
  const path = join(folder, 'filler');
  const file = openSync(path, 'w');
  const { bavail, bsize } = statfsSync(folder);
  const block = randomBytes(bsize);
  for (let left = Number(bavail) * bsize; left > leaveBytes; left -= bsize) {
    try {
      writeSync(file, block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') break;
      throw error;
    }
  }
  closeSync(file);
  return () => rmSync(path);
}

const whereDisksMount = canMountDisks() ? describe : null;
if (!whereDisksMount) {
  test('small disks cannot be mounted here: a full disk was NOT tried', () => {
    console.warn('Only root can mount the small disk on which a full one is tried.');
  });
}

whereDisksMount?.('the disk is full', () => {
  // How much is left decides where it ends: in the feed's rows, in pages, in their copies, in the manifest, in the ledger.
  test.each([0, 16, 48, 96, 160, 256, 384])(
    'with %i KB left: the old site stays, the reason is told, and it goes on by itself',
    async (left) => {
      disk = mountSmallDisk(24);
      const data = join(disk.folder, 'data');
      mkdirSync(data);
      fixture = await createPublisherFixture(data);
      fixture.cms.publish(article('a1'));
      const publisher = await fixture.open();
      await fixture.settle(publisher);
      const free = fill(disk.folder, left * 1024);
      fixture.cms.publish(...Array.from({ length: 12 }, (_, n) => article(`b${n}`)));
      fixture.cms.unpublish(article('a1'));
      await fixture.settle(publisher);
      const { buildFailure, feedFailure } = publisher.status();
      expect(`${buildFailure?.message} ${feedFailure?.message}`).toMatch(/full|ENOSPC|no space/i);
      expect(fixture.read(page('a1'))).toContain('Bài a1');
      expect(fixture.read(page('b0'))).toBeNull();

      free();
      await fixture.settle(publisher);
      expect(publisher.status()).toMatchObject({ buildFailure: null, feedFailure: null, pagesDue: 0, pagesFailed: 0 });
      expect(fixture.read(page('a1'))).toBeNull();
      for (let n = 0; n < 12; n += 1) expect(fixture.read(page(`b${n}`))).toContain(`Bài b${n}`);
    },
  );
});

test('the CMS is away for an hour: the site stays, and nothing that was published meanwhile is lost', async () => {
  let aheadMs = 0;
  fixture = await createPublisherFixture();
  fixture.cms.publish(article('a1'));
  const publisher = await fixture.open({ now: () => new Date(Date.parse('2026-06-01T03:00:00Z') + aheadMs) });
  await fixture.settle(publisher);
  fixture.cms.failWith = 502;
  for (; aheadMs <= 3_600_000; aheadMs += 300_000) {
    await publisher.runRound(false);
    expect(fixture.read(page('a1'))).not.toBeNull();
  }
  expect(publisher.status().feedFailure).toMatchObject({ code: 'FEED_REFUSED', since: '2026-06-01T03:00:00.000Z' });
  fixture.cms.failWith = null;
  fixture.cms.publish(...Array.from({ length: 20 }, (_, n) => article(`b${n}`)));
  await fixture.settle(publisher);
  expect(publisher.status()).toMatchObject({ feedFailure: null, pagesDue: 0, pagesFailed: 0, cursor: { seq: 21 } });
  for (let n = 0; n < 20; n += 1) expect(fixture.read(page(`b${n}`))).toContain(`Bài b${n}`);
});
