// The one place where the intake is put together.

import { INTAKE_PATH } from '@bang-tin/shared/intake-schema';
import type { Core } from '@strapi/strapi';
import { refuseEarly } from '../feed/bearer-token.ts';
import { serveIntake } from './intake-routes.ts';
import { createIntakeTables } from './intake-tables.ts';
import { rememberNewFiles } from './take-file.ts';

/** Call it in Strapi's register(). */
export function registerIntake(strapi: Core.Strapi): void {
  refuseEarly(strapi, INTAKE_PATH, 'INTAKE_TOKEN');
  serveIntake(strapi);
}

/** Call it in Strapi's bootstrap(). */
export async function bootstrapIntake(strapi: Core.Strapi): Promise<void> {
  await createIntakeTables(strapi);
  rememberNewFiles(strapi);
}
