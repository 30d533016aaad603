// Reads what a request carries, by its schema.

import type { z } from 'zod';
import { REFUSALS } from '../api-error.ts';

/** @throws Refusal `bad-request` that names the first field that is wrong, never its value */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw REFUSALS.badRequest(issue?.path.length ? `xem lại "${issue.path.join('.').slice(0, 60)}"` : 'xem lại các trường');
}
