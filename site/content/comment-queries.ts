// What readers wrote about a document, as far as editors have approved it.

import type { ContentReader } from './content-reader.ts';
import { query } from './query.ts';
import { commentsKey } from './read-keys.ts';

export interface ReaderComment {
  id: string;
  author: string;
  /** Plain text; line ends are line ends. */
  text: string;
  /** ISO 8601 in UTC. */
  writtenAt: string;
}

const COMMENTS = query('SELECT id, author, text, written_at AS writtenAt FROM comment WHERE subject = ? ORDER BY written_at, id');

/** Oldest first. */
export function commentsOn(content: ContentReader, subject: string): ReaderComment[] {
  return content.rows<ReaderComment>([commentsKey(subject)], COMMENTS, subject);
}
