// The release that is interrupted in crash tests, and made again afterwards.

import type { ReleaseStore } from '../release-store.ts';
import { longPage, sealFiles } from './layered-site.ts';

export function changeForCrashTest(store: ReleaseStore): void {
  const { manifest } = sealFiles(
    store,
    { 'index.html': longPage('sau'), 'thêm.html': longPage('thêm') },
    { gone: ['gỡ.html', 'nhỏ.html'] },
  );
  store.switchTo(manifest.id);
}
