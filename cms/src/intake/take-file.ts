// Takes one file into the media library, through Strapi's own upload so that smaller versions of pictures are made.
//
// What the intake remembers of a new file is written in the transaction that makes the file's row. Were it written afterwards, a
// program that is cut off between the two would upload the file a second time at its next run.

import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { IntakeFileResult } from '@bang-tin/shared/intake-schema';
import type { Core } from '@strapi/strapi';
import { FILE_UID } from '../feed/content-types.ts';
import { toDigest } from './intake-id.ts';
import { type FileRecord, findFiles, saveFile } from './intake-tables.ts';

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
type Arrival = Omit<FileRecord, 'mediaId'>;
interface FileInfo {
  name?: string;
  alternativeText: string;
  caption: string;
}
interface UploadService {
  upload(request: { data: { fileInfo: FileInfo }; files: ReceivedFile }): Promise<{ id: number }[]>;
  replace(id: number, request: { data: { fileInfo: FileInfo }; file: ReceivedFile }): Promise<{ id: number }>;
  updateFileInfo(id: number, fileInfo: FileInfo): Promise<{ id: number }>;
}

/** The new file that the current request is about to store. */
const ARRIVALS = new AsyncLocalStorage<Arrival>();

/** Call it in bootstrap(): remembers each new file that the intake stores, at the moment its row is made. */
export function rememberNewFiles(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [FILE_UID],
    // The write is watched for the feed and therefore has a transaction, in which this runs.
    async afterCreate({ result }: { result?: unknown }) {
      const arrival = ARRIVALS.getStore();
      if (arrival !== undefined) await saveFile(strapi, { ...arrival, mediaId: (result as { id: number }).id });
    },
  });
}

/**
 * The same key with the same bytes is stored once; with other bytes it replaces the file, keeping its place in documents. Other
 * details are taken over as well; those that the sender has not changed leave an editor's own in peace.
 */
export async function takeFile(strapi: Core.Strapi, key: string, file: ReceivedFile, sent: FileDetails): Promise<IntakeFileResult> {
  const service = strapi.plugin('upload').service('upload') as UploadService;
  const details = { alternativeText: sent.alt.normalize('NFC'), caption: sent.caption.normalize('NFC') };
  const fileInfo = { ...details, name: (file.originalFilename ?? key).normalize('NFC') };
  const arrival: Arrival = { key, digest: await digestOf(file.filepath), details: toDigest(details) };
  const record = await findStored(strapi, key);
  if (record === null) {
    const [media] = await ARRIVALS.run(arrival, () => service.upload({ data: { fileInfo }, files: file }));
    if (media === undefined) throw new Error(`The upload service stored nothing for "${key}".`);
    return { key, mediaId: media.id, outcome: 'created' };
  }
  const { mediaId } = record;
  if (record.digest === arrival.digest && record.details === arrival.details) return { key, mediaId, outcome: 'unchanged' };
  if (record.digest === arrival.digest) await service.updateFileInfo(mediaId, details);
  else await service.replace(mediaId, { data: { fileInfo }, file });
  await saveFile(strapi, { ...arrival, mediaId });
  return { key, mediaId, outcome: 'replaced' };
}

/** What is remembered of the key's file; null when there is none, or when an editor has deleted it. */
async function findStored(strapi: Core.Strapi, key: string): Promise<FileRecord | null> {
  const record = (await findFiles(strapi, null, [key])).get(key);
  if (record === undefined) return null;
  const stored = await strapi.db.query(FILE_UID).findOne({ where: { id: record.mediaId }, select: ['id'] });
  return stored === null ? null : record;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
