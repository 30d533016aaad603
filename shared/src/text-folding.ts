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
  const composed = toNfc(text);
  let folded = '';
  for (let index = 0; index < composed.length; index++) {
    const code = composed.charCodeAt(index);
    if (code < 0x80) {
      folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : composed[index];
      continue;
    }
    const character = String.fromCodePoint(composed.codePointAt(index) as number);
    folded += foldCharacter(character);
    index += character.length - 1;
  }
  return folded;
}

/** Decomposing is slow and the characters of a language are few: each is folded once. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const base = character.normalize('NFD').replace(COMBINING_MARKS, '').toLowerCase();
  const folded = base === 'đ' || base === 'ð' ? 'd' : base.length === character.length ? base : character.toLowerCase();
  foldedCharacters.set(character, folded);
  return folded;
}
