// Where Strapi starts our parts: register() before the database is open, bootstrap() once it is.

import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './bootstrap/custom-fields.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
    // Rules before the feed: what they refuse must never reach it.
    // registerFeed(strapi) and registerIntake(strapi) come here.
  },

  async bootstrap({ strapi: _strapi }: { strapi: Core.Strapi }): Promise<void> {},
};
