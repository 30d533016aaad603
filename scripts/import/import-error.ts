// What can go wrong with one file or with the whole run, in words for the official who runs the import.

import { OperatorError } from '../start/operator-error.ts';

/** One file that cannot come in; the others still do. Its message says what happened and why, its remedy what to do. */
export class FileProblem extends OperatorError {
  constructor(code: string, message: string, remedy: string, options?: { cause?: unknown }) {
    super(code, message, remedy, options);
    this.name = 'FileProblem';
  }
}
