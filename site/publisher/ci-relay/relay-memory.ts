// What the relay must still know after a restart: what the CI was told last, and what it has not been told yet.

import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** The release that the CI was told of last. */
  told: z.object({ release: z.string(), at: z.iso.datetime() }).nullable(),
  /** The message that is on its way; kept before it is sent, so that every attempt has its id. */
  pending: z.object({ id: z.string(), release: z.string(), at: z.iso.datetime() }).nullable(),
  /** Attempts that failed since the last one that did not. */
  failures: z.int().nonnegative(),
});
export type RelayMemory = z.infer<typeof schema>;

export const NOTHING_TOLD: RelayMemory = { told: null, pending: null, failures: 0 };
const FILE = 'ci-relay.json';

/** @returns null where nothing whole is kept: the CI is then told once more, which does no harm. */
export async function loadRelayMemory(folder: string): Promise<RelayMemory | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whole or not at all; without waiting in the way of others, as the publisher's other durable files do. One call at a time. */
export async function keepRelayMemory(folder: string, memory: RelayMemory): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${FILE}.part`);
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(memory));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, FILE));
}
