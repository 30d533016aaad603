// `npm run ci -- ping`: calls the CI once, as after a release, and says what it answered; a build should then begin there.
// `npm run ci` alone says what the publisher told it last.

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CALL_TIMEOUT_MS } from '../ci-relay/ci-relay.ts';
import { type CiTarget, callCi, explainAnswer } from '../ci-relay/ci-target.ts';
import { loadRelayMemory } from '../ci-relay/relay-memory.ts';
import { PublisherError } from '../publisher-error.ts';
import { ReleaseStore } from '../releases/release-store.ts';
import type { Settings } from '../settings.ts';
import { runCommand } from './command-line.ts';

await runCommand(async (settings, say) => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [order = 'status', ...more] = positionals;
  if (!['status', 'ping'].includes(order) || more.length > 0) {
    throw new PublisherError('SETTINGS_INVALID', `"${positionals.join(' ')}" is unknown. Use "npm run ci -- ping", or "npm run ci".`);
  }
  if (settings.ci === null) {
    throw new PublisherError('SETTINGS_INVALID', 'No CI is called: CI_HOOK_URL is empty. See .env.example for what to set.');
  }
  say(`${settings.ci.kind}: ${settings.ci.url}`);
  await (order === 'ping' ? ping(settings, settings.ci, say) : tellStatus(settings, say));
});

async function ping(settings: Settings, target: CiTarget, say: (line: string) => void): Promise<void> {
  const now = new Date();
  const release = new ReleaseStore(settings.releasesFolder).current();
  const message = { id: `msg_${randomUUID()}`, type: 'ping', at: now.toISOString(), siteUrl: settings.siteUrl, release } as const;
  const answer = await callCi(target, message, now, AbortSignal.timeout(CALL_TIMEOUT_MS)).catch((cause: unknown) => {
    throw new PublisherError('CI_REFUSED', 'The CI cannot be reached. Is CI_HOOK_URL right, and may this machine reach it?', { cause });
  });
  if (!answer.ok) throw new PublisherError('CI_REFUSED', explainAnswer(target, answer));
  say(`It answered ${answer.status}: a build should begin there now.`);
}

async function tellStatus(settings: Settings, say: (line: string) => void): Promise<void> {
  const memory = await loadRelayMemory(settings.stateFolder);
  const current = new ReleaseStore(settings.releasesFolder).current();
  say(memory?.told ? `Told of release ${memory.told.release} at ${memory.told.at}.` : 'It was not told of any release yet.');
  if (memory && memory.failures > 0) say(`Attempts that have failed since then: ${memory.failures}. The publisher tries again.`);
  if (current !== null && current !== memory?.told?.release) say(`Readers see release ${current}, of which it is yet to be told.`);
}
