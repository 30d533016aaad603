// The frame of the programs that operators run here: settings, one clear line when something fails, exit code 1.

import { randomUUID } from 'node:crypto';
import { signWebhook } from '@bang-tin/shared/standard-webhooks';
import { describeError, PublisherError } from '../publisher-error.ts';
import { type BuildSettings, loadEnvironmentFile, readBuildSettings, readSettings, type Settings } from '../settings.ts';

type Program<Given> = (settings: Given, say: (line: string) => void) => Promise<void> | void;

/** Runs a program with the settings of the environment and of .env. */
export async function runCommand(program: Program<Settings>): Promise<void> {
  await run(readSettings, program);
}

/** Runs a program that needs no publisher, so that it asks for none of its settings. */
export async function runBuildCommand(program: Program<BuildSettings>): Promise<void> {
  await run(readBuildSettings, program);
}

async function run<Given>(read: (environment: NodeJS.ProcessEnv) => Given, program: Program<Given>): Promise<void> {
  try {
    loadEnvironmentFile();
    await program(read(process.env), (line) => void process.stdout.write(`${line}\n`));
  } catch (error) {
    const isExpected = error instanceof PublisherError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${isExpected ? describeError(error) : ((error as Error).stack ?? String(error))}\n`);
    process.exitCode = 1;
  }
}

/** Asks a running publisher for a round. @returns its number; null when none answers at its address */
export async function wakePublisher(settings: Settings): Promise<number | null> {
  const message = { id: `msg_${randomUUID()}`, sentAt: new Date(), body: '{}' };
  const response = await fetch(`${publisherUrl(settings)}/hooks/publish`, {
    method: 'POST',
    body: message.body,
    headers: signWebhook(message, settings.hookSecret),
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
  if (response === null) return null;
  if (response.status !== 202) {
    throw new PublisherError(
      'SETTINGS_INVALID',
      `What listens at ${publisherUrl(settings)} answered ${response.status}: is it the publisher, with the same PUBLISH_HOOK_SECRET and the same time?`,
    );
  }
  return ((await response.json()) as { round: number }).round;
}

export function publisherUrl({ publisherUrl: url, host, port }: Settings): string {
  return url ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
}
