import { cmsUrl, requiredSetting } from '../src/settings.ts';

export default () => ({
  autoOpen: false,
  auth: {
    secret: requiredSetting('ADMIN_JWT_SECRET'),
    // Browsers drop, and Koa refuses to send, a secure cookie over plain http.
    cookie: { secure: cmsUrl().startsWith('https:') },
    // A working day; then the editors' session expires, sooner when idle.
    sessions: {
      maxRefreshTokenLifespan: 12 * 3600,
      idleRefreshTokenLifespan: 4 * 3600,
      maxSessionLifespan: 12 * 3600,
      idleSessionLifespan: 4 * 3600,
    },
  },
  apiToken: { salt: requiredSetting('API_TOKEN_SALT') },
  transfer: { token: { salt: requiredSetting('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: requiredSetting('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
});
