// A CMS in a process of its own that creates, publishes, changes, unpublishes and deletes without end, for a test that kills it.
// Its settings come from the environment. Says "+" and "-" around each act. Ends when its standard input does, so that it never
// outlives a test that failed.

import { createRequire } from 'node:module';
import path from 'node:path';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

// Strapi runs as CommonJS; its ES modules do not load in Node.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof import('@strapi/strapi');
const LANES = 3;
const folder = path.resolve(import.meta.dirname, '..');
const strapi = await createStrapi({ appDir: folder, distDir: path.join(folder, 'dist'), serveAdminPanel: false }).load();
const documents = strapi.documents('api::article.article' as never) as unknown as Documents;
const say = (text: string) => process.stdout.write(`${text}\n`);

async function act(work: () => Promise<unknown>): Promise<void> {
  say('+');
  await work();
  say('-');
  // SQLite's statements are freed only when the event loop turns, as it does between the requests of a real CMS.
  await new Promise((resolve) => setImmediate(resolve));
}

/** Each act is one request of an editor, and may be cut anywhere. */
async function work(lane: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    const story = (change: string) => ({
      title: `Bài ${process.pid} ${lane} ${round} ${change}`,
      lead: 'Lời dẫn',
      date: '2026-03-01T02:00:00.000Z',
    });
    let documentId = '';
    await act(async () => {
      documentId = (await documents.create({ data: story('mới'), status: 'published' })).documentId;
    });
    await act(() => documents.update({ documentId, locale: 'en', data: story('in English') }));
    await act(() => documents.publish({ documentId, locale: ['vi', 'en'] }));
    await act(() => documents.update({ documentId, data: story('sửa'), status: 'published' }));
    if (round % 3 === 1) await act(() => documents.unpublish({ documentId }));
    if (round % 3 === 2) await act(() => documents.delete({ documentId }));
  }
}

process.stdin.resume().once('end', () => process.exit(0));
await Promise.all(Array.from({ length: LANES }, (_, lane) => work(lane)));
