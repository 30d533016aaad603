// The table of shared/DESIGN.md and of `npm run accuracy`.

import { type CategoryScore, precision, recall, type Score, share } from './scoring.ts';

const HEADINGS = ['set', 'full P', 'full R', 'short P', 'short R', 'named P', 'named R', 'dates', 'issuers', 'false friends hit'];

/** A Markdown table, one row a set. */
export function formatAccuracyTable(rows: readonly (readonly [name: string, score: Score])[]): string {
  const lines = rows.map(([name, score]) => [
    name,
    ...[score.full, score.short, score.named].flatMap((category) => categoryCells(category)),
    percent(share(score.dates)),
    percent(share(score.issuers)),
    String(score.hardNegativesHit),
  ]);
  return [HEADINGS, HEADINGS.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function categoryCells(category: CategoryScore): string[] {
  return [percent(precision(category)), percent(recall(category))];
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
