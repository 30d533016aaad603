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
