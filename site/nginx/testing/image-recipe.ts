// Reads a Dockerfile as far as the tests need it: what each stage copies, runs and starts.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '../../..');

export interface Stage {
  name: string;
  base: string;
  /** Paths of the project that are copied into it, with where they go, seen from the work folder. */
  copies: { from: string; to: string }[];
  runs: string[];
  command: string[];
  workFolder: string;
  user: string | null;
  port: string | null;
  variables: Record<string, string>;
}

/** The stages by name; a stage has what its base has. */
export function readStages(file: string): Map<string, Stage> {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const [instruction, rest] of instructionsOf(readFileSync(join(PROJECT, file), 'utf8'))) {
    if (instruction === 'FROM') {
      const [base = '', , name = ''] = rest.split(/\s+/);
      const above = stages.get(base);
      stage = { ...structuredClone(above ?? EMPTY), name, base };
      stages.set(name, stage);
    } else if (stage) apply(stage, instruction, rest);
  }
  return stages;
}

const EMPTY: Stage = { name: '', base: '', copies: [], runs: [], command: [], workFolder: '/', user: null, port: null, variables: {} };

function apply(stage: Stage, instruction: string, rest: string): void {
  if (instruction === 'RUN') stage.runs.push(rest);
  if (instruction === 'USER') stage.user = rest;
  if (instruction === 'EXPOSE') stage.port = rest;
  if (instruction === 'WORKDIR') stage.workFolder = rest;
  if (instruction === 'CMD') stage.command = JSON.parse(rest) as string[];
  if (instruction === 'ENV') {
    for (const [, name = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g)) stage.variables[name] = value;
  }
  if (instruction === 'COPY' && !rest.startsWith('--from=')) {
    const paths = rest.split(/\s+/);
    const to = paths.pop() ?? '';
    for (const from of paths) stage.copies.push({ from, to: to.endsWith('/') ? join(to, from.split('/').at(-1) ?? '') : to });
  }
}

function* instructionsOf(text: string): Generator<[instruction: string, rest: string]> {
  const joined = text.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, ' ');
  for (const line of joined.split('\n')) {
    const found = /^([A-Z]+)\s+(.*)$/.exec(line.trim());
    if (found) yield [found[1] as string, found[2] as string];
  }
}

/** Whether a file of the project is among what the stage copies, at the same place. */
export function holds(stage: Stage, path: string): boolean {
  return stage.copies.some(
    ({ from, to }) => join('/', from) === join('/', to) && (path === from || path.startsWith(`${from.replace(/\/$/, '')}/`)),
  );
}

/** Every file of the project that a program imports, itself included, and every package. @param entry seen from the project */
export function importsOf(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const queue = [join(PROJECT, entry)];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const target of importedBy(file)) {
      if (target.startsWith('.')) queue.push(resolve(dirname(file), target));
      else if (!isBuiltin(target)) packages.add(target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return { files: [...files].map((file) => relative(PROJECT, file)).sort(), packages: [...packages].sort() };
}

/** Type-only imports vanish before the program runs. */
function importedBy(file: string): string[] {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`${file} is imported and does not exist`);
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)(?!\s+type\b)[^;]*?\sfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([, from, bare, later]) => (from ?? bare ?? later) as string);
}
