// Which tests make faults: the program is killed, the disk is full, the CMS is away, somebody forges a call, editors do anything at all.

export interface FaultSuite {
  /** What it tries, in a few words. */
  name: string;
  /** Seen from the project's folder. */
  file: string;
  /** Of a file with other tests too, those that make faults, by their full names. */
  only?: RegExp;
}

export const FAULT_SUITES: readonly FaultSuite[] = [
  { name: 'publisher killed at each step', file: 'site/publisher/crash.test.ts' },
  { name: 'disk full, CMS away for an hour', file: 'site/publisher/faults.test.ts' },
  { name: 'random edits and documents', file: 'site/publisher/any-edits.test.ts' },
  { name: 'appointed times', file: 'site/publisher/appointed-times.test.ts' },
  { name: 'pages and files that cannot be had', file: 'site/publisher/withheld.test.ts' },
  {
    name: 'feed wrong, restored, empty; pages lost',
    file: 'site/publisher/publisher.test.ts',
    only: /^(the feed goes wrong|media|a page that cannot be made|the guard against losing pages)/,
  },
  { name: 'rollback, stopping, stalled calls', file: 'site/publisher/publishing-loop.test.ts' },
  { name: 'commands of operators', file: 'site/publisher/commands/commands.test.ts' },
  { name: 'calls forged, replayed, late', file: 'site/publisher/http-server.test.ts', only: /hook|sign|forge|replay|late|secret/i },
  { name: 'releases killed at each step', file: 'site/publisher/releases/crash.test.ts' },
  { name: 'layers in any order', file: 'site/publisher/releases/release-store.property.test.ts' },
  { name: 'a CI that fails or never answers', file: 'site/publisher/ci-relay/ci-relay.test.ts' },
  {
    name: 'readers while releases switch',
    file: 'site/api/src/serving/serve-release.test.ts',
    only: /^(a release made of layers|releases)/,
  },
  { name: 'counters killed', file: 'site/api/src/crash.test.ts' },
  { name: 'CMS killed while it publishes', file: 'cms/tests/feed-kill.test.ts' },
];
