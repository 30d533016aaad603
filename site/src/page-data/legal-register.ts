// The register of legal documents as files for programs and spreadsheets. It is in the default language, as the documents are.

import { legalRegisterAddress, type RegisterFormat, yearOfRegister } from '@bang-tin/shared/addresses';
import { toCsv } from '@bang-tin/shared/csv';
import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import type { APIRoute } from 'astro';
import { type RegisteredDocument, type RegisteredRelation, registerOf } from '../../content/register-queries.ts';

const HEADER = [
  'Số, ký hiệu',
  'Số, ký hiệu dạng chuẩn',
  'Loại văn bản',
  'Cơ quan ban hành',
  'Tiêu đề',
  'Trích yếu',
  'Ngày ban hành',
  'Ngày có hiệu lực',
  'Ngày hết hiệu lực',
  'Địa chỉ',
  'Quan hệ với văn bản khác',
];
/** What the JSON of a register calls the columns of its table, and what they hold; for the list of all open data. */
export const REGISTER_FIELDS = {
  number: 'Số, ký hiệu như văn bản in',
  normalNumber: 'Số, ký hiệu dạng chuẩn; quan hệ giữa các văn bản dùng dạng này',
  type: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  title: 'Tiêu đề',
  abstract: 'Trích yếu',
  issuedDay: 'Ngày ban hành, dạng 2026-11-22',
  effectiveDay: 'Ngày có hiệu lực',
  expiryDay: 'Ngày đầu tiên không còn hiệu lực, nếu văn bản hoặc cơ quan ban hành đã định',
  address: 'Địa chỉ trang của văn bản trên cổng',
  relations:
    'Những gì văn bản này làm với văn bản khác: relation và name (loại quan hệ), number (số dạng chuẩn của văn bản kia), partial (một phần), locator (điều, khoản), effectiveDay (ngày quan hệ có hiệu lực). Tệp CSV ghi loại quan hệ và số',
} as const satisfies Record<keyof RegisteredDocument, string>;

const TYPES: Record<RegisterFormat, string> = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' };

/** Answers with the register of the year in the address. */
export function registerRoute(format: RegisterFormat): APIRoute {
  return ({ params: { year = '' }, site, locals: { content } }) => {
    const documents = yearOfRegister(legalRegisterAddress(year, format)) === null ? [] : registerOf(content, year);
    if (!site || documents.length === 0) return new Response(null, { status: 404 });
    const addressed = documents.map((document) => ({ ...document, address: new URL(document.address, site).href }));
    return new Response(format === 'json' ? registerJson(year, addressed) : registerCsv(addressed), {
      headers: { 'content-type': TYPES[format] },
    });
  };
}

/** One document a line, so that two versions can be compared line by line. */
function registerJson(year: string, documents: readonly RegisteredDocument[]): string {
  const lines = documents.map((document) => JSON.stringify({ ...document, relations: document.relations.map(namedRelation) }));
  return `{"year":${JSON.stringify(year)},"documents":[\n${lines.join(',\n')}\n]}\n`;
}

const namedRelation = ({ relation, ...rest }: RegisteredRelation) => ({ relation, name: LEGAL_RELATIONS[relation].name, ...rest });

function registerCsv(documents: readonly RegisteredDocument[]): string {
  return toCsv({
    header: HEADER,
    rows: documents.map((document) => [
      document.number,
      document.normalNumber,
      document.type,
      document.issuer,
      document.title,
      document.abstract,
      document.issuedDay,
      document.effectiveDay,
      document.expiryDay,
      document.address,
      document.relations.map(relationText).join('; '),
    ]),
  });
}

const relationText = ({ relation, number, partial }: RegisteredRelation): string =>
  `${LEGAL_RELATIONS[relation].name}${partial ? ' một phần' : ''}: ${number}`;
