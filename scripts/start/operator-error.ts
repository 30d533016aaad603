// The one kind of error that operators are meant to read: what happened, why, and what to do, without a stack.

export class OperatorError extends Error {
  readonly code: string;
  readonly remedy: string;

  /** @param remedy what the operator can do about it, a full sentence in Vietnamese. */
  constructor(code: string, message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'OperatorError';
    this.code = code;
    this.remedy = remedy;
  }
}
