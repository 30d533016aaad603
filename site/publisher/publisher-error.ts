// The one error of the publisher: a stable code for programs, a message for people (what happened, why, what to do), and its cause.

export type PublisherErrorCode =
  | 'SETTINGS_INVALID'
  | 'ALREADY_RUNNING'
  | 'FEED_UNREACHABLE'
  | 'FEED_REFUSED'
  | 'FEED_CURSOR_UNKNOWN'
  | 'FEED_CUT'
  | 'FEED_INVALID'
  | 'MEDIA_MISSING'
  | 'BUILD_FAILED'
  | 'BUILD_STOPPED'
  | 'PAGE_FAILED'
  | 'RELEASE_INCOMPLETE'
  | 'LINKS_BROKEN'
  | 'PAGES_LOST'
  | 'RELEASE_UNKNOWN'
  | 'PUBLISHING_HELD'
  | 'CI_REFUSED';

export class PublisherError extends Error {
  readonly code: PublisherErrorCode;

  constructor(code: PublisherErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PublisherError';
    this.code = code;
  }
}

/** The message of anything thrown, followed by those of its causes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.message || error.name;
  return error.cause === undefined ? own : `${own} (${describeError(error.cause)})`;
}
