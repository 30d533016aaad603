// The state of every document of a register of 100,000 with 500,000 relations, and of what one change touches.

import { problemsOf } from '../../shared/src/register-problems.ts';
import { type RegisteredDocument, ValidityRegister } from '../../shared/src/validity-register.ts';
import { bestCpuMs, cpuMs } from './cpu-time.ts';
import { dayOf, documentOf } from './legal-register.ts';

const DOCUMENTS = 100_000;
const RELATIONS_EACH = 5;
const CHANGES = 200;
const AS_OF = '2024-06-30';
const RELATIONS = ['can-cu', 'bai-bo', 'thay-the', 'dinh-chi', 'sua-doi'] as const;

/** Every document names five others: far more repeals than any register has. */
function registered(index: number): RegisteredDocument {
  const { id, number } = documentOf(index);
  const day = dayOf(index);
  const relations = RELATIONS.map((relation, nth) => {
    const target = (index * 31 + nth * 7919 + 1) % DOCUMENTS;
    return { relation, number: documentOf(target).number, document: `d${target}`, partial: (index + nth) % 3 > 0, effectiveDay: null };
  });
  return { id, number, issuedDay: day, effectiveDay: day, expiryDay: index % 50 === 0 ? '2020-01-01' : null, relations };
}

const print = (figure: string, value: number, unit: string) => {
  console.log(JSON.stringify({ bench: 'validity', figure, value: Number(value.toPrecision(4)), unit }));
};

const documents = Array.from({ length: DOCUMENTS }, (_, index) => registered(index));
console.log(`${documents.length} documents, ${documents.length * RELATIONS_EACH} relations`);
let register = new ValidityRegister(documents);
// From nothing: reading the relations, judging which hold, and the state of each document.
print(
  'all_ms',
  bestCpuMs(() => {
    register = new ValidityRegister(documents);
    register.validities(AS_OF);
  }, 4),
  'ms',
);
print(
  'states_ms',
  bestCpuMs(() => register.validities(AS_OF), 4),
  'ms',
);
print(
  'problems_ms',
  bestCpuMs(() => problemsOf(register), 3),
  'ms',
);

/** One document is published anew, repealing another from an earlier day on; then all that it touches is asked. */
const changes = Array.from({ length: CHANGES }, (_, nth) =>
  cpuMs(() => {
    const document = documents[(nth * 487) % DOCUMENTS] as RegisteredDocument;
    const changed = { ...document, effectiveDay: '1996-01-01', expiryDay: nth % 2 === 0 ? '1999-01-01' : null };
    for (const id of register.put(changed)) register.validityOf(id, AS_OF);
  }),
).sort((a, b) => a - b);
print('change_median_ms', changes[Math.floor(CHANGES / 2)] ?? 0, 'ms');
print('change_p99_ms', changes[Math.floor(CHANGES * 0.99)] ?? 0, 'ms');
