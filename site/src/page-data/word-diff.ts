// The shortest way from one list of words to another, by E. W. Myers ("An O(ND) Difference Algorithm and Its Variations", 1986).
// Words are compared as numbers and ways are kept in arrays of numbers: a comparison of two laws tries a hundred thousand of them.

/** Words that both lists have one after the other, only the newer one, only the older one. */
export interface WordRun {
  kind: 'same' | 'ins' | 'del';
  words: string[];
}

/** Null where more than `most` words came or went. Between two runs that are the same, what went stands before what came. */
export function diffWords(older: readonly string[], newer: readonly string[], most: number): WordRun[] | null {
  const numbers = new Map<string, number>();
  const [before, after] = [numbersOf(older, numbers), numbersOf(newer, numbers)];
  if (leastChanges(before, after, numbers.size) > most) return null;
  const way = shortestWay(before, after, most);
  return way && runsOf(older, newer, way);
}

function numbersOf(words: readonly string[], numbers: Map<string, number>): Int32Array {
  const all = new Int32Array(words.length);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] as string;
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    all[place] = number;
  }
  return all;
}

/** How many words come or go wherever they stand: those that one list has more often than the other. */
function leastChanges(before: Int32Array, after: Int32Array, words: number): number {
  const surplus = new Int32Array(words);
  for (const word of before) surplus[word] = (surplus[word] as number) + 1;
  for (const word of after) surplus[word] = (surplus[word] as number) - 1;
  let changes = 0;
  for (const count of surplus) changes += Math.abs(count);
  return changes;
}

/** A word that went or came, and how many words follow that both have. The first step of a way is only what both begin with. */
interface Step {
  change: 'ins' | 'del' | null;
  same: number;
}

/** Steps of all ways that are tried, numbered from 1: twice how far a step comes in the older list, and 1 more for a word that went. */
let ends = new Int32Array(4096);
/** The step before each; 0 before the first. Both are kept from one comparison to the next, as large as the longest needed. */
let previous = new Int32Array(4096);

function makeRoom(steps: number): void {
  if (steps < ends.length) return;
  const [largerEnds, largerPrevious] = [new Int32Array(2 * steps), new Int32Array(2 * steps)];
  largerEnds.set(ends);
  largerPrevious.set(previous);
  [ends, previous] = [largerEnds, largerPrevious];
}

/** Null where it takes more than `most` changes. */
function shortestWay(before: Int32Array, after: Int32Array, most: number): Step[] | null {
  const [width, height] = [before.length, after.length];
  const longest = Math.min(most, width + height);
  const middle = longest + 1;
  /** The step that comes farthest on each diagonal (place in the older list less place in the newer one); 0 where none does. */
  const farthest = new Int32Array(2 * middle + 1);
  let last = 0;
  // A way that has come to the end of one list goes straight on to the end of the other: those beyond it need not be tried.
  let [lowest, highest] = [-longest, longest];
  for (let changes = 0; changes <= longest; changes++) {
    makeRoom(last + changes + 2);
    for (let diagonal = Math.max(lowest, -changes); diagonal <= Math.min(highest, changes); diagonal += 2) {
      const here = middle + diagonal;
      const removing = farthest[here - 1] as number;
      const adding = farthest[here + 1] as number;
      farthest[here - 1] = 0;
      farthest[here] = 0;
      let removed = removing === 0 ? -1 : ((ends[removing] as number) >> 1) + 1;
      if (removed > width) removed = -1;
      let added = adding === 0 ? -1 : (ends[adding] as number) >> 1;
      if (added - diagonal > height) added = -1;
      if (changes === 0) added = 0;
      if (removed === -1 && added === -1) continue;
      const isRemoval = removed > added;
      let x = isRemoval ? removed : added;
      while (x < width && x - diagonal < height && before[x] === after[x - diagonal]) x++;
      last++;
      ends[last] = isRemoval ? 2 * x + 1 : 2 * x;
      previous[last] = isRemoval ? removing : adding;
      if (x === width && x - diagonal === height) return stepsTo(last);
      farthest[here] = last;
      if (x === width) highest = Math.min(highest, diagonal - 1);
      if (x - diagonal === height) lowest = Math.max(lowest, diagonal + 1);
    }
  }
  return null;
}

function stepsTo(last: number): Step[] {
  const steps: Step[] = [];
  for (let step = last; step !== 0; step = previous[step] as number) {
    const [end, before] = [ends[step] as number, previous[step] as number];
    const isRemoval = end & 1;
    const same = (end >> 1) - isRemoval - (before === 0 ? 0 : (ends[before] as number) >> 1);
    steps.push({ change: before === 0 ? null : isRemoval ? 'del' : 'ins', same });
  }
  return steps.reverse();
}

function runsOf(older: readonly string[], newer: readonly string[], way: readonly Step[]): WordRun[] {
  const runs: WordRun[] = [];
  let [x, y, removed, added] = [0, 0, 0, 0];
  const push = (kind: WordRun['kind'], words: string[]) => {
    if (words.length > 0) runs.push({ kind, words });
  };
  const pushChanges = () => {
    push('del', older.slice(x - removed, x));
    push('ins', newer.slice(y - added, y));
    [removed, added] = [0, 0];
  };
  for (const { change, same } of way) {
    if (change === 'del') [x, removed] = [x + 1, removed + 1];
    if (change === 'ins') [y, added] = [y + 1, added + 1];
    if (same === 0) continue;
    pushChanges();
    push('same', newer.slice(y, y + same));
    [x, y] = [x + same, y + same];
  }
  pushChanges();
  return runs;
}
