// What must hold before readers see a document. Drafts may be as incomplete as they like.

import type { Core } from '@strapi/strapi';
import { fieldLabel } from '../bootstrap/field-labels.ts';
import { normalNumber } from './clean-fields.ts';
import { type Attribute, type FieldPath, type FieldProblem, type Fields, isFields, ownAttributes } from './content-model.ts';

/** Every problem of a stored draft with its components, relations and media populated. */
export function publishingProblems(strapi: Core.Strapi, uid: string, draft: Fields): FieldProblem[] {
  return [...fieldProblems(strapi, uid, draft, []), ...(RULES[uid]?.(draft) ?? [])];
}

function fieldProblems(strapi: Core.Strapi, uid: string, fields: Fields, at: FieldPath): FieldProblem[] {
  return ownAttributes(strapi, uid).flatMap(([name, attribute]) => {
    const path = [...at, name];
    const value = fields[name];
    const label = fieldLabel(uid, name);
    if (isMissing(value)) {
      return attribute.required ? [{ path, message: `Thiếu “${label}”. Hãy điền ô này rồi xuất bản lại.` }] : [];
    }
    if (attribute.type === 'component') return componentProblems(strapi, attribute, value, path);
    const problem = valueProblem(attribute, value) ?? ADDRESS_FIELDS[uid]?.[name]?.(value) ?? null;
    return problem === null ? [] : [{ path, message: `“${label}” ${problem}` }];
  });
}

function componentProblems(strapi: Core.Strapi, attribute: Attribute, value: unknown, path: FieldPath): FieldProblem[] {
  const uid = attribute.component ?? '';
  const one = (item: unknown, at: FieldPath): FieldProblem[] =>
    isFields(item)
      ? [...fieldProblems(strapi, uid, item, at), ...(RULES[uid]?.(item) ?? []).map((p) => ({ ...p, path: [...at, ...p.path] }))]
      : [];
  return Array.isArray(value) ? value.flatMap((item, index) => one(item, [...path, index])) : one(value, path);
}

function isMissing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** What is wrong with one value, as the end of a sentence that starts with its label. */
function valueProblem(attribute: Attribute, value: unknown): string | null {
  if (attribute.enum && !attribute.enum.includes(String(value))) return 'không phải một lựa chọn có sẵn. Hãy chọn lại.';
  if (attribute.regex && !new RegExp(attribute.regex).test(String(value))) return 'không đúng dạng. Xem ví dụ ở dòng hướng dẫn của ô.';
  if (typeof value === 'number') {
    if (attribute.type === 'integer' && !Number.isInteger(value)) return 'phải là số nguyên.';
    if (attribute.min !== undefined && value < attribute.min) return `không được nhỏ hơn ${attribute.min}.`;
    if (attribute.max !== undefined && value > attribute.max) return `không được lớn hơn ${attribute.max}.`;
  }
  return null;
}

/** Where readers are sent: a page of the portal, another site, or a mailbox; never a script. */
function addressProblem(value: unknown): string | null {
  const address = String(value);
  if (/^\/(?!\/)|^#/.test(address)) return null;
  const scheme = URL.canParse(address) ? new URL(address).protocol : null;
  return scheme !== null && ['http:', 'https:', 'mailto:', 'tel:'].includes(scheme)
    ? null
    : 'phải bắt đầu bằng / (trang trong cổng), https://, mailto: hoặc tel:.';
}

const ADDRESS_FIELDS: Record<string, Record<string, (value: unknown) => string | null>> = {
  'api::banner.banner': { link: addressProblem },
  'api::organisation.organisation': { website: addressProblem },
  'parts.menu-item': { address: addressProblem },
  'parts.menu-link': { address: addressProblem },
  'parts.former-portal': { address: addressProblem },
};

/** For types that appear and vanish at appointed times. */
function visibilityProblems({ visibleFrom, visibleUntil }: Fields): FieldProblem[] {
  const [from, until] = [toText(visibleFrom), toText(visibleUntil)];
  if (from === null || until === null || from < until) return [];
  const message = '“Gỡ khỏi trang lúc” phải sau “Hiện từ lúc”, nếu không bạn đọc sẽ không bao giờ thấy. Hãy kiểm tra hai thời điểm này.';
  return [{ path: ['visibleUntil'], message }];
}

/** Rules over several fields of one type or component. */
const RULES: Record<string, (fields: Fields) => FieldProblem[]> = {
  'api::article.article': visibilityProblems,
  'api::page.page': visibilityProblems,
  'api::legal-document.legal-document': (fields) => [
    ...visibilityProblems(fields),
    ...numberProblems(fields.number),
    ...inOrder(fields, 'issuedDay', 'effectiveDay', '“Ngày có hiệu lực” không được trước “Ngày ban hành”. Hãy kiểm tra hai ngày này.'),
    ...inOrder(fields, 'effectiveDay', 'expiryDay', '“Ngày hết hiệu lực” không được trước “Ngày có hiệu lực”. Hãy kiểm tra hai ngày này.'),
    ...inOrder(fields, 'issuedDay', 'expiryDay', '“Ngày hết hiệu lực” không được trước “Ngày ban hành”. Hãy kiểm tra hai ngày này.'),
  ],
  'api::meeting-report.meeting-report': (fields) => [
    ...visibilityProblems(fields),
    ...inOrder(fields, 'periodFrom', 'periodTo', '“Kỳ báo cáo đến ngày” không được trước “Kỳ báo cáo từ ngày”. Hãy kiểm tra hai ngày này.'),
  ],
  'api::banner.banner': (fields) =>
    inOrder(fields, 'from', 'until', '“Hiện đến” không được trước “Hiện từ”. Hãy kiểm tra hai thời điểm này.'),
  'api::poll.poll': (fields) => [
    ...inOrder(fields, 'from', 'until', '“Hiện đến” không được trước “Hiện từ”. Hãy kiểm tra hai thời điểm này.'),
    ...(Array.isArray(fields.options) && fields.options.length === 1
      ? [{ path: ['options'], message: '“Phương án” mới có một dòng. Bình chọn cần ít nhất hai phương án khác nhau.' }]
      : []),
  ],
  'parts.linked-document': (fields) => {
    const chosen = ['article', 'meetingReport', 'legalDocument', 'page'].filter((name) => !isMissing(fields[name]));
    if (chosen.length === 1) return [];
    const message =
      chosen.length === 0
        ? 'Mục liên quan này chưa chọn nội dung nào. Hãy chọn một nội dung hoặc xóa mục.'
        : 'Mỗi mục liên quan chỉ chọn một nội dung. Hãy thêm mục mới cho nội dung còn lại.';
    return [{ path: [chosen[1] ?? 'article'], message }];
  },
};

function numberProblems(number: unknown): FieldProblem[] {
  if (isMissing(number) || normalNumber(number) !== null) return [];
  return [
    {
      path: ['number'],
      message: `“${String(number)}” không đọc được thành số, ký hiệu văn bản. Hãy gõ đúng như in trên văn bản, ví dụ: 25/2024/TT-BTC, 477/CT-UBND, 493-CV/TU.`,
    },
  ];
}

/** Days "2018-12-30" and instants in UTC both order as text. The problem stands at the later field. */
function inOrder(fields: Fields, earlier: string, later: string, message: string): FieldProblem[] {
  const [first, second] = [toText(fields[earlier]), toText(fields[later])];
  return first !== null && second !== null && second < first ? [{ path: [later], message }] : [];
}

function toText(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' && value !== '' ? value : null;
}
