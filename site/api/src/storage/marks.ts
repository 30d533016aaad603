// A visitor on one page, as one number: what the journal of arrivals keeps, instead of who read what.

/**
 * 53 bits that differ for each visitor and target. Two that are live at once share one with a probability of 1 in 9 * 10^15;
 * nobody can look for such a pair, because visitors' numbers come from a secret.
 * @param target a page's id, a file's address, or "from google.com"
 */
export function markOf(visitor: number, target: string): number {
  let one = (visitor | 0) ^ 0xdeadbeef;
  let other = (visitor / 0x1_0000_0000) | 0x41c60000;
  for (let index = 0; index < target.length; index += 1) {
    const code = target.charCodeAt(index);
    one = Math.imul(one ^ code, 0x9e3779b1);
    other = Math.imul(other ^ code, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  // 0 stands for "nothing".
  return (other >>> 11) * 0x1_0000_0000 + (one >>> 0) || 1;
}
