// Notices every write to content that readers see, whoever does it: the document service, `db.query`, the media library, the
// deletion of a locale. Hooks of the document service alone would miss the last three, and lifecycle subscribers run outside the
// transaction of writes that have none. So the entity manager is wrapped, through which all of them go. Raw SQL and `strapi import`
// still pass by; reconcile-feed finds what they did at the next start.

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { FILE_UID, parseUid } from './content-types.ts';
import { type ChangeKind, changesOf, type PendingChanges } from './pending-changes.ts';

interface WriteParams {
  where?: Record<string, unknown>;
  data?: unknown;
}
type Write = 'create' | 'createMany' | 'update' | 'updateMany' | 'delete' | 'deleteMany';
type WriteMethod = (this: unknown, uid: string, params: WriteParams) => Promise<unknown>;
type Entry = { documentId: string; publishedAt?: string | Date | null };

const WRITES: readonly Write[] = ['create', 'createMany', 'update', 'updateMany', 'delete', 'deleteMany'];

/** From here on each watched write notes what it touched in the changes of its transaction, and has a transaction to note it in. */
export function watchWrites(strapi: Core.Strapi): void {
  const manager = strapi.db.entityManager as unknown as Record<Write, WriteMethod>;
  for (const write of WRITES) {
    const original = manager[write];
    manager[write] = function watched(uid, params) {
      if (uid !== FILE_UID && parseUid(uid) === null) return original.call(this, uid, params);
      return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
        const note = await noteTargets(strapi, write, uid, params);
        const result = await original.call(this, uid, params);
        note(changesOf(trx), result);
        return result;
      });
    };
  }
}

/** Looks at the entries that the write will touch while they are still there. */
async function noteTargets(
  strapi: Core.Strapi,
  write: Write,
  uid: string,
  params: WriteParams,
): Promise<(changes: PendingChanges, result: unknown) => void> {
  const made = toEntries(params.data);
  // A new file is used by nobody yet.
  if (write === 'createMany') return (changes) => noteEntries(changes, uid, made, null);
  // The database makes the document id where the data brings none.
  if (write === 'create') return (changes, result) => noteEntries(changes, uid, [{ ...toEntries(result)[0], ...made[0] } as Entry], null);
  const select = uid === FILE_UID ? ['documentId'] : ['documentId', 'publishedAt'];
  const touched: Entry[] = await strapi.db.query(uid).findMany({ where: params.where ?? {}, select });
  if (uid === FILE_UID) {
    return (changes) => {
      for (const file of touched) changes.addFile(file.documentId);
    };
  }
  if (write === 'delete' || write === 'deleteMany') return (changes) => noteEntries(changes, uid, touched, 'removed');
  const becomesPublished = made.some((entry) => entry.publishedAt);
  return (changes) => noteEntries(changes, uid, becomesPublished ? touched.map(asPublished) : touched, null);
}

/** Drafts matter only when they go away (`otherwise`): saving one must never wait for the feed. */
function noteEntries(changes: PendingChanges, uid: string, entries: Entry[], otherwise: ChangeKind | null): void {
  const type = parseUid(uid);
  if (type === null) return;
  for (const entry of entries) {
    const kind = entry.publishedAt ? 'published' : otherwise;
    if (kind !== null && entry.documentId) changes.addDocument({ type, id: entry.documentId, kind });
  }
}

function asPublished(entry: Entry): Entry {
  return { ...entry, publishedAt: entry.publishedAt ?? new Date() };
}

function toEntries(data: unknown): Entry[] {
  return (Array.isArray(data) ? data : [data]).filter((item): item is Entry => typeof item === 'object' && item !== null);
}
