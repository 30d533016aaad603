// Walks a zod schema of the contract beside a value from the database: keeps what the contract names, and writes "nothing" the way
// the contract writes it ('' for plain text, [] for lists, false for switches). Numbers get no stand-in: 0 would be a statement.

import { z } from 'zod';

const STAND_INS = ['', [], false] as const;

/** The value in the contract's shape, not yet checked: what cannot be right stays as it is for the check to name. */
export function shapeLike(value: unknown, schema: z.ZodType): unknown {
  if (schema instanceof z.ZodNullable) return value == null ? null : shapeLike(value, schema.unwrap() as z.ZodType);
  if (value == null) return standIn(schema);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => shapeLike(item, schema.element as z.ZodType));
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    return Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, shapeLike(record[key], field as z.ZodType)]));
  }
  return value;
}

function standIn(schema: z.ZodType): unknown {
  return STAND_INS.find((candidate) => schema.safeParse(candidate).success) ?? null;
}
