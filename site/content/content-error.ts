// The one error of the content store, so that callers can tell its refusals apart by code.

export type ContentErrorCode =
  | 'STORE_MISSING'
  | 'STORE_NEWER'
  | 'CURSOR_BACKWARDS'
  | 'CURSOR_FORKED'
  | 'CURSOR_BEHIND_ROWS'
  | 'REPLACEMENT_ENDED'
  | 'DOCUMENT_BROKEN';

/** A broken rule of the content store: what happened, why, and what to do about it. */
export class ContentError extends Error {
  readonly code: ContentErrorCode;

  constructor(code: ContentErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ContentError';
    this.code = code;
  }
}
