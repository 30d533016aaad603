// Where the sets of checked citations are read from.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROJECT_ROOT, projectPath } from '../start/project.ts';
import { fromStored, type GoldPassage, parseMarkedPassages, type StoredPassage } from './gold-set.ts';

/** Material that stands beside the project on some machines and is no part of it. */
export const FURTHER_SETS_FOLDER = resolve(PROJECT_ROOT, '../shared/legal');

/** The set that comes with the project. */
export function loadOwnSet(): GoldPassage[] {
  return parseMarkedPassages(readFileSync(projectPath('scripts/accuracy/own-set.txt'), 'utf8'));
}

/** @param name "gold-dev.json"; @throws when it is not there */
export function loadFurtherSet(name: string): GoldPassage[] {
  const { passages } = JSON.parse(readFileSync(join(FURTHER_SETS_FOLDER, name), 'utf8')) as { passages: StoredPassage[] };
  return passages.map((passage) => fromStored(passage, passage.text ?? loadPage(passage.file ?? '')));
}

function loadPage(file: string): string {
  return readFileSync(join(FURTHER_SETS_FOLDER, '../seeds', file), 'utf8').normalize('NFC');
}
