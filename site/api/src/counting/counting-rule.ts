// Who is counted: the counting rule as it is published on the statistics page. Its spans stand in counting-window.ts.

import { isbot } from 'isbot';

/** Why a request gets numbers and is not counted; sent in the header x-not-counted. */
export type NotCounted = 'empty-agent' | 'bot' | 'prefetch' | 'do-not-track';

/** The request headers that decide, by their lower-case names. */
export interface DecidingHeaders {
  'user-agent'?: string | undefined;
  'sec-purpose'?: string | string[] | undefined;
  purpose?: string | string[] | undefined;
  dnt?: string | string[] | undefined;
  'sec-gpc'?: string | string[] | undefined;
}

/**
 * null when the request counts. An empty agent is refused because isbot takes it for a person.
 * @param respectDoNotTrack the site's setting: whether DNT and Global Privacy Control keep a visitor from being counted.
 */
export function reasonNotCounted(headers: DecidingHeaders, respectDoNotTrack: boolean): NotCounted | null {
  const agent = headers['user-agent']?.trim() ?? '';
  if (agent === '') return 'empty-agent';
  if (isPrefetch(headers['sec-purpose']) || isPrefetch(headers.purpose)) return 'prefetch';
  if (isBotCached(agent)) return 'bot';
  if (respectDoNotTrack && (headers.dnt === '1' || headers['sec-gpc'] === '1')) return 'do-not-track';
  return null;
}

/** "prefetch" and "prefetch;prerender" are; "navigate" is not. */
function isPrefetch(purpose: string | string[] | undefined): boolean {
  return purpose !== undefined && /\b(prefetch|prerender|preview)\b/i.test(String(purpose));
}

// isbot is one long expression; browsers share few agents, so their verdicts are kept. Bounded against made-up agents.
const verdicts = new Map<string, boolean>();
const MOST_VERDICTS = 2000;
const LONGEST_AGENT = 512;

function isBotCached(agent: string): boolean {
  const key = agent.slice(0, LONGEST_AGENT);
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const verdict = isbot(key);
  if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
}
