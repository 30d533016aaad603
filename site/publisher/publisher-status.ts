// What the publisher knows about itself: kept in one place, read by /readyz, /metrics and the programs of operators.

import type { CiRelayStatus } from './ci-relay/ci-relay.ts';
import type { Held } from './releases/held-release.ts';

export type PublisherState = 'starting' | 'idle' | 'reading' | 'building' | 'held' | 'stopped';

export interface Failure {
  code: string;
  message: string;
  /** ISO 8601, as all times here. */
  at: string;
}

export interface PublisherStatus {
  state: PublisherState;
  /** Id of the release that readers see. */
  release: string | null;
  held: Held | null;
  cursor: { seq: number; row: string };
  /** Seconds since the content store is known to have agreed with the feed; null before the first time. */
  feedLagSeconds: number | null;
  /** Since when the feed cannot be read, and why. */
  feedFailure: (Failure & { since: string }) | null;
  /** Why the last attempt to make a release failed; null after a success. */
  buildFailure: Failure | null;
  /** Rounds of reading and, where needed, building that have ended. */
  roundsEnded: number;
  lastReleaseAt: string | null;
  /** Pages that are to be made anew. */
  pagesDue: number;
  /** Pages that could not be made: readers keep their old versions. */
  pagesFailed: number;
  /** Some of them. */
  failedPages: { address: string; document: string | null; failure: Failure }[];
}

/** Figures that only ever rise, and those of the last release. */
export interface PublisherFigures {
  feedRows: number;
  resyncs: number;
  releases: number;
  failedBuilds: number;
  /** From the start of making the last release to its switch. */
  lastBuildSeconds: number | null;
  /** From the newest row of the last release to its switch: how long an editor waited. */
  lastDelaySeconds: number | null;
  lastPages: number | null;
  renderedPages: number;
  /** Of the rendered ones, those whose bytes were new. */
  changedPages: number;
  renderMs: number;
}

/** Polls that may fail before readers' pages count as out of date. */
const TOLERATED_POLLS = 3;

/** Why the publisher is not ready; null when it is. */
export function whyNotReady(status: PublisherStatus, pollIntervalMs: number, now: Date): string | null {
  if (status.buildFailure) return `the last release failed: ${status.buildFailure.message}`;
  if (status.feedFailure) {
    const sinceMs = now.getTime() - Date.parse(status.feedFailure.since);
    if (sinceMs > TOLERATED_POLLS * pollIntervalMs) return `the feed cannot be read: ${status.feedFailure.message}`;
  }
  if (status.release === null) {
    return status.feedFailure ? `there is no release yet: ${status.feedFailure.message}` : 'there is no release yet';
  }
  return null;
}

/** The Prometheus text format. */
export function formatMetrics(status: PublisherStatus, figures: PublisherFigures, ready: boolean, ci: CiRelayStatus | null = null): string {
  const lines: string[] = [];
  const add = (name: string, type: 'counter' | 'gauge', help: string, value: number | null, labels = ''): void => {
    if (value === null) return;
    lines.push(`# HELP bangtin_publisher_${name} ${help}`, `# TYPE bangtin_publisher_${name} ${type}`);
    lines.push(`bangtin_publisher_${name}${labels} ${value}`);
  };
  add('ready', 'gauge', '1 when /readyz answers 200.', ready ? 1 : 0);
  add('held', 'gauge', '1 while a rollback holds an older release.', status.held ? 1 : 0);
  add('feed_lag_seconds', 'gauge', 'Time since the content store agreed with the feed.', status.feedLagSeconds);
  add('feed_cursor', 'gauge', 'Sequence number of the last feed row applied.', status.cursor.seq);
  add('feed_rows_total', 'counter', 'Feed rows applied.', figures.feedRows);
  add('resyncs_total', 'counter', 'Times the feed was another history and was read from its start.', figures.resyncs);
  add('releases_total', 'counter', 'Releases switched to.', figures.releases);
  add('failed_builds_total', 'counter', 'Releases that failed or were refused.', figures.failedBuilds);
  add('build_seconds', 'gauge', 'Time to make the last release.', figures.lastBuildSeconds);
  add('publish_delay_seconds', 'gauge', 'From the newest row in the feed to the switch of the last release.', figures.lastDelaySeconds);
  add('pages', 'gauge', 'Pages of the last release.', figures.lastPages);
  add('pages_due', 'gauge', 'Pages that are to be made anew.', status.pagesDue);
  add('pages_failed', 'gauge', 'Pages that could not be made; readers keep their old versions.', status.pagesFailed);
  add('rendered_pages_total', 'counter', 'Pages rendered.', figures.renderedPages);
  add('changed_pages_total', 'counter', 'Pages rendered whose bytes were new.', figures.changedPages);
  add('render_milliseconds_total', 'counter', 'Time spent rendering.', Math.round(figures.renderMs));
  add('ci_pending', 'gauge', '1 while the CI is yet to be told of the newest release.', ci && (ci.pending ? 1 : 0));
  add('ci_calls_total', 'counter', 'Calls to the CI that succeeded.', ci?.calls ?? null);
  add('ci_failed_calls_total', 'counter', 'Calls to the CI that failed.', ci?.failedCalls ?? null);
  add('release_info', 'gauge', 'The release being served.', status.release ? 1 : null, `{id="${status.release}"}`);
  return `${lines.join('\n')}\n`;
}
