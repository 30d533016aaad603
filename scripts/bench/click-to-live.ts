// The whole way: a real portal as `npm start` runs it, and Publish pressed as the admin does it, over its own HTTP interface.

import { setTimeout as pause } from 'node:timers/promises';
import { articleAddress } from '@bang-tin/shared/addresses';
import { PortalHome, RunningPortal } from '../end-to-end/portal.ts';

const ARTICLES = '/content-manager/collection-types/api::article.article';
const LOOK_EVERY_MS = 4;
const LIMIT_MS = 120_000;

interface Article {
  documentId: string;
  slug: string;
  date: string;
}

class Admin {
  readonly #url: string;
  readonly #token: string;

  private constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  static async logIn(url: string, { email, password }: { email: string; password: string }): Promise<Admin> {
    const admin = new Admin(url, '');
    const { data } = await admin.ask<{ data: { token: string } }>('POST', '/admin/login', { email, password });
    return new Admin(url, data.token);
  }

  async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(this.#token && { authorization: `Bearer ${this.#token}` }) };
    const answer = await fetch(this.#url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    return (await answer.json()) as Answer;
  }
}

/** Milliseconds from the press. */
interface Press {
  /** Until the admin says that it is published. */
  answeredMs: number;
  /** Until the new title is before readers. */
  liveMs: number;
}

/** @returns one for each press */
export async function clickToLive(presses: number): Promise<Press[]> {
  const home = await PortalHome.create();
  let portal: RunningPortal | null = null;
  try {
    portal = await RunningPortal.start(home);
    const admin = await Admin.logIn(home.cmsUrl, portal.administrator());
    const { results } = await admin.ask<{ results: Article[] }>('GET', `${ARTICLES}?page=1&pageSize=10&locale=vi&sort=date:DESC`);
    const times: Press[] = [];
    for (let press = 0; press < presses; press += 1) {
      const article = results[press % results.length];
      if (!article) throw new Error('The demo has no article.');
      times.push(await publishOnce(admin, home.siteUrl, article, `Xuất bản lần ${press + 1}`));
    }
    return times;
  } finally {
    await portal?.stop();
    await home.remove();
  }
}

async function publishOnce(admin: Admin, siteUrl: string, { documentId, slug, date }: Article, title: string): Promise<Press> {
  const page = siteUrl + articleAddress('vi', date, slug);
  const startedAt = performance.now();
  await admin.ask('POST', `${ARTICLES}/${documentId}/actions/publish`, { locale: 'vi', title });
  const answeredMs = performance.now() - startedAt;
  while (performance.now() - startedAt < LIMIT_MS) {
    const body = await (await fetch(page)).text();
    if (body.includes(title)) return { answeredMs, liveMs: performance.now() - startedAt };
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`${page} did not show "${title}" within ${LIMIT_MS / 1000} s.`);
}
