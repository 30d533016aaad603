// What Strapi opens by itself and this portal does not want, and settings of its own store that files cannot set.

import { LOCALES } from '@bang-tin/shared/locales';
import type { Core } from '@strapi/strapi';

/** Names that Strapi gives to the tokens of its first start. */
const DEFAULT_TOKENS = ['Read Only', 'Full Access'];
const LOCALE_NAMES = { vi: 'Tiếng Việt', en: 'English (Tiếng Anh)' } as const;

/** Nothing reads content through Strapi's API, so no token for it exists. */
export async function deleteDefaultTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::api-token').deleteMany({ where: { name: { $in: DEFAULT_TOKENS } } });
}

/** The shop of plugins: nothing can be installed from it, and it loads from elsewhere. Strapi gives the permission anew at every start. */
export async function closeMarketplace(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::permission').deleteMany({ where: { action: 'admin::marketplace.read' } });
}

/** Photos stand upright (Strapi strips the note that says which way is up), and never leave for an image service. */
export async function setUploadDefaults(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'upload', key: 'settings' });
  const settings = (await store.get({})) as Record<string, unknown> | null;
  await store.set({ value: { ...settings, sizeOptimization: true, responsiveDimensions: true, autoOrientation: true, aiMetadata: false } });
}

export async function addLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales');
  for (const code of LOCALES) {
    const found = await service.findByCode(code);
    if (!found) await service.create({ code, name: LOCALE_NAMES[code] });
    else if (found.name !== LOCALE_NAMES[code]) await service.update({ id: found.id }, { name: LOCALE_NAMES[code] });
  }
}
