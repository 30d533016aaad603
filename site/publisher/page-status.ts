// Says for each document when it went live, or why not: to the CMS, which shows it to the editor.

import type { AskedDocument, PageStatus, PageStatusAnswer } from '@bang-tin/shared/page-status-schema';
import { DUE } from './ledger/due-pages.ts';
import type { LedgerStatus } from './ledger/ledger-status.ts';
import type { PublisherStatus } from './publisher-status.ts';
import type { ReleaseStore } from './releases/release-store.ts';

/** Where it is known which document stands on which pages. */
export interface PageStatusSource {
  /** The last row of the feed that is in what readers see; 0 before the first release. */
  releasedSeq(): number;
  /** The pages of a document, those that are yet to be made included; none for what has no page of its own. */
  pagesOf(document: AskedDocument): PageStatus[];
}

export function answerPageStatus(source: PageStatusSource, status: PublisherStatus, documents: AskedDocument[]): PageStatusAnswer {
  const { held, buildFailure, feedFailure } = status;
  const [failure = null] = [buildFailure, feedFailure].filter((one) => one !== null).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    releasedSeq: source.releasedSeq(),
    held: held && { since: held.since, reason: held.reason },
    failure: failure && { code: failure.code, message: failure.message, at: failure.at },
    documents: documents.map(({ type, id }) => ({ type, id, pages: source.pagesOf({ type, id }) })),
  };
}

/**
 * What the ledger tells.
 * @param settledSeq the last row of the feed of which the newest release has what there was to have; null where that is not known.
 *   A row that changed no page, or whose page failed, makes no release
 */
export function pageStatusOfLedger(
  ledger: LedgerStatus,
  releases: Pick<ReleaseStore, 'current' | 'readManifest'>,
  settledSeq: () => number | null,
): PageStatusSource {
  return {
    releasedSeq() {
      const current = releases.current();
      const settled = current !== null && current === ledger.release() ? settledSeq() : null;
      return settled ?? releases.readManifest(current ?? '')?.cursor.seq ?? 0;
    },
    pagesOf({ type, id }) {
      const isSeen = ledger.isFinished();
      return ledger.standingsOf(`${type}/${id}`).map(({ address, liveAt, due, failure }) => ({
        address,
        liveAt,
        due: isSeen ? due >= DUE.urgent : failure === null,
        failure,
      }));
    },
  };
}
