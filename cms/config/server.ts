import { cmsUrl, dataFolder, numberSetting, setting } from '../src/settings.ts';

export default () => ({
  host: setting('HOST') ?? '127.0.0.1',
  port: numberSetting('CMS_PORT', 1337),
  // Believed only where a proxy stands in front: it decides whose address the login limit counts.
  proxy: { koa: numberSetting('TRUSTED_PROXIES', 0) > 0 },
  app: { keys: (setting('APP_KEYS') ?? '').split(',') },
  dirs: { public: dataFolder().public },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: setting('LOG_LEVEL') ?? 'http' } },
  transfer: { remote: { enabled: false } },
  http: { serverOptions: { requestTimeout: 120_000, headersTimeout: 20_000 } },
  cron: { enabled: true },
  // Read by the parts of the CMS that write absolute addresses.
  publicUrl: cmsUrl(),
});
