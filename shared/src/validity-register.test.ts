import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { problemsOf, registerProblemText } from './register-problems.ts';
import { type DeclaredRelation, type RegisteredDocument, ValidityRegister } from './validity-register.ts';

const ends = (number: string, more: Partial<DeclaredRelation> = {}): DeclaredRelation => ({
  relation: 'bai-bo',
  number,
  document: null,
  partial: false,
  effectiveDay: null,
  ...more,
});
const document = (
  id: string,
  day: string,
  relations: DeclaredRelation[] = [],
  more: Partial<RegisteredDocument> = {},
): RegisteredDocument => ({
  id,
  number: `${id}/QĐ-UBND`,
  issuedDay: day,
  effectiveDay: day,
  expiryDay: null,
  relations,
  ...more,
});
const A = document('a', '2020-01-01');
const register = (...documents: RegisteredDocument[]) => new ValidityRegister(documents);
const kinds = (of: ValidityRegister) => problemsOf(of).map(({ kind, documentId }) => [kind, documentId]);

describe('chains', () => {
  const B = document('b', '2022-01-01', [ends('a/QĐ-UBND')]);
  test('the document that caused it is named', () => {
    expect(register(A, B).validityOf('a', '2022-01-01')).toEqual({
      state: 'expired',
      reason: 'ended',
      day: '2022-01-01',
      causeNumber: 'b/QĐ-UBND',
      causeRelation: 'bai-bo',
    });
    expect(register(A, B).validityOf('a', '2021-12-31')?.state).toBe('in-force');
    expect(register(A).validityOf('x', '2022-01-01')).toBeNull();
  });
  test('a later repeal of the repealing document revives nothing', () => {
    const later = document('c', '2023-01-01', [ends('b/QĐ-UBND')]);
    expect(register(A, B, later).validityOf('a', '2024-01-01')?.state).toBe('expired');
  });
  test('what ended before its act took effect does nothing', () => {
    const late = document('b', '2022-01-01', [ends('a/QĐ-UBND', { effectiveDay: '2022-07-01' })]);
    const before = document('c', '2022-06-01', [ends('b/QĐ-UBND')]);
    const all = register(A, late, before);
    expect(all.validityOf('a', '2024-01-01')?.state).toBe('in-force');
    expect(kinds(all)).toEqual([['after-own-end', 'b']]);
  });
  test('a suspension ends with the document that ordered it', () => {
    const suspending = document('b', '2022-01-01', [ends('a/QĐ-UBND', { relation: 'dinh-chi' })], { expiryDay: '2022-04-01' });
    const all = register(A, suspending);
    expect(['2021-12-31', '2022-01-01', '2022-04-01'].map((day) => all.validityOf('a', day)?.state)).toEqual([
      'in-force',
      'suspended',
      'in-force',
    ]);
  });
  test('a partial repeal leaves the rest', () => {
    expect(register(A, document('b', '2022-01-01', [ends('a/QĐ-UBND', { partial: true })])).validityOf('a', '2023-01-01')?.state).toBe(
      'partly-expired',
    );
  });
});

describe('what does not fit together', () => {
  test('a circle has an answer, and is told', () => {
    const x = document('x', '2020-01-01', [ends('y/QĐ-UBND')]);
    const y = document('y', '2020-01-01', [ends('x/QĐ-UBND')]);
    const all = register(x, y);
    expect([all.validityOf('x', '2021-01-01')?.state, all.validityOf('y', '2021-01-01')?.state]).toEqual(['expired', 'expired']);
    expect(kinds(all)).toEqual([['circle', 'x']]);
  });
  test.each([
    ['before-own-issue', document('b', '2022-01-01', [ends('a/QĐ-UBND', { effectiveDay: '2021-01-01' })])],
    ['by-older-document', document('b', '2019-01-01', [ends('a/QĐ-UBND')])],
    ['on-itself', document('b', '2022-01-01', [ends('b/QĐ-UBND')])],
    ['unknown-target', document('b', '2022-01-01', [ends('z/QĐ-UBND')])],
    ['dates-out-of-order', document('b', '2022-01-01', [], { expiryDay: '2021-01-01' })],
  ] as const)('%s', (kind, other) => {
    const problems = problemsOf(register(A, other));
    expect(problems.map((problem) => [problem.kind, problem.documentId])).toEqual([[kind, 'b']]);
    expect(problems.map(registerProblemText).join()).toContain('b/QĐ-UBND');
  });
  test('a number that two documents have is no target', () => {
    const twin = document('a2', '2020-01-01', [], { number: 'a/QĐ-UBND' });
    const all = register(A, twin, document('b', '2022-01-01', [ends('a/QĐ-UBND')]));
    expect(all.validityOf('a', '2023-01-01')?.state).toBe('in-force');
    expect(all.remove('a2')).toEqual(['a']);
    expect(all.validityOf('a', '2023-01-01')?.state).toBe('expired');
  });
});

test('a document that comes later is found by what named it before', () => {
  const all = register(document('b', '2022-01-01', [ends('a/QĐ-UBND')]));
  expect(kinds(all)).toEqual([['unknown-target', 'b']]);
  expect(all.put(A)).toContain('a');
  expect(all.validityOf('a', '2023-01-01')?.state).toBe('expired');
});

describe('properties', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const day = fc.integer({ min: 0, max: 40 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
  const relation = fc.record({
    relation: fc.constantFrom('bai-bo' as const, 'thay-the' as const, 'dinh-chi' as const, 'can-cu' as const),
    number: fc.constantFrom(...ids.map((id) => `${id}/QĐ-UBND`)),
    document: fc.option(fc.constantFrom(...ids)),
    partial: fc.boolean(),
    effectiveDay: fc.option(day),
  });
  const anyDocument = fc.record({
    id: fc.constantFrom(...ids),
    number: fc.constantFrom('a/QĐ-UBND', 'b/QĐ-UBND', 'c/QĐ-UBND', 'f/QĐ-UBND'),
    issuedDay: fc.option(day),
    effectiveDay: fc.option(day),
    expiryDay: fc.option(day),
    relations: fc.array(relation, { maxLength: 3 }),
  });
  const change = fc.oneof(
    anyDocument.map((put) => ({ put })),
    fc.constantFrom(...ids).map((remove) => ({ remove })),
  );
  const asMap = (all: ValidityRegister, on: string) => Object.fromEntries([...all.validities(on)].sort());

  test('changes one by one come to the same as the whole at once, and name all that changed', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), day, (changes, on) => {
        const all = register();
        const kept = new Map<string, RegisteredDocument>();
        for (const step of changes) {
          const before = asMap(all, on);
          const named = 'put' in step ? all.put(step.put) : all.remove(step.remove);
          if ('put' in step) kept.set(step.put.id, step.put);
          else kept.delete(step.remove);
          const after = asMap(all, on);
          const changed = Object.keys(after).filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
          expect(named).toEqual(expect.arrayContaining(changed));
        }
        expect(asMap(all, on)).toEqual(asMap(register(...kept.values()), on));
      }),
      { numRuns: 1000 },
    );
  });
  test('the state on a day depends on nothing that takes effect after it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDocument, { selector: ({ id }) => id }), day, (documents, on) => {
        const later = (declared: DeclaredRelation, { effectiveDay, issuedDay }: RegisteredDocument) =>
          (declared.effectiveDay ?? effectiveDay ?? issuedDay ?? '') > on;
        const upToThen = documents.map((one) => ({
          ...one,
          relations: one.relations.filter((declared) => !later(declared, one)),
          expiryDay: one.expiryDay !== null && one.expiryDay > on ? null : one.expiryDay,
        }));
        expect(asMap(register(...documents), on)).toEqual(asMap(register(...upToThen), on));
      }),
      { numRuns: 1000 },
    );
  });
  test('nothing makes the search for contradictions throw', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDocument, { selector: ({ id }) => id }), (documents) => {
        for (const problem of problemsOf(register(...documents))) expect(registerProblemText(problem)).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
