// The real templates, with something wrong where a test orders it. What to do wrong stands in files, since the threads that render
// share nothing else with the test.
//
//   throw    addresses that throw          lose     addresses that are missing
//   break    addresses with a broken link  gate     while it is there, every page waits

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ContentReader } from '../../content/content-reader.ts';
import type { AnsweredPage, answerPage as answerWell } from '../../src/bundle/entry.ts';

/** @param program of the real templates @param orders folder of the orders */
export function faultyTemplates(program: string, orders: string): typeof answerWell {
  const templates = createRequire(program)(program) as { answerPage: typeof answerWell };
  const order = (name: string): string => join(orders, name);
  const isOrdered = (name: string, address: string): boolean =>
    existsSync(order(name)) && readFileSync(order(name), 'utf8').split('\n').includes(address);

  return async function answerPage(url: string, content: ContentReader): Promise<AnsweredPage> {
    const { pathname } = new URL(url);
    if (existsSync(order('gate'))) writeFileSync(order('gate-reached'), '');
    while (existsSync(order('gate'))) await pause(5);
    if (isOrdered('throw', pathname)) throw new Error('the template threw: readers would see nothing');
    if (isOrdered('lose', pathname)) return { status: 404, body: null };
    const answer = await templates.answerPage(url, content);
    if (!isOrdered('break', pathname) || !answer.body) return answer;
    const html = Buffer.from(answer.body).toString().replace('</body>', '<a href="/trang/khong-co">?</a></body>');
    return { ...answer, body: new Uint8Array(Buffer.from(html)) };
  };
}

/** A program in the place of the templates' own. @returns its file */
export function writeFaultyProgram(folder: string, program: string, orders: string): string {
  const file = join(folder, 'faulty-program.mjs');
  const [self, ...given] = [import.meta.filename, program, orders].map((path) => JSON.stringify(path));
  writeFileSync(file, `import { faultyTemplates } from ${self};\nexport const answerPage = faultyTemplates(${given.join(', ')});\n`);
  return file;
}
