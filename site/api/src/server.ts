// Listens: the only module with effects of its own. `node site/api/src/server.ts`

import { StartError, UnavailableError } from './api-error.ts';
import { createApp } from './app.ts';
import { hasCode } from './error-code.ts';
import { createLog } from './log.ts';
import { parseSettings, type Settings } from './settings.ts';

/** The settings are wrong or the port is taken: starting again cannot help, and whoever keeps this program running must not try. */
const EXIT_CANNOT_START = 2;
/** Signals within this time of the first are the same wish to stop. */
const ONE_WISH_MS = 2_000;

async function start(): Promise<void> {
  const settings = parseSettings(process.env);
  const log = createLog(settings);
  const app = await createApp({ settings, log });
  try {
    await app.server.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await app.close();
    throw portError(error, settings);
  }

  let first: { signal: NodeJS.Signals; at: number } | null = null;
  const stop = (signal: NodeJS.Signals) => {
    if (first !== null) {
      if (isImpatient(first, signal)) process.exit(1);
      return;
    }
    first = { signal, at: performance.now() };
    log.info({ signal }, 'stopping: answering what was taken');
    app.close().then(
      () => log.info('stopped'),
      (error: unknown) => {
        log.error({ err: error }, 'stopped with an error');
        process.exitCode = 1;
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/**
 * Whether a second signal means "do not wait". Ctrl-C reaches the whole process group, and whoever started this program then stops
 * it with a signal of another kind, or the same one a moment later: that is one wish, told twice.
 */
function isImpatient(first: { signal: NodeJS.Signals; at: number }, signal: NodeJS.Signals): boolean {
  return signal === first.signal && performance.now() - first.at > ONE_WISH_MS;
}

function portError(error: unknown, { host, port }: Settings): unknown {
  if (hasCode(error, 'EADDRINUSE')) {
    return new StartError(
      'port-taken',
      `Cổng ${port} trên ${host} đã có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đổi SITE_PORT trong tệp .env rồi chạy lại.`,
      error,
    );
  }
  if (hasCode(error, 'EACCES')) {
    return new StartError('port-forbidden', `Không được phép mở cổng ${port}. Hãy chọn SITE_PORT từ 1024 trở lên.`, error);
  }
  if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND')) {
    return new StartError('no-such-host', `Máy này không có địa chỉ ${host}. Hãy sửa HOST trong tệp .env (127.0.0.1 hoặc 0.0.0.0).`, error);
  }
  return error;
}

try {
  await start();
} catch (error) {
  process.exitCode = error instanceof StartError && !(error instanceof UnavailableError) ? EXIT_CANNOT_START : 1;
  console.error(error instanceof StartError ? error.message : error);
}
