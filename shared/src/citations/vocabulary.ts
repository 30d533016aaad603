// The words that readers of citations know, as small numbers: words of running text are looked up without making a string of each.

const MAX_WORD = 16;
const SLOTS = 8192;
const LETTERS = 0x2300;

/** Each letter as a small one, the Icelandic ð and Ð as đ. */
const SMALL = smallLetters();
const forms: string[] = [''];
const ids: number[] = [0];
const slots = new Uint16Array(SLOTS);
let lastId = 0;

/** Stands for all words that nobody registered. */
export const UNKNOWN_WORD = 0;

/** Both ways of placing a tone mark are in use, "ủy" and "uỷ". */
const TONE_PLACES: readonly (readonly [old: string, modern: string])[] = [
  ...['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ'],
  ...['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'],
].map((pair) => pair.split(' ') as [string, string]);

/** The id of a word of the tables; tables are written in small letters and with "ủy", "hóa". */
export function word(form: string): number {
  const known = wordAt(form, 0, form.length);
  if (known !== UNKNOWN_WORD) return known;
  lastId += 1;
  add(form, lastId);
  for (const [old, modern] of TONE_PLACES) if (form.endsWith(old)) add(form.slice(0, -old.length) + modern, lastId);
  return lastId;
}

/** The ids of single words, in their order: for tables that name each. */
export function wordsOf<const Forms extends readonly string[]>(...forms: Forms): { [Index in keyof Forms]: number } {
  return forms.map(word) as { [Index in keyof Forms]: number };
}

/** The ids of words between blanks. */
export function words(forms: string): ReadonlySet<number> {
  return new Set(forms.split(' ').map(word));
}

/** The letters with which any of the words ends, in both cases: most words of a text are ruled out by their last letter. */
export function lastLetters(forms: readonly string[]): ReadonlySet<number> {
  const codes = new Set<number>();
  const note = (form: string) => {
    for (const letter of [form.slice(-1), form.slice(-1).toUpperCase()]) codes.add(letter.charCodeAt(0));
  };
  for (const form of forms) {
    note(form);
    for (const [old, modern] of TONE_PLACES) if (form.endsWith(old)) note(modern);
    if (form.endsWith('đ')) for (const icelandic of 'ðÐ') note(icelandic);
  }
  return codes;
}

/** One number for two words, for sets of pairs. */
export function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Pairs of words between commas: "chính phủ,thủ tướng". */
export function wordPairs(forms: string): ReadonlySet<number> {
  return new Set(
    forms.split(',').map((pair) => {
      const [first, second, third] = pair.split(' ');
      if (!first || !second || third !== undefined) throw new RangeError(`"${pair}" is no pair of words.`);
      return pairOf(word(first), word(second));
    }),
  );
}

/** The id of the word between two offsets, whatever its case; UNKNOWN_WORD when no table holds it. */
export function wordAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > MAX_WORD || length <= 0) return UNKNOWN_WORD;
  for (let slot = slotOf(text, start, end); ; slot = (slot + 1) % SLOTS) {
    const index = slots[slot] as number;
    if (index === 0) return UNKNOWN_WORD;
    if (isForm(forms[index] as string, text, start, length)) return ids[index] as number;
  }
}

function add(form: string, id: number): void {
  if (form.length > MAX_WORD || forms.length > SLOTS / 2)
    throw new RangeError(`The vocabulary cannot hold "${form}": make its tables larger.`);
  let slot = slotOf(form, 0, form.length);
  while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
  slots[slot] = forms.length;
  forms.push(form);
  ids.push(id);
}

function slotOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index++) hash = (Math.imul(hash, 31) + smallCode(text.charCodeAt(index))) | 0;
  return (hash ^ (hash >>> 13)) & (SLOTS - 1);
}

function isForm(form: string, text: string, start: number, length: number): boolean {
  if (form.length !== length) return false;
  for (let index = 0; index < length; index++) if (form.charCodeAt(index) !== smallCode(text.charCodeAt(start + index))) return false;
  return true;
}

function smallCode(code: number): number {
  return code < LETTERS ? (SMALL[code] as number) : code;
}

function smallLetters(): Uint16Array {
  const table = new Uint16Array(LETTERS);
  for (let code = 0; code < LETTERS; code++) {
    const small = String.fromCharCode(code).toLowerCase();
    table[code] = small.length === 1 ? small.charCodeAt(0) : code;
  }
  table['ð'.charCodeAt(0)] = table['Ð'.charCodeAt(0)] = 'đ'.charCodeAt(0);
  return table;
}
