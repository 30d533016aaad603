// Takes one file into the media library, through Strapi's own upload so that smaller versions of pictures are made.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { IntakeFileResult } from '@bang-tin/shared/intake-schema';
import type { Core } from '@strapi/strapi';
import { FILE_UID } from '../feed/content-types.ts';
import { findFiles, saveFile } from './intake-tables.ts';

/** A file of a multipart request, as the body parser leaves it. */
export interface ReceivedFile {
  filepath: string;
  originalFilename: string | null;
  mimetype: string | null;
  size: number;
}
export interface FileDetails {
  alt: string;
  caption: string;
}
interface UploadService {
  upload(request: unknown): Promise<{ id: number }[]>;
  replace(id: number, request: unknown): Promise<{ id: number }>;
}

/** The same key with the same bytes is stored once; with other bytes it replaces the file, keeping its place in documents. */
export async function takeFile(strapi: Core.Strapi, key: string, file: ReceivedFile, details: FileDetails): Promise<IntakeFileResult> {
  const digest = await digestOf(file.filepath);
  const record = (await findFiles(strapi, null, [key])).get(key);
  const stored = record === undefined ? null : await strapi.db.query(FILE_UID).findOne({ where: { id: record.mediaId }, select: ['id'] });
  if (record !== undefined && stored !== null && record.digest === digest) return { key, mediaId: record.mediaId, outcome: 'unchanged' };

  const service = strapi.plugin('upload').service('upload') as UploadService;
  const name = (file.originalFilename ?? key).normalize('NFC');
  const fileInfo = { name, alternativeText: details.alt.normalize('NFC'), caption: details.caption.normalize('NFC') };
  const media =
    stored === null
      ? (await service.upload({ data: { fileInfo }, files: file }))[0]
      : await service.replace(stored.id, { data: { fileInfo }, file });
  if (media === undefined) throw new Error(`The upload service stored nothing for "${key}".`);
  await saveFile(strapi, { key, digest, mediaId: media.id });
  return { key, mediaId: media.id, outcome: stored === null ? 'created' : 'replaced' };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
