// Every text of a document on its way in: cleaned, sanitised where it is HTML, and refused where it is longer than its field.

import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import type { Core } from '@strapi/strapi';
import { RICH_TEXT_FIELD, TEXT_LIST_FIELD } from '../bootstrap/custom-fields.ts';
import { fieldLabel } from '../bootstrap/field-labels.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { type Attribute, type FieldPath, type FieldProblem, type Fields, isFields, ownAttributes } from './content-model.ts';
import { sanitiseRichText } from './rich-text.ts';

const MAX_RICH_TEXT_LENGTH = 2_000_000;
const MAX_LIST_ITEMS = 50;
const MAX_LIST_ITEM_LENGTH = 200;

/**
 * A copy of the fields that were sent, with clean texts; fields that were not sent stay absent. Nothing is cleaned that is too long:
 * ten megabytes in a title are a problem before they are work.
 */
export function cleanFields(
  strapi: Core.Strapi,
  uid: string,
  sent: Fields,
  at: FieldPath = [],
): { fields: Fields; problems: FieldProblem[] } {
  const fields: Fields = { ...sent };
  const problems: FieldProblem[] = [];
  for (const [name, attribute] of ownAttributes(strapi, uid)) {
    if (!(name in sent) || sent[name] === null || sent[name] === undefined) continue;
    const path = [...at, name];
    const cleaned =
      attribute.type === 'component' ? cleanComponent(strapi, attribute, sent[name], path) : cleanValue(attribute, sent[name]);
    fields[name] = cleaned.value;
    for (const problem of cleaned.problems) {
      problems.push(typeof problem === 'string' ? { path, message: `“${fieldLabel(uid, name)}” ${problem}` } : problem);
    }
  }
  if (uid === 'parts.legal-relation') fields.number = normalNumber(fields.number) ?? fields.number;
  return { fields, problems };
}

/** The normal form of a document's number, null where the text is none. */
export function normalNumber(text: unknown): string | null {
  return typeof text === 'string' ? (parseDocumentNumber(text)?.normal ?? null) : null;
}

interface Cleaned {
  value: unknown;
  /** A string is a problem of the value itself; its sentence starts after the field's label. */
  problems: (string | FieldProblem)[];
}

function cleanComponent(strapi: Core.Strapi, attribute: Attribute, value: unknown, path: FieldPath): Cleaned {
  const uid = attribute.component ?? '';
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      isFields(item) ? cleanFields(strapi, uid, item, [...path, index]) : { fields: item, problems: [] },
    );
    return { value: items.map((item) => item.fields), problems: items.flatMap((item) => item.problems) };
  }
  if (!isFields(value)) return { value, problems: [] };
  const { fields, problems } = cleanFields(strapi, uid, value, path);
  return { value: fields, problems };
}

function cleanValue(attribute: Attribute, value: unknown): Cleaned {
  if (attribute.customField === TEXT_LIST_FIELD) return cleanList(value);
  if (typeof value !== 'string') return { value, problems: [] };
  if (attribute.customField === RICH_TEXT_FIELD) return cleanBounded(value, MAX_RICH_TEXT_LENGTH, sanitiseRichText);
  if (attribute.type === 'text') return cleanBounded(value, attribute.maxLength, cleanLines);
  if (attribute.type === 'string' || attribute.type === 'email') return cleanBounded(value, attribute.maxLength ?? 255, cleanLine);
  return { value, problems: [] };
}

function cleanBounded(text: string, maxLength: number | undefined, clean: (text: string) => string): Cleaned {
  // Decomposed letters and blanks take up to four times the room that the clean text does.
  const tooLong = maxLength !== undefined && (text.length > 4 * maxLength + 1000 || clean(text).length > maxLength);
  if (!tooLong) return { value: clean(text) || null, problems: [] };
  return { value: '', problems: [`dài ${format(text.length)} ký tự, nhiều hơn mức ${format(maxLength)} cho phép. Hãy rút ngắn.`] };
}

function cleanList(value: unknown): Cleaned {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    return { value: null, problems: ['phải là một danh sách các dòng chữ. Hãy nhập lại từng dòng.'] };
  }
  if (value.length > MAX_LIST_ITEMS)
    return { value: null, problems: [`có ${value.length} dòng, nhiều hơn mức ${MAX_LIST_ITEMS}. Hãy bớt đi.`] };
  if (value.some((item) => item.length > 4 * MAX_LIST_ITEM_LENGTH || cleanLine(item).length > MAX_LIST_ITEM_LENGTH)) {
    return { value: null, problems: [`có dòng dài hơn ${MAX_LIST_ITEM_LENGTH} ký tự. Hãy rút ngắn dòng đó.`] };
  }
  return { value: [...new Set(value.map(cleanLine).filter(Boolean))], problems: [] };
}

function format(number: number): string {
  return number.toLocaleString('vi-VN');
}
