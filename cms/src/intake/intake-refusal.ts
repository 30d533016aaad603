// Why the intake would not take something, in a form that a program can show: 422 with one line for each field.

import { errors } from '@strapi/utils';
import type { z } from 'zod';

export interface IntakeProblem {
  path: string;
  message: string;
}

export class IntakeRefusal extends Error {
  readonly code: string;
  readonly problems: IntakeProblem[];

  constructor(code: string, message: string, problems: IntakeProblem[] = []) {
    super(message);
    this.name = 'IntakeRefusal';
    this.code = code;
    this.problems = problems;
  }
}

/** The refusal behind an error: of the intake itself, of Strapi's validation or of the rules of documents. Null for anything else. */
export function toRefusal(error: unknown): IntakeRefusal | null {
  if (error instanceof IntakeRefusal) return error;
  if (!(error instanceof errors.ApplicationError)) return null;
  const details = error.details as { errors?: { path?: (string | number)[]; message: string }[] };
  const problems = (details.errors ?? []).map(({ path = [], message }) => ({ path: path.join('.'), message }));
  return new IntakeRefusal('DOCUMENT_REFUSED', error.message, problems);
}

/** @param error of the schema of intake documents */
export function refuseMalformed(error: z.ZodError): IntakeRefusal {
  const problems = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return new IntakeRefusal('INTAKE_MALFORMED', 'This is no intake document; see shared/src/intake-schema.ts.', problems);
}
