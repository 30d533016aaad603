// Says for each document when it went live, or why not: to the CMS, which shows it to the editor.

import type { AskedDocument, PageStatus, PageStatusAnswer } from '@bang-tin/shared/page-status-schema';
import type { PublisherStatus } from './publisher-status.ts';
import { toAddress } from './release-manifest.ts';
import type { ReleaseStore } from './release-store.ts';

/** Where it is known which document stands on which pages. */
export interface PageStatusSource {
  /** The last row of the feed that is in what readers see; 0 before the first release. */
  releasedSeq(): number;
  /** The pages of a document, those that are yet to be made included; none for what has no page of its own. */
  pagesOf(document: AskedDocument): PageStatus[];
}

export function answerPageStatus(source: PageStatusSource, status: PublisherStatus, documents: AskedDocument[]): PageStatusAnswer {
  const { held, buildFailure, feedFailure } = status;
  const failure = buildFailure ?? feedFailure;
  return {
    releasedSeq: source.releasedSeq(),
    held: held && { since: held.since, reason: held.reason },
    failure: failure && { code: failure.code, message: failure.message, at: failure.at },
    documents: documents.map(({ type, id }) => ({ type, id, pages: source.pagesOf({ type, id }) })),
  };
}

/** What the manifests of the releases tell: whole releases only, so no page is ever due or failed by itself. */
export function pageStatusOfReleases(releases: Pick<ReleaseStore, 'current' | 'list' | 'readManifest'>): PageStatusSource {
  const current = () => releases.readManifest(releases.current() ?? '');
  return {
    releasedSeq: () => current()?.cursor.seq ?? 0,
    pagesOf({ type, id }) {
      const manifest = current();
      if (!manifest) return [];
      const older = releases.list().filter((name) => name < manifest.id);
      return Object.keys(manifest.files)
        .map((file) => ({ file, address: toAddress(file) }))
        .filter(({ address }) => address !== null && manifest.addresses[address] === `${type}/${id}`)
        .map(({ file, address }) => {
          let liveAt = manifest.created;
          for (const name of older.toReversed()) {
            const before = releases.readManifest(name);
            if (before?.files[file]?.sha256 !== manifest.files[file]?.sha256) break;
            liveAt = before?.created ?? liveAt;
          }
          return { address: address as string, liveAt, due: false, failure: null };
        });
    },
  };
}
