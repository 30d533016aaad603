// Two fields of our own: rich text as sanitised HTML, and a list of short texts. Their inputs stand in src/admin.

import type { Core } from '@strapi/strapi';

/** Stores an HTML string. */
export const RICH_TEXT_FIELD = 'global::rich-text';
/** Stores an array of strings: tags, the options of a poll. */
export const TEXT_LIST_FIELD = 'global::text-list';

export function registerCustomFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'rich-text', type: 'richtext', inputSize: { default: 12, isResizable: false } },
    { name: 'text-list', type: 'json', inputSize: { default: 6, isResizable: true } },
  ]);
}
