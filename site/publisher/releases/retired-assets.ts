// Styles and scripts of earlier templates stay for a week: pages that a browser still shows ask for them.

import type { FileFacts } from './compressed-copies.ts';
import type { ReleaseAsset } from './release-manifest.ts';

const ASSETS_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export interface AssetChange {
  assets: Record<string, ReleaseAsset>;
  /** Those whose week is over. */
  expired: string[];
}

/**
 * @param before of the release before
 * @param names of those that the templates use now; null where that has not changed
 * @param added what is known of files that come with the new release
 * @throws Error for a name that neither of them knows
 */
export function nextAssets(
  before: Readonly<Record<string, ReleaseAsset>>,
  names: readonly string[] | null,
  added: ReadonlyMap<string, FileFacts>,
  now: Date,
): AssetChange {
  const change: AssetChange = { assets: {}, expired: [] };
  const used = new Set(names ?? Object.keys(before).filter((name) => before[name]?.retired === undefined));
  for (const name of used) change.assets[name] = factsOf(name, added.get(name) ?? before[name]);
  for (const [name, asset] of Object.entries(before)) {
    if (used.has(name)) continue;
    const retired = asset.retired ?? now.toISOString();
    if (now.getTime() - Date.parse(retired) > ASSETS_KEPT_MS) change.expired.push(name);
    else change.assets[name] = { ...asset, retired };
  }
  return change;
}

function factsOf(name: string, facts: FileFacts | undefined): ReleaseAsset {
  if (facts === undefined) throw new Error(`${name} is used by the templates, but is neither in the new layer nor in the release before`);
  const { sha256, bytes, gz, br } = facts;
  return { sha256, bytes, ...(gz !== undefined && { gz }), ...(br !== undefined && { br }) };
}
