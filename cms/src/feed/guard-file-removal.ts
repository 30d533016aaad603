// A file that a published document cannot stand without must not be deleted. The media library deletes the stored bytes before the
// database row, so the feed's refusal would come too late: the deletion is tried out first, and taken back.

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { FILE_UID } from './content-types.ts';
import { takeChanges } from './pending-changes.ts';
import { writeFeed } from './write-feed.ts';

interface File {
  id: number;
  name: string;
}
interface UploadService {
  remove(file: File): Promise<unknown>;
}

class TakenBack extends Error {}

/** Call it in bootstrap(), when the media library's services exist. */
export function guardFileRemoval(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service('upload') as UploadService;
  const { remove } = service;
  service.remove = async (file) => {
    if (!strapi.db.inTransaction()) await tryRemoval(strapi, file);
    return remove(file);
  };
}

/** @throws errors.ValidationError, in Vietnamese, naming the document that needs the file */
async function tryRemoval(strapi: Core.Strapi, file: File): Promise<void> {
  try {
    await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
      await strapi.db.query(FILE_UID).delete({ where: { id: file.id } });
      const changes = takeChanges(trx);
      if (changes !== null) await writeFeed(strapi, trx, changes);
      throw new TakenBack();
    });
  } catch (error) {
    if (error instanceof TakenBack) return;
    if (!(error instanceof errors.ValidationError)) throw error;
    throw new errors.ValidationError(
      `Chưa xoá được tệp «${file.name}» vì một tài liệu đã xuất bản còn dùng nó. Hãy gỡ tệp khỏi tài liệu và xuất bản lại, rồi mới xoá. (${error.message})`,
    );
  }
}
