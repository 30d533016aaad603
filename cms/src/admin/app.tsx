// The admin as editors see it: in Vietnamese from the first screen, with our two fields and without what Strapi advertises.

import { ChartCircle, SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { LEGAL_DOCUMENT } from '../legal-register/answers.ts';
import logo from './brand/logo.svg';
import type { FieldInputProps } from './field-props.ts';
import { CitationsPanel, SuggestionsPanel, ValidityPanel } from './legal-register/panels.tsx';
import { PageStatusPanel, type Panel } from './page-status/PageStatusPanel.tsx';
import { adminTranslations } from './translations/admin.ts';
import { choiceTranslations } from './translations/choices.ts';
import { contentManagerTranslations } from './translations/content-manager.ts';
import { i18nTranslations } from './translations/i18n.ts';
import { uploadTranslations } from './translations/upload.ts';

const LANGUAGE_KEY = 'strapi-admin-language';
// Read when the admin first renders; whoever chooses another language in the profile keeps it.
if (localStorage.getItem(LANGUAGE_KEY) === null) localStorage.setItem(LANGUAGE_KEY, 'vi');

// An advert above every page. Its key ends with the installation's telemetry id, and there is no telemetry.
for (const id of ['undefined', 'false', 'null']) localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${id}`, 'true');

/** Menu entries that sell, or lead to what only developers can change: matches "plugins/strapi-cloud" and not "plugins/upload". */
const NOT_FOR_EDITORS = /cloud|marketplace|content-releases|purchase|content-type-builder/;

export default {
  config: {
    locales: ['vi'],
    translations: {
      vi: { ...choiceTranslations, ...adminTranslations, ...contentManagerTranslations, ...uploadTranslations, ...i18nTranslations },
    },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo, title: 'Bảng Tin' },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp): void {
    app.customFields.register([
      {
        name: 'rich-text',
        type: 'richtext',
        intlLabel: { id: 'bang-tin.rich-text', defaultMessage: 'Văn bản có định dạng' },
        intlDescription: { id: 'bang-tin.rich-text.help', defaultMessage: 'Chữ đậm, đề mục, danh sách, bảng, ảnh' },
        components: { Input: async () => toModule((await import('./rich-text/RichTextInput.tsx')).RichTextInput) },
      },
      {
        name: 'text-list',
        type: 'json',
        intlLabel: { id: 'bang-tin.text-list', defaultMessage: 'Danh sách dòng chữ' },
        intlDescription: { id: 'bang-tin.text-list.help', defaultMessage: 'Từ khóa, phương án' },
        components: { Input: async () => toModule((await import('./TextListInput.tsx')).TextListInput) },
      },
    ]);
    app.router.addMenuLink({
      to: 'thong-ke',
      icon: ChartCircle,
      intlLabel: { id: 'bang-tin.statistics', defaultMessage: 'Thống kê truy cập' },
      permissions: [],
      position: 5,
      Component: async () => ({ default: (await import('./statistics/StatisticsPage.tsx')).StatisticsPage }),
    });
    app.router.addMenuLink({
      to: 'kiem-tra-so-van-ban',
      icon: SealCheck,
      intlLabel: { id: 'bang-tin.register-check', defaultMessage: 'Kiểm tra sổ văn bản' },
      permissions: [{ action: 'plugin::content-manager.explorer.publish', subject: LEGAL_DOCUMENT }],
      position: 6,
      Component: async () => ({ default: (await import('./legal-register/RegisterCheckPage.tsx')).RegisterCheckPage }),
    });
    const menu = app.router.menu.filter(({ to }) => !NOT_FOR_EDITORS.test(to));
    app.router.menu.splice(0, app.router.menu.length, ...menu);
  },

  bootstrap(app: StrapiApp): void {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as { addEditViewSidePanel(panels: Panel[]): void };
    addEditViewSidePanel([PageStatusPanel, ValidityPanel, SuggestionsPanel, CitationsPanel]);
  },
};

/** Strapi loads inputs as default exports and passes them the field's properties, which its types do not say. */
function toModule(Input: ComponentType<FieldInputProps>): { default: ComponentType } {
  return { default: Input as ComponentType };
}
