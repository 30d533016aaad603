import { requiredSetting } from '../src/settings.ts';

export default () => ({
  autoOpen: false,
  auth: { secret: requiredSetting('ADMIN_JWT_SECRET') },
  apiToken: { salt: requiredSetting('API_TOKEN_SALT') },
  transfer: { token: { salt: requiredSetting('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: requiredSetting('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
});
