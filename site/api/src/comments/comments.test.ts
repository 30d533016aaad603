// Comments, on both databases: who may write, and that what was accepted reaches the CMS, once.

import { createHash } from 'node:crypto';
import { type CommentForm, commentFormSchema } from '@bang-tin/shared/feedback-schema';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { CommentDesk } from '../../testing/comment-desk.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { ARTICLE, GOOGLEBOT, REPORT, TestApi, type ViewOptions } from '../../testing/test-api.ts';
import { toPlainLine, toPlainText } from './plain-text.ts';

jest.setTimeout(120_000);

let api: TestApi;
let desk: CommentDesk;
beforeEach(async () => {
  desk = await CommentDesk.open();
});
afterEach(async () => {
  await api?.close();
  await desk.close();
});

const formFor = async (page = ARTICLE): Promise<CommentForm> =>
  commentFormSchema.parse((await api.get(`/api/comments/form?page=${page}`)).json());
const send = (form: string, fields: object = {}, options: ViewOptions = {}) =>
  api.post('/api/comments', { page: ARTICLE, form, author: 'Lò Văn A', text: 'Bài rất bổ ích.', website: '', ...fields }, options);
/** Writes as a person does: asks for a form, takes time. */
const write = async (fields: object = {}, options: ViewOptions = {}) => {
  const { form } = await formFor();
  api.clock.advanceSeconds(20);
  return send(form, fields, options);
};
const refusal = async (response: ReturnType<typeof send>) => {
  const { statusCode, headers } = await response;
  return [statusCode, headers['x-refused']];
};

describeOnEachEngine((empty) => {
  const open = async (environment: Record<string, string> = {}) => {
    api = await TestApi.open({ environment: { ...(await empty()), ...desk.environment, ...environment } });
  };

  test('one that was accepted reaches the CMS as plain text, and nothing of it stays here', async () => {
    await open();
    const response = await write({ author: ' Lò  Văn A ', text: 'Dòng một\r\n\r\n\r\n\r\nDòng <b>hai</b>\u202E' });
    expect([response.statusCode, response.json()]).toEqual([202, { accepted: true }]);
    await desk.until(() => desk.comments.size === 1);
    expect([...desk.comments.values()]).toEqual([
      {
        key: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/),
        subjectType: 'article',
        subjectId: ARTICLE,
        authorName: 'Lò Văn A',
        text: 'Dòng một\n\nDòng <b>hai</b>',
        writtenAt: '2026-11-22T03:00:20.000Z',
      },
    ]);
    await api.restart();
    expect(desk.brought).toHaveLength(1);
  });

  test('sent twice it is one comment', async () => {
    await open();
    const { form } = await formFor();
    api.clock.advanceSeconds(20);
    for (const text of ['Một', 'Một', 'Khác']) expect((await send(form, { text })).statusCode).toBe(202);
    await desk.until(() => desk.brought.length === 1);
    await api.restart();
    expect([...desk.comments.values()].map(({ text }) => text)).toEqual(['Một']);
  });

  test('while the CMS is away it waits on disk, over a restart, and is there once in the end', async () => {
    await open();
    desk.mood = 'away';
    for (const text of ['Một', 'Hai', 'Ba']) expect((await write({ text })).statusCode).toBe(202);
    await api.restart();
    expect(desk.comments.size).toBe(0);
    desk.mood = 'forgetful';
    await api.restart();
    await desk.until(() => desk.comments.size === 3);
    desk.mood = 'there';
    await api.restart();
    await desk.until(() => desk.brought.length >= 6);
    await api.restart();
    expect([...desk.comments.values()].map(({ text }) => text)).toEqual(['Một', 'Hai', 'Ba']);
    expect(desk.brought).toHaveLength(6);
  });

  test('what programs do is refused, with the reason', async () => {
    await open();
    const { form, waitSeconds } = await formFor();
    api.clock.advanceSeconds(waitSeconds - 1);
    expect(await refusal(send(form))).toEqual([400, 'too-quick']);
    api.clock.advanceSeconds(1);
    expect(await refusal(send(form, { website: 'https://spam.example' }))).toEqual([400, 'trap']);
    expect(await refusal(send(form, {}, { agent: GOOGLEBOT }))).toEqual([403, 'not-a-reader']);
    expect(await refusal(send(form, {}, { headers: { 'sec-fetch-site': 'cross-site' } }))).toEqual([403, 'foreign-origin']);
    expect(await refusal(send(form, { text: ' \u200B\n ' }))).toEqual([400, 'empty-comment']);
    expect(await refusal(send(form, { text: 'x'.repeat(3001) }))).toEqual([400, 'bad-request']);
    expect(await refusal(send(form, { text: 'x'.repeat(20_000) }))).toEqual([413, 'too-large']);
    expect(await refusal(send(form, { text: ['x'] }))).toEqual([400, 'bad-request']);
    for (const forged of ['', 'x', form.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), form.replace(/\.[^.]+\./, '.t0000.')]) {
      expect(await refusal(send(forged))).toEqual([400, 'forged-form']);
    }
    api.clock.advanceSeconds(24 * 3600);
    expect(await refusal(send(form))).toEqual([400, 'form-expired']);
    expect((await api.get(`/api/comments/form?page=${REPORT}`)).headers['x-refused']).toBe('comments-closed');
    expect((await api.get('/api/comments/form?page=nosuchpagenosuchpage0000')).statusCode).toBe(404);
    expect(desk.comments.size).toBe(0);
  });

  test('one connection writes twenty an hour, whatever addresses of its /64 it has', async () => {
    await open();
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1) {
      const { form } = await formFor();
      api.clock.advanceSeconds(6);
      statuses.push((await send(form, {}, { from: `2001:db8:1:2::${index}` })).statusCode);
    }
    expect(statuses).toEqual([...new Array(20).fill(202), 429, 429]);
    const { form } = await formFor();
    api.clock.advanceSeconds(200);
    expect((await send(form, {}, { from: '2001:db8:1:2::99' })).statusCode).toBe(202);
  });

  test('all connections together write 200 in a thousand seconds, whichever process they come to', async () => {
    await open();
    const forms: CommentForm[] = [];
    while (forms.length <= 203) forms.push(await formFor());
    const sendFrom = (index: number) => send(forms[index]?.form ?? '', {}, { from: `203.0.113.${index % 20}` });
    api.clock.advanceSeconds(10);
    // A few at once, as many as there are connections to the database.
    const sendSome = async (first: number, count: number) => {
      const answers = await Promise.all(Array.from({ length: count }, (_, more) => sendFrom(first + more)));
      return answers.map(({ statusCode }) => statusCode).toSorted();
    };
    for (let index = 0; index < 196; index += 4) expect(await sendSome(index, 4)).toEqual([202, 202, 202, 202]);
    expect(await sendSome(196, 8)).toEqual([202, 202, 202, 202, 429, 429, 429, 429]);
    await api.restart();
    expect(await refusal(sendFrom(200))).toEqual([429, 'too-many-comments']);
    api.clock.advanceSeconds(1001);
    expect((await write()).statusCode).toBe(202);
    // The clock is set back: what was written then lies ahead.
    api.clock.advanceSeconds(-3 * 3600);
    expect((await write()).statusCode).toBe(202);
  });
});

describe('the site’s settings', () => {
  test('without a token for the CMS no comment is taken, since it could not be delivered', async () => {
    api = await TestApi.open();
    expect((await api.get(`/api/comments/form?page=${ARTICLE}`)).headers['x-refused']).toBe('comments-closed');
  });

  test('may ask for proof of work', async () => {
    api = await TestApi.open({ environment: { ...desk.environment, COMMENT_WORK_BITS: '8' } });
    const { form, workBits } = await formFor();
    api.clock.advanceSeconds(20);
    const isDone = (work: number) => createHash('sha256').update(`${form}:${work}`).digest()[0] === 0;
    let work = 0;
    while (isDone(work)) work += 1;
    expect(workBits).toBe(8);
    expect(await refusal(send(form, { work: String(work) }))).toEqual([400, 'work-missing']);
    while (!isDone(work)) work += 1;
    expect((await send(form, { work: String(work) })).statusCode).toBe(202);
    await desk.until(() => desk.comments.size === 1);
  });
});

test('plain text keeps Vietnamese, in one form', () => {
  expect(toPlainText('Tie\u0302\u0301ng Vie\u0323\u0302t\u0000\u200B\u2066!')).toBe('Tiếng Việt !');
  expect(toPlainText('a  b \n\n\n\n c\u00A0d')).toBe('a b\n\nc d');
  expect(toPlainLine('Lò\nVăn\tA')).toBe('Lò Văn A');
});
