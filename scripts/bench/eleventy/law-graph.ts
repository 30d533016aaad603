// The relations of a legal document as a drawing: where each box and line stands.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { type Incoming, type Related, verbOf } from './law-register.ts';

export interface GraphNode {
  x: number;
  y: number;
  caption: string;
  number: string;
  address: string | null;
  path: string;
}
export interface LawGraph {
  left: number;
  width: number;
  height: number;
  middle: number;
  nodes: GraphNode[];
  more: { left: number; right: number };
}

const WIDTH = 704;
export const BOX = { width: 208, height: 54 };
const STEP = 66;
const MOST_AT_A_SIDE = 7;
export const MIDDLE_X = (WIDTH - BOX.width) / 2;
const FIRST: readonly LegalRelation[] = ['thay-the', 'bai-bo', 'sua-doi', 'can-cu'];
const rankOf = (relation: LegalRelation): number => (FIRST.includes(relation) ? FIRST.indexOf(relation) : FIRST.length);

/** Null where there is nothing to draw. */
export function graphOf(from: readonly Related[], to: readonly Incoming[]): LawGraph | null {
  const all = { left: chosen(from), right: chosen(to.flatMap(({ newest }) => newest)) };
  const left = all.left.slice(0, MOST_AT_A_SIDE);
  const right = all.right.slice(0, MOST_AT_A_SIDE);
  const rows = Math.max(left.length, right.length);
  if (rows === 0) return null;
  const height = rows * STEP;
  const middle = (height - BOX.height) / 2;
  const side = (documents: readonly Related[], at: 'from' | 'to'): GraphNode[] =>
    documents.map(({ relation, number, law }, row) => {
      const y = (height - documents.length * STEP) / 2 + row * STEP + (STEP - BOX.height) / 2;
      const [start, end] = at === 'from' ? [MIDDLE_X, BOX.width] : [MIDDLE_X + BOX.width, WIDTH - BOX.width];
      const bend = (start + end) / 2;
      const [startY, endY] = [middle + BOX.height / 2, y + BOX.height / 2];
      return {
        x: at === 'from' ? 0 : WIDTH - BOX.width,
        y,
        caption: verbOf(relation, at),
        number,
        address: law?.address ?? null,
        path: `M${start} ${startY}C${bend} ${startY} ${bend} ${endY} ${end} ${endY}`,
      };
    });
  const unread = to.reduce((sum, { total, newest }) => sum + total - newest.length, 0);
  return {
    left: left.length > 0 ? 0 : MIDDLE_X,
    width: left.length > 0 && right.length > 0 ? WIDTH : MIDDLE_X + BOX.width,
    height,
    middle,
    nodes: [...side(left, 'from'), ...side(right, 'to')],
    more: { left: all.left.length - left.length, right: all.right.length - right.length + unread },
  };
}

/** Each document once, with what says most about it first. */
function chosen(documents: readonly Related[]): Related[] {
  const byDocument = new Map<string, Related>();
  for (const one of documents.toSorted((a, b) => rankOf(a.relation) - rankOf(b.relation))) {
    const name = one.law?.id ?? one.number;
    if (!byDocument.has(name)) byDocument.set(name, one);
  }
  return [...byDocument.values()];
}
