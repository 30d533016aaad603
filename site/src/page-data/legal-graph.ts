// The relations of a legal document as a drawing: what it rests on and changes at its left, what rests on it and changes it at its
// right. Bounded; the lists of the page have them all.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import type { IncomingRelations, RelatedDocument } from '../../content/relation-queries.ts';
import { relationVerb } from './legal-terms.ts';

export interface GraphNode {
  x: number;
  y: number;
  /** "Căn cứ" */
  caption: string;
  label: string;
  address: string | null;
  /** From the document in the middle to the node. */
  path: string;
}
export interface LegalGraph {
  /** The part of the drawing that has something in it. */
  left: number;
  width: number;
  height: number;
  box: { width: number; height: number };
  middle: { x: number; y: number };
  nodes: GraphNode[];
  /** How many are left out at each side. */
  more: { left: number; right: number };
}

const WIDTH = 704;
const BOX = { width: 208, height: 54 };
const STEP = 66;
const MOST_AT_A_SIDE = 7;
const LONGEST_LABEL = 24;
/** What says most about a document comes first. */
const ORDER: readonly LegalRelation[] = [
  'thay-the', 'bai-bo', 'huy-bo', 'het-hieu-luc', 'thu-hoi', 'dinh-chi', 'sua-doi', 'dieu-chinh', 'hop-nhat', 'dinh-chinh', 'can-cu',
  'huong-dan', 'trien-khai', 'tiep-tuc', 'dan-chieu', 'lien-quan',
]; // biome-ignore format: one list

/** Null where there is nothing to draw. */
export function graphOf(from: readonly RelatedDocument[], to: readonly IncomingRelations[], locale: Locale): LegalGraph | null {
  const [allLeft, allRight] = [chosen(from), chosen(to.flatMap(({ newest }) => newest))];
  const [left, right] = [allLeft.slice(0, MOST_AT_A_SIDE), allRight.slice(0, MOST_AT_A_SIDE)];
  const unread = to.reduce((sum, { total, newest }) => sum + total - newest.length, 0);
  const rows = Math.max(left.length, right.length);
  if (rows === 0) return null;
  const height = rows * STEP;
  const middle = { x: (WIDTH - BOX.width) / 2, y: (height - BOX.height) / 2 };
  const side = (documents: readonly RelatedDocument[], at: 'from' | 'to'): GraphNode[] =>
    documents.map((document, row) => {
      const x = at === 'from' ? 0 : WIDTH - BOX.width;
      const y = (height - documents.length * STEP) / 2 + row * STEP + (STEP - BOX.height) / 2;
      return {
        x,
        y,
        caption: shortened(
          relationVerb(document.relation, at, document.partial && document.relation !== 'sua-doi', locale),
          LONGEST_LABEL + 4,
        ),
        label: graphLabel(document.number || (document.title ?? '')),
        address: document.link?.address ?? null,
        path: pathBetween(at, middle.y + BOX.height / 2, y + BOX.height / 2),
      };
    });
  return {
    left: left.length > 0 ? 0 : middle.x,
    width: left.length > 0 && right.length > 0 ? WIDTH : middle.x + BOX.width,
    height,
    box: BOX,
    middle,
    nodes: [...side(left, 'from'), ...side(right, 'to')],
    more: { left: allLeft.length - left.length, right: allRight.length - right.length + unread },
  };
}

/** Each document once, with what says most about it. */
function chosen(documents: readonly RelatedDocument[]): RelatedDocument[] {
  const ranked = documents.map((document, place) => ({ document, rank: ORDER.indexOf(document.relation), place }));
  const byDocument = new Map<string, RelatedDocument>();
  for (const { document } of ranked.sort((a, b) => a.rank - b.rank || a.place - b.place)) {
    const name = document.link?.id ?? document.number;
    if (!byDocument.has(name)) byDocument.set(name, document);
  }
  return [...byDocument.values()];
}

function pathBetween(side: 'from' | 'to', middleY: number, nodeY: number): string {
  const [start, end] = side === 'from' ? [(WIDTH - BOX.width) / 2, BOX.width] : [(WIDTH + BOX.width) / 2, WIDTH - BOX.width];
  const bend = (start + end) / 2;
  return `M${start} ${middleY}C${bend} ${middleY} ${bend} ${nodeY} ${end} ${nodeY}`;
}

/** As much of a number as a box has room for. */
export function graphLabel(number: string): string {
  return shortened(number, LONGEST_LABEL);
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
