// A rollback holds: nothing newer is switched to until an administrator lets it.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfPresent, writeDurably } from '../durable-files.ts';

const HELD_FILE = 'held.json';

const heldSchema = z.object({ since: z.iso.datetime(), release: z.string(), reason: z.string() });
export type Held = z.infer<typeof heldSchema>;

/** @throws when the file is damaged: a hold must not be lost by accident. */
export function readHeld(releasesFolder: string): Held | null {
  const text = readIfPresent(join(releasesFolder, HELD_FILE));
  return text === null ? null : heldSchema.parse(JSON.parse(text));
}

export function hold(releasesFolder: string, held: Held): void {
  writeDurably(releasesFolder, HELD_FILE, JSON.stringify(held));
}

export function letGo(releasesFolder: string): void {
  rmSync(join(releasesFolder, HELD_FILE), { force: true });
}

/** For operators; what editors are told of it stands in the CMS. */
export function describeHeld(held: Held): string {
  const why = held.reason === '' ? '' : ` (${held.reason})`;
  return `release ${held.release} has been held since ${held.since}${why}; "npm run rollforward" ends that.`;
}
