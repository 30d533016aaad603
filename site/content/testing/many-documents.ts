// Random documents by the hundred: several small worlds of random feeds beside each other, each with names and addresses of its own.

import type { FeedRow } from '@bang-tin/shared/feed-schema';
import fc from 'fast-check';
import { publishRow, unpublishRow } from '../published-fixtures.ts';
import { randomFeed } from './random-feed.ts';
import { withWindows } from './random-visibility.ts';

/** Ids of random feeds: "articlex1aaa", "legaldocumentx2". */
const ID = /"((?:article|meetingreport|legaldocument|category|documenttype|organisation|page|comment|banner|poll|menu)x\d)(a*)"/g;
const SLUG = /"slug":"([a-z]+)"/g; // `"slug":"mot"`
const ROWS_OF_A_WORLD = 40;

/** Rows numbered from 1, in which so many different documents are published. @param seed of the draw */
export function manyDocuments(documents: number, seed: number): FeedRow[] {
  const published = new Set<string>();
  const rows: FeedRow[] = [];
  const worlds = withWindows(randomFeed(ROWS_OF_A_WORLD));
  for (let world = 0; published.size < documents; world += 1) {
    const [drawn = []] = fc.sample(worlds, { numRuns: 1, seed: seed + world });
    for (const row of drawn) {
      const own = JSON.parse(ofWorld(JSON.stringify(row), world)) as FeedRow;
      rows.push(own.document ? publishRow(rows.length + 1, own.document) : unpublishRow(rows.length + 1, own));
      if (own.document) published.add(`${own.type}/${own.id}`);
      if (published.size === documents) break;
    }
  }
  return rows;
}

function ofWorld(json: string, world: number): string {
  return json.replace(ID, `"$1w${world}$2"`).replace(SLUG, `"slug":"$1-${world}"`);
}
