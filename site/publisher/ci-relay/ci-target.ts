// How each kind of CI is called, so that it builds the site again. What is said is little: the build asks the feed itself.
//
//   github   POST https://api.github.com/repos/OWNER/REPO/dispatches            token: fine-grained, contents read and write
//   gitlab   POST https://HOST/api/v4/projects/ID/trigger/pipeline              token: of a pipeline trigger
//   jenkins  POST https://HOST/job/NAME/build (or /buildWithParameters)         token: "user:API token"
//   webhook  POST any address: the message as JSON                              token: optional, sent as "Bearer"
//
// All calls are signed (shared/standard-webhooks) where there is a secret; the first three also look at their token only.

import { signWebhook } from '@bang-tin/shared/standard-webhooks';

export const CI_KINDS = ['webhook', 'github', 'gitlab', 'jenkins'] as const;
export type CiKind = (typeof CI_KINDS)[number];

export interface CiTarget {
  kind: CiKind;
  url: string;
  token: string | null;
  secret: string | null;
  /** The branch whose pipeline GitLab runs. */
  ref: string;
  /** A call is made once there was no release for so long. */
  quietMs: number;
}

/** What a CI is told: that there is something new, never what. */
export interface CiMessage {
  /** The same in every attempt. */
  id: string;
  type: 'site.released' | 'ping';
  /** When it happened, ISO 8601. */
  at: string;
  siteUrl: string;
  /** The publisher's release; null when there is none yet. */
  release: string | null;
}

export interface CiAnswer {
  status: number;
  ok: boolean;
  /** How long the receiver asks to be left alone. */
  retryAfterMs: number | null;
  /** The beginning of what it said to refuse, without our token. */
  said: string;
}

/** The type of event that a GitHub workflow waits for. */
export const GITHUB_EVENT = 'bang-tin';
const JSON_TYPE = 'application/json; charset=utf-8';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const SHOWN_CHARACTERS = 300;

/** One attempt. @throws whatever fetch throws when there is no answer */
export async function callCi(target: CiTarget, message: CiMessage, sentAt: Date, signal: AbortSignal): Promise<CiAnswer> {
  const { type, body } = toBody(target, message);
  const response = await fetch(target.url, {
    method: 'POST',
    body,
    // A redirect would carry the token to an address that nobody has written down.
    redirect: 'manual',
    signal,
    headers: {
      'content-type': type,
      'user-agent': 'Bang-Tin',
      ...authorisation(target),
      ...(target.secret === null ? {} : signWebhook({ id: message.id, sentAt, body }, target.secret)),
    },
  });
  const said = await readReason(response);
  return {
    status: response.status,
    ok: response.ok,
    retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), sentAt),
    said: target.token === null ? said : said.replaceAll(target.token, '…'),
  };
}

function toBody({ kind, token, ref }: CiTarget, message: CiMessage): { type: string; body: string } {
  const { id, type, at, siteUrl, release } = message;
  const data = { siteUrl, release };
  if (kind === 'github')
    return { type: JSON_TYPE, body: JSON.stringify({ event_type: GITHUB_EVENT, client_payload: { id, type, ...data } }) };
  if (kind === 'webhook') return { type: JSON_TYPE, body: JSON.stringify({ type, timestamp: at, data }) };
  // No variables for GitLab: projects refuse those unless they are set up to take them.
  const form = kind === 'jenkins' ? { BANGTIN_RELEASE: release ?? '' } : { token: token ?? '', ref };
  return { type: FORM_TYPE, body: new URLSearchParams(form).toString() };
}

function authorisation({ kind, token }: CiTarget): Record<string, string> {
  if (token === null || kind === 'gitlab') return {};
  if (kind === 'jenkins') return { authorization: `Basic ${Buffer.from(token).toString('base64')}` };
  const bearer = { authorization: `Bearer ${token}` };
  return kind === 'github' ? { ...bearer, accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' } : bearer;
}

/** Why a call was refused. An answer may be long, or never end: what is not shown is not read. */
async function readReason(response: Response): Promise<string> {
  if (response.ok) await response.body?.cancel();
  if (response.ok) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= SHOWN_CHARACTERS) break;
  }
  return text.slice(0, SHOWN_CHARACTERS).replace(/\s+/g, ' ').trim();
}

/** "120" and "Wed, 21 Oct 2026 07:28:00 GMT" are waits; "soon" and "-5" are none. */
function parseRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return ms > 0 ? ms : null;
}

/** Why an answer is not the one hoped for, and what to do. */
export function explainAnswer({ kind }: CiTarget, { status, said }: CiAnswer): string {
  const remedy =
    status === 401 || status === 403 || (status === 404 && kind !== 'webhook')
      ? ' Are CI_HOOK_URL and CI_HOOK_TOKEN right, and may this token start builds?'
      : status >= 300 && status < 400
        ? ' It points to another address, which is not followed: set CI_HOOK_URL to the final one.'
        : '';
  return `The CI answered ${status}.${remedy}${said === '' ? '' : ` It said: ${said}`}`;
}
