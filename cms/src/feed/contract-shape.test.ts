import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { shapeLike } from './contract-shape.ts';

const schema = z.object({
  title: z.string().trim().min(1),
  body: z.string(),
  source: z.string().nullable(),
  tags: z.array(z.string()),
  featured: z.boolean(),
  order: z.int(),
  state: z.enum(['mo', 'dong']),
  parts: z.array(z.object({ name: z.string() })),
  figure: z.object({ alt: z.string() }).nullable(),
});

describe('a value in the contract’s shape', () => {
  test('nothing is written as the contract writes it; what must be said is not made up', () => {
    expect(shapeLike({}, schema)).toEqual({
      title: null,
      body: '',
      source: null,
      tags: [],
      featured: false,
      order: null,
      state: null,
      parts: [],
      figure: null,
    });
  });

  test('what the contract does not name is left out, at every depth', () => {
    const value = { title: 'T', secret: 1, parts: [{ name: null, id: 7 }], figure: { id: 3 } };
    expect(shapeLike(value, schema)).toMatchObject({ title: 'T', parts: [{ name: '' }], figure: { alt: '' } });
    expect(JSON.stringify(shapeLike(value, schema))).not.toMatch(/secret|id/);
  });

  test('what cannot be right stays for the check to name', () => {
    expect(shapeLike({ parts: 'x', order: 'một' }, schema)).toMatchObject({ parts: 'x', order: 'một' });
  });
});
