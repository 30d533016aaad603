// Documents that everybody calls by another name than their number: "Nghị quyết Trung ương 4 khóa XII", "chương trình 30a". No grammar
// tells what they mean, so they are kept apart from the finding of citations, and only those are listed that mean one document.
// Numbers and days are those printed on the documents; plenums that issued several are listed where one of them has the name.

import { type DocumentNumber, documentTypeNameOf, parseDocumentNumber } from '../document-numbers.ts';
import { type FoundWord, isDigit, isLetter, isWordCharacter, nextWord, previousWord, skipBlanks } from './characters.ts';
import type { Citation } from './citation.ts';
import { ROMAN_TERMS } from './party-terms.ts';
import { word, words, wordsOf } from './vocabulary.ts';

interface KnownDocument {
  number: DocumentNumber;
  typeName: string;
  issuedDay: string;
}

/** "N/T": resolutions named after the N-th plenum of term T. */
const PLENUMS: readonly [plenum: string, number: string, issuedDay: string][] = [
  ['5/8', '03-NQ/TW', '1998-07-16'], // văn hóa
  ['3/10', '04-NQ/TW', '2006-08-21'], // phòng, chống tham nhũng, lãng phí
  ['4/11', '12-NQ/TW', '2012-01-16'], // xây dựng Đảng
  ['9/11', '33-NQ/TW', '2014-06-09'], // văn hóa, con người
  ['4/12', '04-NQ/TW', '2016-10-30'], // xây dựng, chỉnh đốn Đảng
  ['8/12', '36-NQ/TW', '2018-10-22'], // kinh tế biển
];
/** Programmes and projects by the number of the document that set them up, and whether "nghị quyết 30a" says the same. */
const PROGRAMMES: readonly [names: string, number: string, issuedDay: string][] = [
  ['chương trình 30a, nghị quyết 30a', '30a/2008/NQ-CP', '2008-12-27'], // giảm nghèo nhanh, bền vững
  ['chương trình 135', '135/1998/QĐ-TTg', '1998-07-31'], // xã đặc biệt khó khăn
  ['chương trình 134', '134/2004/QĐ-TTg', '2004-07-20'], // đất, nhà ở, nước sinh hoạt
  ['đề án 112', '112/2001/QĐ-TTg', '2001-07-25'], // tin học hóa hành chính
  ['đề án 30', '30/QĐ-TTg', '2007-01-10'], // đơn giản hóa thủ tục
  ['đề án 1956', '1956/QĐ-TTg', '2009-11-27'], // dạy nghề cho lao động nông thôn
  ['đề án 06', '06/QĐ-TTg', '2022-01-06'], // dữ liệu dân cư
  ['khoán 10', '10-NQ/TW', '1988-04-05'],
  ['khoán 100', '100-CT/TW', '1981-01-13'],
];

function known(number: string, issuedDay: string): KnownDocument {
  const parsed = parseDocumentNumber(number);
  const typeName = parsed && documentTypeNameOf(parsed);
  if (parsed === null || typeName === null) throw new RangeError(`The table of nicknames has "${number}", which is no number.`);
  return { number: parsed, typeName, issuedDay };
}

const [NGHI, QUYET, HOI, TRUNG, UONG, TW, KHOA] = wordsOf('nghị', 'quyết', 'hội', 'trung', 'ương', 'tw', 'khóa');
/** Words between "Trung ương" and the number, and between the number and "khóa". */
const BETWEEN = words('lần thứ của bch ban chấp hành đảng');
const BEHIND = words('của bch ban chấp hành trung ương đảng');
const BY_PLENUM = new Map(PLENUMS.map(([plenum, number, day]) => [plenum, known(number, day)]));
/** By the digits and letter, then by the words before them. */
const BY_PROGRAMME = new Map<string, { before: number[]; document: KnownDocument }[]>();
for (const [names, number, day] of PROGRAMMES) {
  for (const name of names.split(', ')) {
    const [mark = '', ...before] = name.split(' ').reverse();
    BY_PROGRAMME.set(mark, [...(BY_PROGRAMME.get(mark) ?? []), { before: before.map(word), document: known(number, day) }]);
  }
}
const MAX_DIGITS = 4;
const MAX_WORDS_BEHIND = 8;

/** The nicknames of composed text, in its order; those within `citations`, which are in order too, are left out. */
export function findNicknames(text: string, citations: readonly Citation[]): Citation[] {
  const found: Citation[] = [];
  let next = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isDigit(text.charCodeAt(index)) || !startsMark(text, index)) continue;
    let end = index;
    while (isDigit(text.charCodeAt(end))) end++;
    while ((citations[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++;
    const taken = (citations[next]?.start ?? Number.POSITIVE_INFINITY) < end;
    const nickname = taken || end - index > MAX_DIGITS ? null : (programmeAt(text, index, end) ?? plenumAt(text, index, end));
    if (nickname !== null && (found.at(-1)?.end ?? 0) <= nickname.start && (citations[next - 1]?.end ?? 0) <= nickname.start)
      found.push(nickname);
    index = end;
  }
  return found;
}

/** "4", and "4" of "TW4". */
function startsMark(text: string, index: number): boolean {
  if (!isWordCharacter(text.charCodeAt(index - 1))) return true;
  return text.slice(index - 2, index) === 'TW' && !isWordCharacter(text.charCodeAt(index - 3));
}

/** What a short citation means by itself: "Nghị quyết 30a"; null when it is no nickname. */
export function nicknameOfShort(citation: Citation): Citation | null {
  const before = citation.typeName?.toLowerCase().split(' ').reverse() ?? [];
  const meant = BY_PROGRAMME.get(citation.number ?? '')?.find((entry) => entry.before.every((id, nth) => id === word(before[nth] ?? '')));
  return meant === undefined ? null : { ...citation, ...saidOf(meant.document) };
}

function programmeAt(text: string, start: number, digitsEnd: number): Citation | null {
  const end = isLetter(text.charCodeAt(digitsEnd)) ? digitsEnd + 1 : digitsEnd;
  const meant = isWordCharacter(text.charCodeAt(end)) || isSign(text, end) ? undefined : BY_PROGRAMME.get(text.slice(start, end));
  for (const { before, document } of meant ?? []) {
    let index = start;
    const isLed = before.every((id) => {
      const found = previousWord(text, index);
      index = found?.start ?? index;
      return found?.word === id;
    });
    if (isLed) return toNickname(text, index, end, document);
  }
  return null;
}

/** "Đề án 06/QĐ", "chương trình 135.000", "chương trình 30-4" are other things. */
function isSign(text: string, at: number): boolean {
  return '/-–.,%'.includes(text.charAt(at)) && isWordCharacter(text.charCodeAt(at + 1));
}

/** "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Hội nghị Trung ương 4 (khóa XII)", "Nghị quyết TW4, khoá XI". */
function plenumAt(text: string, start: number, digitsEnd: number): Citation | null {
  const lead = leadOfPlenum(text, start);
  const [term, end] = lead === null ? [null, -1] : termBehind(text, digitsEnd);
  const document = BY_PLENUM.get(`${Number(text.slice(start, digitsEnd))}/${term}`);
  return lead === null || document === undefined ? null : toNickname(text, lead, end, document);
}

/** Where "Nghị quyết Trung ương", "Nghị quyết Hội nghị lần thứ" starts; null when no such words end before the number. */
function leadOfPlenum(text: string, numberStart: number): number | null {
  let before = previousWord(text, numberStart);
  while (before !== null && BETWEEN.has(before.word)) before = previousWord(text, before.start);
  const central = before?.word === TW ? before : pairBefore(text, before, TRUNG, UONG);
  if (central !== null) before = previousWord(text, central.start);
  const plenum = pairBefore(text, before, HOI, NGHI);
  if (central === null && plenum === null) return null;
  if (plenum !== null) before = previousWord(text, plenum.start);
  return pairBefore(text, before, NGHI, QUYET)?.start ?? null;
}

/** The first of two words of which `last` is the second; null when they are others. */
function pairBefore(text: string, last: FoundWord | null, firstId: number, lastId: number): FoundWord | null {
  const first = last?.word === lastId ? previousWord(text, last.start) : null;
  return first?.word === firstId ? first : null;
}

/** The term behind the number, and where it ends. */
function termBehind(text: string, digitsEnd: number): [term: number | null, end: number] {
  let index = skipSigns(text, digitsEnd);
  for (let count = 0; count < MAX_WORDS_BEHIND && index >= 0; count++) {
    const found = nextWord(text, index);
    if (found === null || (found.word !== KHOA && !BEHIND.has(found.word))) return [null, -1];
    index = skipSigns(text, found.end);
    if (found.word !== KHOA) continue;
    const said = nextWord(text, found.end);
    const term = said === null ? undefined : ROMAN_TERMS.get(text.slice(said.start, said.end));
    if (said === null || term === undefined) return [null, -1];
    return [term, text[said.end] === ')' ? said.end + 1 : said.end];
  }
  return [null, -1];
}

function skipSigns(text: string, from: number): number {
  const index = skipBlanks(text, from);
  return index >= 0 && (text[index] === ',' || text[index] === '(') ? index + 1 : index;
}

const saidOf = ({ number, typeName, issuedDay }: KnownDocument) => ({
  category: 'named' as const,
  number: number.normal,
  documentNumber: number,
  typeName,
  isTypeSaid: true,
  date: issuedDay,
});

function toNickname(text: string, start: number, end: number, document: KnownDocument): Citation {
  return {
    ...saidOf(document),
    start,
    end,
    text: text.slice(start, end),
    numberStart: start,
    numberEnd: end,
    title: null,
    year: null,
    dateSpan: null,
    issuer: null,
    issuerSpan: null,
    locator: null,
    isHeader: false,
  };
}
