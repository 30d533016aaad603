// Clears up after a crash. The ledger is written after a release is sealed and before it is switched to: a release that it does not
// know is taken back, and what it knows is switched to in the first round, or gone on from where it is not finished yet.

import type { ContentStore } from '../content/content-store.ts';
import type { ChangePlanner } from './change-planner.ts';
import type { Journal } from './journal.ts';
import { DUE } from './ledger/due-pages.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import type { Logger } from './log.ts';
import type { ReleaseMedia } from './release-media.ts';
import type { ReleaseStore } from './releases/release-store.ts';
import type { TemplateAssets } from './template-assets.ts';

export interface RecoveryParts {
  store: ContentStore;
  releases: ReleaseStore;
  ledger: PageLedger;
  assets: TemplateAssets;
  media: Pick<ReleaseMedia, 'forgetUnnamed'>;
  planner: ChangePlanner;
  journal: Journal;
  log: Logger;
}

export async function recover(parts: RecoveryParts): Promise<void> {
  const { releases, ledger, store, media, planner, log } = parts;
  if (planner.hasStoreGoneBack()) log.warn('the content store has gone back to an earlier state: all pages are looked at');
  store.letIn();
  for (const release of await releases.unsealDamaged()) log.error({ release }, 'release is damaged on disk; it is made anew');
  const known = ledger.release();
  const sealed = [...releases.list(), ...releases.unfinished()];
  const unknown = known === null ? [] : sealed.filter((id) => id > known);
  if (known === null || !sealed.includes(known) || unknown.includes(releases.current() ?? '')) {
    if (known !== null) log.warn({ release: known }, 'the pages of the newest release are not known: the whole site is made anew');
    ledger.clear();
    for (const id of releases.unfinished()) releases.remove(id);
  } else {
    for (const id of unknown) releases.remove(id);
    goOnWith(known, parts);
    // A crash, or a page that could not be made, may have left some.
    if (!planner.isStoreUnknown()) {
      await media.forgetUnnamed().catch((error: unknown) => {
        log.error({ err: error }, 'media files that are not needed any more could not be removed; it is tried again at the next start');
      });
    }
  }
  for (const name of await releases.sweep()) log.warn({ leftover: name }, 'unfinished release removed');
}

function goOnWith(known: string, { releases, ledger, assets, planner, journal }: RecoveryParts): void {
  ledger.transaction(() => {
    // When they were to be tried again is known to nobody any more.
    ledger.due.markFailed(DUE.background);
    if (ledger.templates() === assets.fingerprint) return;
    planner.allPagesDue();
    ledger.setTemplates(assets.fingerprint);
    journal.templatesChanged();
  });
  if (ledger.isFinished()) journal.found(releases.readManifest(known)?.created ?? null);
}
