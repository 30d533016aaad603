import { expect, test } from '@jest/globals';
import { GroupCommit } from './group-commit.ts';

/** A commit that ends when the test says so. */
function gate() {
  const batches: number[][] = [];
  const ends: { resolve: (outcome: string) => void; reject: (error: Error) => void }[] = [];
  const commit = (batch: number[]) => {
    batches.push(batch);
    return new Promise<string>((resolve, reject) => ends.push({ resolve, reject }));
  };
  return { batches, ends, commit };
}
/** Until a batch that can begin has begun. */
const turn = async () => {
  for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('commits what came together at once when idle; what arrives during a commit forms the next batch', async () => {
  const { batches, ends, commit } = gate();
  const queue = new GroupCommit({ commit, longestQueue: 10, largestBatch: 10 });
  const answers = [queue.submit(1), queue.submit(2)];
  await turn();
  expect(batches).toEqual([[1, 2]]);
  answers.push(queue.submit(3), queue.submit(4));
  ends[0]?.resolve('first');
  await turn();
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
  ends[1]?.resolve('second');
  expect(await Promise.all(answers)).toEqual(['first', 'first', 'second', 'second']);
  await queue.drain();
});

test('answers only after the commit', async () => {
  const { ends, commit } = gate();
  const queue = new GroupCommit({ commit, longestQueue: 10, largestBatch: 10 });
  let answered = false;
  const answer = queue.submit(1).then(() => {
    answered = true;
  });
  await turn();
  expect(answered).toBe(false);
  ends[0]?.resolve('done');
  await answer;
});

test('refuses what does not fit, keeps to the largest batch', async () => {
  const { batches, ends, commit } = gate();
  const queue = new GroupCommit({ commit, longestQueue: 3, largestBatch: 2 });
  const answers = [queue.submit(1), queue.submit(2), queue.submit(3)];
  await expect(queue.submit(4)).rejects.toMatchObject({ code: 'queue-full', status: 503, retryAfterSeconds: 1 });
  await turn();
  answers.push(queue.submit(5));
  for (let index = 0; index < 2; index += 1) {
    ends[index]?.resolve('ok');
    await turn();
  }
  await Promise.all(answers);
  expect(batches).toEqual([
    [1, 2],
    [3, 5],
  ]);
});

test('a commit that fails refuses its batch and no other', async () => {
  const { ends, commit } = gate();
  const queue = new GroupCommit({ commit, longestQueue: 10, largestBatch: 10 });
  const first = queue.submit(1);
  await turn();
  const second = queue.submit(2);
  ends[0]?.reject(new Error('disk full'));
  await expect(first).rejects.toThrow('disk full');
  await turn();
  ends[1]?.resolve('ok');
  await expect(second).resolves.toBe('ok');
});

test('drain waits for everything that was taken', async () => {
  const { ends, commit } = gate();
  const queue = new GroupCommit({ commit, longestQueue: 10, largestBatch: 10 });
  void queue.submit(1);
  await turn();
  void queue.submit(2);
  let drained = false;
  const draining = queue.drain().then(() => {
    drained = true;
  });
  ends[0]?.resolve('ok');
  await turn();
  expect(drained).toBe(false);
  ends[1]?.resolve('ok');
  await draining;
});
