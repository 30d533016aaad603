// The edit forms and lists of the desk: labels, help and order from field-labels.ts, widths and columns from here. Set at every start,
// so that every installation has the same desk.

import type { Core, UID } from '@strapi/strapi';
import type { Attribute } from '../documents/content-model.ts';
import { FIELD_TEXTS, fieldLabel } from './field-labels.ts';

const ROW_WIDTH = 12;
/** Twelfths of the form; fields that hold sentences take the whole width. */
const WIDTHS: Record<string, number> = {
  date: 4,
  datetime: 6,
  boolean: 6,
  integer: 6,
  float: 4,
  enumeration: 4,
  relation: 6,
  media: 6,
  email: 6,
};
const WIDE_TEXTS = new Set(['title', 'question', 'alt', 'caption', 'address', 'link', 'label', 'what']);
/** Computed on the server: shown, never edited. */
const READ_ONLY = new Set(['normalNumber', 'subjectId', 'subjectType', 'writtenAt', 'authorName']);
const LIST_COLUMNS: Record<string, string[]> = {
  article: ['title', 'category', 'date'],
  'meeting-report': ['title', 'meetingDay', 'date'],
  'legal-document': ['number', 'title', 'documentType', 'issuedDay'],
  page: ['title', 'slug', 'date'],
  category: ['title', 'parent', 'order'],
  organisation: ['title', 'shortName', 'phone'],
  person: ['title', 'position', 'organisation'],
  'document-type': ['title', 'symbol', 'order'],
  field: ['title', 'order'],
  banner: ['title', 'slot', 'from', 'until'],
  poll: ['title', 'from', 'until'],
  menu: ['title', 'place'],
  comment: ['text', 'authorName', 'subjectType', 'writtenAt'],
};
const SORTS: Record<string, [string, 'ASC' | 'DESC']> = {
  article: ['date', 'DESC'],
  'meeting-report': ['date', 'DESC'],
  'legal-document': ['date', 'DESC'],
  comment: ['writtenAt', 'DESC'],
};
/** The field by which a component's line is called when it is folded. */
const COMPONENT_TITLES: Record<string, string> = {
  'parts.figure': 'caption',
  'parts.task': 'what',
  'parts.legal-relation': 'number',
  'parts.former-portal': 'address',
  'parts.menu-item': 'label',
  'parts.menu-link': 'label',
  'parts.attachment': 'title',
};

interface Metadata {
  edit: { label?: string; description?: string; editable?: boolean; [name: string]: unknown };
  list: { label?: string; [name: string]: unknown };
}
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

export async function keepEditForms(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  for (const uid of Object.keys(FIELD_TEXTS)) {
    const service = manager.service(uid.startsWith('api::') ? 'content-types' : 'components');
    const model = uid.startsWith('api::') ? service.findContentType(uid) : service.findComponent(uid);
    await service.updateConfiguration(model, formOf(strapi, uid, await service.findConfiguration(model)));
  }
}

function formOf(strapi: Core.Strapi, uid: string, current: Configuration): Configuration {
  const attributes = strapi.getModel(uid as UID.Schema).attributes as unknown as Record<string, Attribute>;
  const type = uid.split('.').at(-1) ?? '';
  const fields = Object.keys(FIELD_TEXTS[uid] ?? {});
  const titled = fields.includes('title') ? 'title' : fields.find((field) => attributes[field]?.type === 'string');
  const mainField = COMPONENT_TITLES[uid] ?? titled ?? (fields.includes('text') ? 'text' : 'id');
  const [defaultSortBy, defaultSortOrder] = SORTS[type] ?? [mainField, 'ASC'];
  return {
    settings: { ...current.settings, mainField, defaultSortBy, defaultSortOrder, pageSize: 20 },
    metadatas: metadatasOf(uid, current.metadatas),
    layouts: { list: LIST_COLUMNS[type] ?? current.layouts.list, edit: rowsOf(fields, attributes) },
  };
}

function metadatasOf(uid: string, current: Record<string, Metadata>): Record<string, Metadata> {
  return Object.fromEntries(
    Object.entries(current).map(([field, { edit, list }]) => {
      const text = FIELD_TEXTS[uid]?.[field];
      if (!text) return [field, { edit, list: { ...list, label: OWN_COLUMNS[field] ?? fieldLabel(uid, field) } }];
      const [label, description] = text;
      return [field, { edit: { ...edit, label, description, editable: !READ_ONLY.has(field) }, list: { ...list, label } }];
    }),
  );
}

/** Columns that Strapi adds to every type. */
const OWN_COLUMNS: Record<string, string> = {
  id: 'Mã',
  documentId: 'Mã nội dung',
  createdAt: 'Tạo lúc',
  updatedAt: 'Sửa lúc',
  publishedAt: 'Xuất bản lúc',
};

/** Rows filled from the left in the order of the texts. */
function rowsOf(fields: string[], attributes: Record<string, Attribute>): { name: string; size: number }[][] {
  const rows: { name: string; size: number }[][] = [];
  let room = 0;
  for (const name of fields) {
    const size = widthOf(name, attributes[name] as Attribute);
    if (size > room) {
      rows.push([]);
      room = ROW_WIDTH;
    }
    rows.at(-1)?.push({ name, size });
    room -= size;
  }
  return rows;
}

function widthOf(name: string, { type, customField }: Attribute): number {
  if (customField === 'global::text-list') return 6;
  if (type === 'component' || type === 'richtext' || type === 'text' || WIDE_TEXTS.has(name)) return ROW_WIDTH;
  return WIDTHS[type] ?? 6;
}
