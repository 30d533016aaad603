// The same texts as writers and programs spoil them; the finder must lose nothing by it.

import type { GoldPassage, Span } from './gold-set.ts';

type Spoil = (character: string, index: number, passage: GoldPassage) => string;

const inNumber = (index: number, { citations }: GoldPassage): boolean =>
  citations.some(({ category, start, end }) => category === 'full' && index >= start && index < end);
const isDash = (character: string): boolean => character === '-';
const isSeparator = (character: string): boolean => character === '-' || character === '/';
const WRAP_EVERY = 60;

/** Names and ways of spoiling; `null` changes the text as a whole without moving an offset of its NFC form. */
const WAYS: Readonly<Record<string, Spoil | null>> = {
  'NFD text': null,
  'Ð for Đ': (character) => (character === 'Đ' ? 'Ð' : character),
  'en dashes': (character) => (isDash(character) ? '–' : character),
  'no-break spaces': (character) => (character === ' ' ? '\u00a0' : character),
  'blank behind dashes': (character, index, passage) => (isDash(character) && inNumber(index, passage) ? '- ' : character),
  'blanks around separators': (character, index, passage) =>
    isSeparator(character) && inNumber(index, passage) ? ` ${character} ` : character,
  'break behind dashes': (character, index, passage) =>
    isDash(character) && inNumber(index, passage) && passage.text.charAt(index + 1).trim() !== '' ? '-\n' : character,
  'hard-wrapped lines': wrapLines,
};

export const DERIVED_SETS: readonly string[] = Object.keys(WAYS);

/** The passages spoiled in one of the ways of DERIVED_SETS, with their offsets moved. */
export function derive(way: string, passages: readonly GoldPassage[]): GoldPassage[] {
  const spoil = WAYS[way];
  if (spoil === undefined) throw new RangeError(`There is no derived set "${way}".`);
  return passages.map((passage) => (spoil === null ? { ...passage, text: passage.text.normalize('NFD') } : spoiled(passage, spoil)));
}

function spoiled(passage: GoldPassage, spoil: Spoil): GoldPassage {
  const offsets: number[] = [];
  let text = '';
  for (let index = 0; index < passage.text.length; index++) {
    offsets.push(text.length);
    text += spoil(passage.text.charAt(index), index, passage);
  }
  offsets.push(text.length);
  const moved = <S extends Span>(span: S): S => ({ ...span, start: offsets[span.start] ?? 0, end: offsets[span.end] ?? 0 });
  return {
    ...passage,
    text,
    citations: passage.citations.map(moved),
    hardNegatives: passage.hardNegatives.map(moved),
    ignored: passage.ignored.map(moved),
  };
}

/** The first blank behind each 60th column becomes a line break. */
function wrapLines(character: string, index: number, { text }: GoldPassage): string {
  if (character !== ' ' || text.charAt(index + 1) === ' ') return character;
  const lineStart = text.lastIndexOf('\n', index) + 1;
  const previousBlank = text.lastIndexOf(' ', index - 1);
  const column = (at: number): number => Math.floor((Math.max(at, lineStart) - lineStart) / WRAP_EVERY);
  return column(index) > column(previousBlank) ? '\n' : character;
}
