// The long-lived publisher: `node site/publisher/main.ts`. Settings come from the environment, see .env.example.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { assemblePublisher } from './assemble.ts';
import { CiRelay } from './ci-relay/ci-relay.ts';
import { createHttpServer } from './http-server.ts';
import { createLogger, type Logger } from './log.ts';
import { describeError, PublisherError } from './publisher-error.ts';
import { loadEnvironmentFile, readSettings, type Settings } from './settings.ts';
import { onStopSignal } from './stop-signals.ts';

/** The settings are wrong: starting again cannot help. */
const EXIT_SETTINGS = 2;
/** Another publisher works on the same data. */
const EXIT_ALREADY_RUNNING = 3;

async function run(settings: Settings, log: Logger): Promise<void> {
  const { siteUrl, stateFolder, ci } = settings;
  const ciRelay = ci && new CiRelay({ target: ci, siteUrl, stateFolder, log });
  const { publisher, pages, close } = await assemblePublisher(settings, { log, onRelease: (release) => ciRelay?.released(release) });
  const server = createHttpServer(publisher, { ...settings, now: () => new Date(), pages, ciRelay });
  try {
    server.listen(settings.port, settings.host);
    await once(server, 'listening');
  } catch (cause) {
    await close();
    throw new PublisherError(
      'SETTINGS_INVALID',
      `PUBLISHER_HOST and PUBLISHER_PORT (${settings.host}:${settings.port}) cannot be listened on.`,
      {
        cause,
      },
    );
  }
  const { address, port } = server.address() as AddressInfo;
  log.info({ address: `http://${address}:${port}`, cms: settings.cmsUrl, data: settings.dataFolder }, 'publisher listens');
  await ciRelay?.start(publisher.status().release);
  publisher.start();
  const signal = await new Promise(onStopSignal);
  log.info({ signal }, 'publisher stops');
  server.close();
  server.closeAllConnections();
  await ciRelay?.stop();
  await close();
}

async function main(): Promise<void> {
  loadEnvironmentFile();
  const log = createLogger(process.env.LOG_FORMAT === 'json' ? 'json' : 'plain');
  try {
    await run(readSettings(process.env), log);
  } catch (error) {
    log.fatal(error instanceof PublisherError ? describeError(error) : ((error as Error).stack ?? String(error)));
    const code = error instanceof PublisherError ? error.code : null;
    process.exitCode = code === 'SETTINGS_INVALID' ? EXIT_SETTINGS : code === 'ALREADY_RUNNING' ? EXIT_ALREADY_RUNNING : 1;
  }
}

await main();
