// Every setting of the CMS, read once from the environment and the project's .env. Everything else asks here, nothing asks process.env.

import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { CmsError } from './cms-error.ts';

export const PROJECT_ROOT = findProjectRoot(__dirname);

loadEnvFile();
// Strapi reads these three from the environment alone.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'vi';
process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
process.env.STRAPI_DISABLE_EE ??= 'true';

/** The value of a setting, null when it is missing or empty. */
export function setting(name: string): string | null {
  const value = process.env[name]?.trim();
  return value ? value : null;
}

/** A whole number. @throws CmsError BAD_SETTING when it is not one. */
export function numberSetting(name: string, fallback: number): number {
  const value = setting(name);
  if (value === null) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new CmsError('BAD_SETTING', `Thiết lập ${name} là "${value}", không phải số nguyên. Sửa lại trong tệp .env.`);
  }
  return number;
}

/** "http://localhost:1337", without a closing slash: where editors open the admin. */
export function cmsUrl(): string {
  return (setting('CMS_URL') ?? `http://localhost:${numberSetting('CMS_PORT', 1337)}`).replace(/\/+$/, '');
}

/** Where the CMS keeps its database and uploads, as an absolute path. The folders exist once this has been called. */
export function dataFolder(): { database: string; public: string } {
  const folder = path.resolve(PROJECT_ROOT, setting('DATA_DIR') ?? 'data', 'cms');
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  return { database: path.join(folder, 'cms.sqlite'), public: path.join(folder, 'public') };
}

/** The file of settings; its own variable so that tests start from an empty environment. */
function loadEnvFile(): void {
  const file = process.env.ENV_PATH || process.env.BANGTIN_ENV_FILE || path.join(PROJECT_ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Compiled and source files stand at different depths, so the root is the folder that holds cms/. */
function findProjectRoot(from: string): string {
  if (existsSync(path.join(from, 'cms', 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new CmsError('NO_PROJECT_ROOT', 'Không tìm thấy thư mục gốc của dự án (thư mục chứa cms/package.json).');
  return findProjectRoot(parent);
}
