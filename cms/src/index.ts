// Where Strapi starts our parts: register() before the database is open, bootstrap() once it is.

import type { Core } from '@strapi/strapi';
import { addLocales, closeMarketplace, deleteDefaultTokens, setUploadDefaults } from './bootstrap/closed-defaults.ts';
import { registerCustomFields } from './bootstrap/custom-fields.ts';
import { keepEditForms } from './bootstrap/edit-forms.ts';
import { makeFirstAdmin, registerUserLanguage } from './bootstrap/first-admin.ts';
import { keepRoles } from './bootstrap/roles.ts';
import { registerDocumentRules } from './documents/document-rules.ts';
import { bootstrapFeed, registerFeed } from './feed/register-feed.ts';
import { bootstrapIntake, registerIntake } from './intake/register-intake.ts';
import { bootstrapLegalRegister, serveLegalRegister } from './legal-register/serve-legal-register.ts';
import { servePageStatus } from './page-status/page-status-route.ts';
import { serveReaderComments } from './reader-comments/serve-reader-comments.ts';
import { checkSecrets } from './security/check-secrets.ts';
import { guardSuperAdmins } from './security/guard-super-admins.ts';
import { registerUploadCheck } from './security/upload-check.ts';
import { numberSetting } from './settings.ts';
import { serveStatistics } from './statistics/serve-statistics.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    checkSecrets({ strict: process.env.NODE_ENV === 'production' });
    // The address a visitor claims is believed only as far as our own proxies vouch for it.
    strapi.server.app.maxIpsCount = numberSetting('TRUSTED_PROXIES', 0);
    registerCustomFields(strapi);
    registerUploadCheck(strapi);
    // Rules before the feed: what they refuse must never reach it.
    registerDocumentRules(strapi);
    registerFeed(strapi);
    registerIntake(strapi);
    servePageStatus(strapi);
    serveReaderComments(strapi);
    serveStatistics(strapi);
    serveLegalRegister(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    registerUserLanguage(strapi);
    guardSuperAdmins(strapi);
    await deleteDefaultTokens(strapi);
    await closeMarketplace(strapi);
    await setUploadDefaults(strapi);
    await addLocales(strapi);
    await keepRoles(strapi);
    await keepEditForms(strapi);
    await makeFirstAdmin(strapi);
    await bootstrapFeed(strapi);
    await bootstrapIntake(strapi);
    await bootstrapLegalRegister(strapi);
  },
};
