// Text comes in as NFC; folding takes the tone marks away, for search and slugs only, never for display.

/** The NFC form in which all text is stored. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

const COMBINING_MARKS = /\p{Mn}/gu; // "à" as a + U+0300 loses U+0300; the letter "a" stays

/**
 * Lower case without tone marks, with đ (and the Icelandic ð that some typists use) as d: "Đại hội" -> "dai hoi".
 * Given NFC text of the Basic Multilingual Plane, one character stays one character, so offsets map back.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const character of toNfc(text)) {
    const base = character.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase();
    folded += base === 'đ' || base === 'ð' ? 'd' : base.length === character.length ? base : character.toLowerCase();
  }
  return folded;
}
