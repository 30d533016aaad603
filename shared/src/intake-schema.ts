// The intake: how programs (importers, demo content) put documents into the CMS. Editors never use it.
//
//   POST {CMS_URL}/api/intake/files   Authorization: Bearer <INTAKE_TOKEN>; multipart with `key` and `file`, `alt`, `caption`
//     -> 200 intakeFileResultSchema. The same key with the same bytes is stored once; other bytes, alt or caption replace its own.
//   POST {CMS_URL}/api/intake         Authorization: Bearer <INTAKE_TOKEN>; application/json, one intakeDocumentSchema
//     -> 200 intakeResultSchema. The same document sent twice changes nothing the second time.
//   GET  {CMS_URL}/api/intake/status  -> 200 { "documents": n } : how many documents of page types the CMS holds, drafts included
//   Refusals: 401 wrong token, 422 {"error":{"code","message","details":[{"path","message"}]}}.

import { z } from 'zod';
import { DOCUMENT_TYPES } from './document-types.ts';
import { LOCALES } from './locales.ts';

export const INTAKE_PATH = '/api/intake';

/** A reference inside intake fields, by the key under which the target came or will come in: { "$ref": "category:tin-tuc" }. */
export interface IntakeReference {
  $ref: string;
}
/** A file inside intake fields, by the key under which it was sent: { "$file": "picture-1" }. */
export interface IntakeFile {
  $file: string;
}

/**
 * One document. `key` is the sender's own, stable name for it ("category:tin-tuc", "import:<digest of the old address>");
 * its document id is made from it, so that a second intake finds the first. Fields are those of the content schemas, with
 * `$ref` and `$file` objects where a document or a file is meant; slug may be left out; normalNumber and bodyMedia are left out.
 * An editor's later change is never overwritten: a document changed in the CMS since its intake is answered `kept`.
 */
export const intakeDocumentSchema = z.object({
  key: z.string().min(3).max(200),
  type: z.enum(DOCUMENT_TYPES),
  publish: z.boolean(),
  /**
   * replace (when left out): the document becomes what is sent.
   * create: only a document that is not there comes in; one that is, is left as it is and answered `kept`.
   * merge: fields that are not sent keep their values, whoever wrote them; for single types such as site-settings.
   * join: as replace; but a legal document with the same number and day that somebody else brought or wrote is left as it is and
   * answered `kept`, and the key means it from then on, so that what refers to the key is linked to it.
   */
  mode: z.enum(['replace', 'create', 'merge', 'join']).optional(),
  locales: z
    .partialRecord(z.enum(LOCALES), z.record(z.string(), z.unknown()))
    .refine((locales) => 'vi' in locales, 'Vietnamese comes first'),
});
export type IntakeDocument = z.infer<typeof intakeDocumentSchema>;

export const intakeResultSchema = z.object({
  id: z.string(),
  /** kept: an editor has changed it since, so nothing was written. */
  outcome: z.enum(['created', 'updated', 'unchanged', 'kept']),
});
export type IntakeResult = z.infer<typeof intakeResultSchema>;

export const intakeFileResultSchema = z.object({
  key: z.string(),
  mediaId: z.int(),
  outcome: z.enum(['created', 'unchanged', 'replaced']),
});
export type IntakeFileResult = z.infer<typeof intakeFileResultSchema>;
