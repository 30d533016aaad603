// How many citations are found, and how many of those found are right. A finding is right when it overlaps the number and has the same
// normal form; one inside an ignored zone is not counted; one on a hard negative is wrong like any other that is no citation.

import { type Citation, findCitations } from '../../shared/src/citations.ts';
import type { GoldCitation, GoldPassage, Span } from './gold-set.ts';

export interface CategoryScore {
  right: number;
  missed: number;
  wrong: number;
}
/** Of the citations found rightly: those whose date (issuer) is the one said, among those where either side has one. */
export interface DetailScore {
  right: number;
  of: number;
}
export interface Score {
  full: CategoryScore;
  short: CategoryScore;
  named: CategoryScore;
  dates: DetailScore;
  issuers: DetailScore;
  hardNegativesHit: number;
  /** What went wrong, for reading: "B-012 missed 46/2016/NĐ-CP". */
  faults: string[];
}

/** Scores the finder on a set of passages. */
export function score(passages: readonly GoldPassage[], find: (text: string) => Citation[] = findCitations): Score {
  const none = (): CategoryScore => ({ right: 0, missed: 0, wrong: 0 });
  const total: Score = {
    full: none(),
    short: none(),
    named: none(),
    dates: { right: 0, of: 0 },
    issuers: { right: 0, of: 0 },
    hardNegativesHit: 0,
    faults: [],
  };
  for (const passage of passages) addPassage(total, passage, find(passage.text));
  return total;
}

function addPassage(total: Score, passage: GoldPassage, found: readonly Citation[]): void {
  const used = new Set<Citation>();
  for (const gold of passage.citations) {
    const match = found.find((citation) => overlaps(numberSpan(citation), gold) && citation.number === gold.number);
    if (match === undefined) {
      if (!gold.isOptional) total[gold.category].missed += 1;
      if (!gold.isOptional) total.faults.push(`${passage.id} missed ${passage.text.slice(gold.start, gold.end)}`);
      continue;
    }
    used.add(match);
    if (gold.isOptional) continue;
    total[gold.category].right += 1;
    addDetails(total, passage, gold, match);
  }
  for (const citation of found) {
    const span = numberSpan(citation);
    if (used.has(citation) || passage.ignored.some((zone) => overlaps(zone, span))) continue;
    total[citation.category].wrong += 1;
    const onNegative = passage.hardNegatives.some((negative) => overlaps(negative, span));
    if (onNegative) total.hardNegativesHit += 1;
    total.faults.push(`${passage.id} wrong ${citation.text}${onNegative ? ' (hard negative)' : ''}`);
  }
}

function addDetails(total: Score, { id }: GoldPassage, gold: GoldCitation, match: Citation): void {
  for (const [detail, said, read] of [
    ['dates', gold.date, match.date],
    ['issuers', gold.issuer, match.issuer],
  ] as const) {
    if (said === null && read === null) continue;
    total[detail].of += 1;
    if (withCommonSigns(said) === withCommonSigns(read)) total[detail].right += 1;
    else total.faults.push(`${id} ${match.text}: ${detail} ${read} for ${said}`);
  }
}

/** Sets are spoiled in their texts, not in what is written down of them. */
function withCommonSigns(text: string | null): string | null {
  return text === null ? null : text.replaceAll('Ð', 'Đ').replaceAll('–', '-');
}

function numberSpan({ numberStart, numberEnd }: Citation): Span {
  return { start: numberStart, end: numberEnd };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Of what was found, the share that is right; 1 when nothing was found. */
export function precision({ right, wrong }: CategoryScore): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of what is there, the share that was found; 1 when nothing is there. */
export function recall({ right, missed }: CategoryScore): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function share({ right, of }: DetailScore): number {
  return of === 0 ? 1 : right / of;
}
