// `npm run accuracy`: how well citations are found, on the project's own set and, where they are, on sets that do not come with it.
// `--faults` lists what went wrong.

import { existsSync } from 'node:fs';
import { formatAccuracyTable } from './accuracy/accuracy-table.ts';
import { DERIVED_SETS, derive } from './accuracy/derived-sets.ts';
import { FURTHER_SETS_FOLDER, loadFurtherSet, loadOwnSet } from './accuracy/load-sets.ts';
import { type Score, score } from './accuracy/scoring.ts';

const FURTHER_SETS = ['gold-dev.json', 'gold-seeds.json'];

const sets = [{ name: 'own', passages: loadOwnSet() }];
if (existsSync(FURTHER_SETS_FOLDER)) sets.push(...FURTHER_SETS.map((name) => ({ name, passages: loadFurtherSet(name) })));
else console.error(`SKIPPED: the sets of ${FURTHER_SETS_FOLDER}, which is not there.`);

const all = sets.flatMap(({ passages }) => passages);
const rows: [string, Score][] = [
  ...sets.map(({ name, passages }): [string, Score] => [name, score(passages)]),
  ...DERIVED_SETS.map((way): [string, Score] => [`all, ${way}`, score(derive(way, all))]),
];
console.log(formatAccuracyTable(rows));
if (process.argv.includes('--faults')) for (const [name, { faults }] of rows) for (const fault of faults) console.log(`${name}: ${fault}`);
