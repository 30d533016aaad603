// What the demo's legal documents have in common: relations by number, the file with the text, and when they were put on the portal.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { file, legalDocument, ref } from '../../intake-builders.ts';
import { official } from '../bodies.ts';

interface RelationDetails {
  /** "khoản 2 Điều 17": only this part of the target is meant. */
  locator?: string;
  /** From which day the relation holds. */
  from?: string;
}

function relation(kind: LegalRelation, number: string, title: string, { locator, from }: RelationDetails) {
  return { relation: kind, number, title, partial: locator !== undefined, locator: locator ?? null, effectiveDay: from ?? null };
}

/** A relation to a document of the demo. */
export const toDemo = (kind: LegalRelation, number: string, title: string, details: RelationDetails = {}) => ({
  ...relation(kind, number, title, details),
  document: ref(`legal-document:${number}`),
});

/** A relation to a document that the portal does not hold. */
export const toOther = (kind: LegalRelation, number: string, title: string, details: RelationDetails = {}) => ({
  ...relation(kind, number, title, details),
  document: null,
});

/** Documents are put on the portal at 8:30 in the morning. @param day "2025-07-15" @returns the instant, in UTC */
export const postedOn = (day: string) => `${day}T01:30:00.000Z`;

export const documentTypeRef = (name: string) => ref(`document-type:${name}`);
export const issuerRef = (name: string) => ref(`organisation:${name}`);
export const fieldRef = (name: string) => ref(`field:${name}`);

/** Stands over the summary of a real document's text. */
export const SUMMARY_NOTE =
  '<p><em>Cổng thông tin tóm lược bằng lời của mình cho dễ theo dõi; khi áp dụng, xin xem bản gốc đăng trên Công báo.</em></p>';

/** Key of the PDF of a document's text. */
export const pdfKey = (number: string) => `legal-pdf:${number}`;

type Fields = Parameters<typeof legalDocument>[1];

/** A document of the fictional province: its text stands here, and a PDF is made of it. */
export function provincialDocument(
  number: string,
  fields: Omit<Fields, 'files'> & { body: string },
  en?: Parameters<typeof legalDocument>[2],
): IntakeDocument {
  return legalDocument(number, { ...fields, files: [{ title: `Toàn văn ${number} (PDF)`, file: file(pdfKey(number)) }] }, en);
}

export const signedByChairwoman = [official('nong-thi-bich-van', 'Chủ tịch Ủy ban nhân dân tỉnh')];
export const signedForCommitteeBy = (name: string) => [official(name, 'Phó Chủ tịch Ủy ban nhân dân tỉnh')];
export const signedForCouncil = [official('ha-van-linh', 'Chủ tịch Hội đồng nhân dân tỉnh')];
export const signedForParty = [official('ha-van-linh', 'Bí thư Tỉnh ủy')];
