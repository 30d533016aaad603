// Votes and ratings, on both databases.

import { pollStateSchema, ratingSchema, voteAnswerSchema } from '@bang-tin/shared/feedback-schema';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { ARTICLE, CLOSED_POLL, COMING_POLL, GOOGLEBOT, POLL, TestApi, type ViewOptions } from '../../testing/test-api.ts';

jest.setTimeout(120_000);

let api: TestApi;
afterEach(() => api?.close());

const ballot = (name: string | number) => String(name).padStart(22, 'b');
const vote = (choice: number, name: string | number, options: ViewOptions = {}, poll = POLL) =>
  api.post('/api/votes', { poll, choice, ballot: ballot(name) }, options);
const outcome = async (...given: Parameters<typeof vote>) => voteAnswerSchema.parse((await vote(...given)).json()).outcome;
const votesOf = async (poll = POLL) => pollStateSchema.parse((await api.get(`/api/polls?id=${poll}`)).json()).votes;
const refusal = async (response: ReturnType<typeof vote>) => {
  const { statusCode, headers } = await response;
  return [statusCode, headers['x-refused']];
};

describeOnEachEngine((empty) => {
  const open = async (environment: Record<string, string> = {}) => {
    api = await TestApi.open({ environment: { ...(await empty()), ...environment } });
  };

  test('one ballot has one vote, which may change; a request sent again changes nothing', async () => {
    await open();
    expect(await outcome(0, 'one')).toBe('new');
    expect(await outcome(0, 'one')).toBe('same');
    expect(await outcome(2, 'two')).toBe('new');
    expect(await votesOf()).toEqual([1, 0, 1]);
    expect(await outcome(1, 'one', { from: '198.51.100.77' })).toBe('changed');
    expect(await votesOf()).toEqual([0, 1, 1]);
    api.clock.advanceSeconds(40 * 86_400);
    expect(await outcome(2, 'one')).toBe('changed');
    expect(await votesOf()).toEqual([0, 0, 2]);
  });

  test('many at once, sent twice and in any order, are counted exactly', async () => {
    await open();
    const ballots = Array.from({ length: 60 }, (_, index) => index);
    const sent = [...ballots, ...ballots.toReversed()];
    const answers = await Promise.all(sent.map((name) => vote(name % 3, name, { from: `198.51.100.${name}` })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(sent.map(() => 200));
    expect(await votesOf()).toEqual([20, 20, 20]);
  });

  test('polls that are over, or to come, or unknown, and choices that do not exist, are refused', async () => {
    await open();
    expect(await refusal(vote(0, 'one', {}, CLOSED_POLL))).toEqual([409, 'poll-closed']);
    expect(await refusal(vote(0, 'one', {}, COMING_POLL))).toEqual([409, 'poll-closed']);
    expect(await refusal(vote(0, 'one', {}, 'nosuchpollnosuchpoll0000'))).toEqual([404, 'unknown-poll']);
    expect(await refusal(vote(3, 'one'))).toEqual([400, 'unknown-choice']);
    expect(await refusal(api.post('/api/votes', { poll: POLL, choice: 0, ballot: 'short' }))).toEqual([400, 'bad-request']);
    expect(await refusal(vote(0, 'one', { agent: GOOGLEBOT }))).toEqual([403, 'not-a-reader']);
    expect(await refusal(vote(0, 'one', { headers: { origin: 'https://evil.example' } }))).toEqual([403, 'foreign-origin']);
    expect(await votesOf()).toEqual([0, 0, 0]);
    api.clock.set('2026-11-19T23:59:59Z');
    expect(await outcome(1, 'one', {}, CLOSED_POLL)).toBe('new');
    api.clock.set('2026-11-20T00:00:00Z');
    expect(await refusal(vote(0, 'one', {}, CLOSED_POLL))).toEqual([409, 'poll-closed']);
    expect(await votesOf(CLOSED_POLL)).toEqual([0, 1]);
  });

  test('one connection has room for an office and not for a flood, wherever it says that it comes from', async () => {
    await open();
    const flood = await Promise.all(
      Array.from({ length: 130 }, (_, name) =>
        vote(0, name, { from: `2001:db8:1:2::${name}`, headers: { 'x-forwarded-for': `10.0.0.${name}` } }),
      ),
    );
    expect(flood.filter(({ statusCode }) => statusCode === 200)).toHaveLength(100);
    expect(flood.find(({ statusCode }) => statusCode === 429)?.headers['x-refused']).toBe('too-many-ballots');
    expect(await votesOf()).toEqual([100, 0, 0]);
    expect(await outcome(1, 'other', { from: '2001:db8:1:3::1' })).toBe('new');
    api.clock.advanceSeconds(86_400);
    expect(await outcome(1, 'tomorrow', { from: '2001:db8:1:2::1' })).toBe('new');
  });

  test('ratings: one to five stars, an average with one decimal, nothing before the first', async () => {
    await open();
    const rate = (stars: number, name: string) => api.post('/api/ratings', { page: ARTICLE, stars, ballot: ballot(name) });
    const rating = async () => ratingSchema.parse((await api.get(`/api/ratings?page=${ARTICLE}`)).json());
    expect(await rating()).toEqual({ votes: 0, average: null, stars: [0, 0, 0, 0, 0] });
    for (const [stars, name] of [[5, 'one'], [4, 'two'], [4, 'three'], [1, 'three']] as const) await rate(stars, name); // biome-ignore format: rows
    expect(await rating()).toEqual({ votes: 3, average: 3.3, stars: [1, 0, 0, 1, 1] });
    for (const stars of [0, 6, 2.5]) expect(await refusal(rate(stars, 'four'))).toEqual([400, 'bad-request']);
    expect((await api.get('/api/ratings?page=nosuchpagenosuchpage0000')).statusCode).toBe(404);
  });

  test('what was acknowledged is there after a restart', async () => {
    await open();
    await vote(2, 'one');
    await api.restart();
    expect(await votesOf()).toEqual([0, 0, 1]);
    expect(await outcome(2, 'one')).toBe('same');
  });
});

describe('two processes on one database', () => {
  describeOnEachEngine((empty) => {
    test('count exactly', async () => {
      const environment = await empty();
      if (!environment.COUNTERS_DATABASE_URL) return; // one file has one process
      api = await TestApi.open({ environment });
      const other = await TestApi.open({ environment });
      const apis = [api, other];
      await Promise.all(
        Array.from({ length: 120 }, (_, turn) =>
          apis[turn % 2]?.post(
            '/api/votes',
            { poll: POLL, choice: turn % 3, ballot: ballot(turn % 40) },
            { from: `198.51.100.${turn % 40}` },
          ),
        ),
      );
      expect((await votesOf()).reduce((so, more) => so + more)).toBe(40);
      await other.close();
    });
  });
});
