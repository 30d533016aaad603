// Where Strapi starts our parts: register() before the database is open, bootstrap() once it is.

import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './bootstrap/custom-fields.ts';
import { registerDocumentRules } from './documents/document-rules.ts';
import { bootstrapFeed, registerFeed } from './feed/register-feed.ts';
import { bootstrapIntake, registerIntake } from './intake/register-intake.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
    // Rules before the feed: what they refuse must never reach it.
    registerDocumentRules(strapi);
    registerFeed(strapi);
    registerIntake(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await bootstrapFeed(strapi);
    await bootstrapIntake(strapi);
  },
};
