// What happens between a row of the feed and a page before readers, in this order; each step is named just before it begins, so that
// tests can end the program there.

import { RELEASE_STEPS } from './release-maker.ts';
import { STORE_STEPS } from './releases/seal-release.ts';

/** Steps of a round around the making of a release. */
const ROUND_STEPS_BEFORE = ['feed', 'plan', 'look'] as const;
const ROUND_STEPS_AFTER = ['switch', 'tidy'] as const;

export type PublishingStep =
  | (typeof ROUND_STEPS_BEFORE)[number]
  | (typeof RELEASE_STEPS)[number]
  | (typeof STORE_STEPS)[number]
  | (typeof ROUND_STEPS_AFTER)[number];

const AFTER_SEAL = ['search', 'commit'] as const;
const UP_TO_SEAL = RELEASE_STEPS.filter((step) => !AFTER_SEAL.some((after) => after === step));

export const PUBLISHING_STEPS: readonly PublishingStep[] = [
  ...ROUND_STEPS_BEFORE,
  ...UP_TO_SEAL,
  ...STORE_STEPS.filter((step) => step !== 'switch'),
  ...AFTER_SEAL,
  ...ROUND_STEPS_AFTER,
];
