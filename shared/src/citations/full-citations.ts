// Citations by a full number: which readings of digits and letters are numbers of documents, and what stands around them.

import { readNumberTokens } from '../document-number-reading.ts';
import type { NumberToken } from '../document-number-tokens.ts';
import { type DocumentNumber, documentTypeNameOf } from '../document-numbers.ts';
import { type CitationCore, type FoundCitation, toCitation } from './citation.ts';
import { type LawTitle, lawTitleBefore } from './law-titles.ts';
import { type IssuerLead, issuerLeadBefore, type Lead, leadBefore } from './leads.ts';
import { continuesList } from './lists.ts';
import { locatorBefore } from './locators.ts';
import { type NumberShape, numberShapeAt } from './number-spans.ts';
import { tailBehind } from './tails.ts';

/** The citation whose number starts at `start`; null when there is none. `previous` is the citation before, for lists. */
export function fullCitationAt(text: string, start: number, digitsEnd: number, previous: FoundCitation | null): FoundCitation | null {
  const shape = numberShapeAt(text, start, digitsEnd);
  if (shape === null || shape.pieces.some((piece) => piece.isOtherPaper)) return null;
  const lead = leadBefore(text, start);
  if (lead === null || lead.isForeign) return null;
  const isListed = previous !== null && continuesList(text, previous, lead);
  if (!isNumberOfDocument(shape, lead, isListed)) return null;
  const number = readNumber(text, start, digitsEnd, shape.end);
  if (number === null) return null;
  const law = lead.typeWord === null && shape.pieces.some((piece) => piece.isTermIssuer) ? lawTitleBefore(text, lead.start) : null;
  const issuerLead = law === null ? issuerLeadBefore(text, lead) : null;
  const previousEnd = previous?.citation.end ?? 0;
  const { typeName, isTypeSaid } = typeOf(number, lead, law, issuerLead, isListed ? previous : null);
  const core: CitationCore = {
    category: 'full',
    start: law !== null && law.start >= previousEnd ? law.start : Math.max(lead.start, previousEnd),
    end: shape.end,
    numberStart: start,
    numberEnd: shape.end,
    number: number.normal,
    documentNumber: number,
    typeName,
    isTypeSaid,
    title: law === null || law.titleEnd <= law.titleStart ? null : text.slice(law.titleStart, law.titleEnd),
  };
  const isHeader = lead.opensLine && lead.typeWord === null;
  const tail = tailBehind(text, shape.end, isHeader);
  if (issuerLead !== null && tail.issuer === null) tail.issuer = { start: issuerLead.issuerStart, end: issuerLead.issuerEnd };
  return toCitation(
    text,
    core,
    tail,
    isHeader,
    isListed || isHeader ? null : locatorBefore(text, issuerLead?.typeWord.start ?? core.start),
  );
}

const MAX_READ = 2048;
const readNumbers = new Map<string, DocumentNumber | null>();

/** The number that the pieces make. Texts name the same documents again and again: what is kept only saves time. */
function readNumber(text: string, start: number, digitsEnd: number, end: number): DocumentNumber | null {
  const printed = text.slice(start, end);
  const known = readNumbers.get(printed);
  if (known !== undefined) return known;
  const tokens: NumberToken[] = [];
  numberShapeAt(text, start, digitsEnd, tokens);
  const reading = readNumberTokens(tokens);
  const number = 'number' in reading ? reading.number : null;
  if (readNumbers.size >= MAX_READ) readNumbers.clear();
  readNumbers.set(printed, number);
  return number;
}

/** The less the symbols tell, the more the words before must. */
function isNumberOfDocument({ pieces, hasYear, isSpaced }: NumberShape, lead: Lead, isListed: boolean): boolean {
  const [first, second] = pieces;
  if (first === undefined) return false;
  const isTyped = lead.typeWord !== null || isListed;
  const isIntroduced = isTyped || lead.isNumberSaid;
  if (first.isGlued) return isIntroduced || !isSpaced;
  if (first.isType) {
    if (second === undefined) return first.standsAlone && lead.typeWord !== null;
    return second.isIssuer ? isIntroduced || !isSpaced || !first.isSmall : isIntroduced && (!second.isSmall || second.isType);
  }
  if (first.isTermIssuer && hasYear) return true;
  // "tháng 9/2020 - UBND": with a year the type must be told.
  if (hasYear) return false;
  // "77/CP" is whole; "Công văn 3456/UBND" lost its unit.
  if (second === undefined) return first.standsAlone ? isIntroduced : first.isIssuer && isLetter(lead);
  return first.isIssuer ? isIntroduced || !isSpaced : isListed || (lead.typeWord !== null && lead.typeWord.type.bare !== 'never');
}

function isLetter({ typeWord }: Lead): boolean {
  return typeWord !== null && (typeWord.type.name === null || typeWord.type.name === 'Công văn');
}

function typeOf(
  number: DocumentNumber,
  lead: Lead,
  law: LawTitle | null,
  issuerLead: IssuerLead | null,
  listed: FoundCitation | null,
): Pick<CitationCore, 'typeName' | 'isTypeSaid'> {
  const said = lead.typeWord?.type ?? issuerLead?.typeWord.type;
  if (said?.name) return { typeName: said.name, isTypeSaid: true };
  if (law !== null) return { typeName: law.typeName, isTypeSaid: true };
  const earlier = listed?.citation;
  if (earlier?.typeName && (earlier.documentNumber === null || earlier.documentNumber.typeSymbol === number.typeSymbol)) {
    return { typeName: earlier.typeName, isTypeSaid: earlier.isTypeSaid };
  }
  return { typeName: documentTypeNameOf(number) ?? (said === undefined ? null : 'Công văn'), isTypeSaid: false };
}
