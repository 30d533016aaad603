import { cmsUrl, setting } from '../src/settings.ts';

// Builds run without secrets; a start without them is refused in src/security/check-secrets.ts.
const secret = (name: string): string => setting(name) ?? '';

export default () => ({
  autoOpen: false,
  auth: {
    secret: secret('ADMIN_JWT_SECRET'),
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
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  // Preview needs the site's own page for drafts, which does not exist yet; without this the form advertises how to set it up.
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false },
});
