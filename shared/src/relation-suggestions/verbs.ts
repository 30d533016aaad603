// The words by which a document says what it does to others, and whether it is this document that does so. Text is folded: no tone
// marks, small letters; every expression sees one sentence and steps over a bounded piece of it.

import type { LegalRelation } from '../legal-relations.ts';

export interface FoundVerb {
  relation: LegalRelation;
  start: number;
  end: number;
  /** "được thay thế", "bị bãi bỏ", "hết hiệu lực": of what stands before it. */
  isPassive: boolean;
}

/** Longer ones first: "đình chính" is no "đình chỉ". */
const VERBS: readonly (readonly [LegalRelation, string])[] = [
  ['can-cu', 'can cu'],
  ['dinh-chinh', 'dinh chinh'],
  ['dinh-chi', '(?:tam )?(?:dinh chi|ngung)(?: viec)?(?: (?:thi hanh|hieu luc))'],
  ['het-hieu-luc', 'het hieu luc'],
  ['dieu-chinh', 'dieu chinh(?:, bo sung)?'],
  ['sua-doi', 'sua doi(?:,? (?:va )?bo sung)?|bo sung'],
  ['thay-the', 'thay the'],
  ['bai-bo', 'bai bo'],
  ['huy-bo', 'huy bo'],
  ['thu-hoi', 'thu hoi'],
  ['hop-nhat', 'hop nhat'],
  ['huong-dan', 'quy dinh chi tiet|huong dan(?: (?:thi hanh|thuc hien))?'],
  ['tiep-tuc', 'tiep tuc (?:day manh )?(?:trien khai )?thuc hien'],
  ['trien-khai', 'trien khai(?: thuc hien)?|thuc hien|cu the hoa'],
];
const PATTERN = new RegExp(`\\b(?:${VERBS.map(([, words]) => `(${words})`).join('|')})\\b`, 'g');
const PASSIVE_LEAD = /\b(?:duoc|bi) $/;

/** The verbs of a folded sentence outside the spans that are given, in their order. */
export function verbsIn(folded: string, spans: readonly { start: number; end: number }[]): FoundVerb[] {
  return [...folded.matchAll(PATTERN)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (spans.some((span) => span.start < end && start < span.end)) return [];
    const relation = VERBS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] as LegalRelation;
    const isPassive = relation === 'het-hieu-luc' || PASSIVE_LEAD.test(folded.slice(Math.max(0, start - 6), start));
    return [{ relation, start, end, isPassive }];
  });
}

const TYPES =
  'luat|bo luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|thong tu(?: lien tich)?|chi thi|quy dinh|quy che|ke hoach|chuong trinh(?: hanh dong)?|huong dan|cong van|thong bao|ket luan|cong dien|van ban(?: hop nhat)?';
/** Before the verb that opens a title or an article: "", "Về việc", "Quyết định", "Nay". */
const OPENING = new RegExp(`^(?:(?:${TYPES}) )?(?:(?:ve viec|ve|v/v|nay|quyet dinh|quyet nghi) )?$`);
/** "Quyết định này", "Quyết định có hiệu lực": the document speaks of itself. */
const OWN = new RegExp(`\\b(?:${TYPES}) nay\\b|^(?:${TYPES}) co hieu luc\\b`);
/** Between "Quyết định này có hiệu lực từ ngày …" and the verb. */
const JOINED = /(?:\bnay|,|\bva|\bdong thoi|\bde|\bngay ky|\bhanh|\b\d{4}) $/;

export function speaksOfItself(folded: string): boolean {
  return OWN.test(folded);
}

/** Whether the words before a verb leave it to this document: the verb opens the sentence, or "Quyết định này" is its subject. */
export function isOwnDeed(before: string): boolean {
  return OPENING.test(before) || (OWN.test(before) && JOINED.test(before));
}

/** "và", ",", ", đồng thời"; nothing at all is no joint. */
const JOINT = /^(?:\s*,)?(?:\s*(?:va|hoac|cung|dong thoi))?\s*$/;
export function isJoint(between: string): boolean {
  return between.trim() !== '' && JOINT.test(between);
}
/** Ends with ", " or " và ": what follows may be one more of what came before. */
export function endsWithJoint(between: string): boolean {
  return /(?:,|;|\bva)\s*$/.test(between);
}

/** Between a verb and its object these say that another thing is meant: "trái với", "theo" (not "kèm theo"). */
const ELSEWHERE = /\b(?:trai voi|so voi|theo de nghi|can cu|phu hop voi)\b|\bbang (?!["“'])|(?<!\bkem )(?<!\bhanh )\btheo\b/;
const MAX_BETWEEN = 300;
export function reachesObject(relation: LegalRelation, between: string): boolean {
  if (between.length > MAX_BETWEEN) return false;
  if (relation === 'trien-khai' || relation === 'tiep-tuc') return between.trim() === '' || between.trim() === 'cac';
  return relation === 'huong-dan' ? !/\b(?:trai voi|can cu)\b/.test(between) : !ELSEWHERE.test(between);
}

/** "một phần", "một số điều của", "cụm từ"; not "một số quyết định". */
export function saysPartly(between: string): boolean {
  return /\b(?:mot phan|mot so (?:dieu|khoan|diem|noi dung|quy dinh|muc)|cum tu|cac tu)\b/.test(between);
}

/** "Điều 5 của Quy chế ban hành kèm theo " -> where "Điều 5" stands; null when no part is said so. */
export function enclosedPart(between: string): { start: number; end: number } | null {
  const found =
    /\b((?:diem|khoan|dieu|muc|chuong|phu luc) [^;:]{1,100}?) (?:cua |tai |thuoc )?(?:ban )?(?:quy dinh|quy che|de an|ke hoach|chuong trinh|danh muc|dieu le|noi quy)\b[^;:]{0,200}kem theo\s*$/.exec(
      between.slice(-MAX_BETWEEN),
    );
  const offset = Math.max(0, between.length - MAX_BETWEEN);
  return found === null ? null : { start: offset + found.index, end: offset + found.index + (found[1] as string).length };
}
