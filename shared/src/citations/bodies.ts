// Issuing bodies compared: "UBND tỉnh Sơn La" and "Ủy ban nhân dân tỉnh Sơn La" are one, "UBND huyện" is another level than "UBND tỉnh".

import { foldText } from '../text-folding.ts';

export interface Body {
  /** Without tone marks, abbreviations written out: "uy ban nhan dan tinh son la". */
  folded: string;
  level: 'province' | 'district' | 'commune' | null;
  /** "son la"; '' when only the level is said. */
  place: string;
}

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'], // "UBND"; not "CTUBND"
  [/\bhdnd\b/g, 'hoi dong nhan dan'], // "HĐND"
  [/\btp\b\.?/g, 'thanh pho'], // "TP.", "TP"; not "TPHCM"
  [/\bbch\b/g, 'ban chap hanh'], // "BCH"
];
/** A city may be of any level. */
const LEVELS: readonly (readonly [string, Body['level']])[] = [
  ['tinh', 'province'],
  ['huyen', 'district'],
  ['quan', 'district'],
  ['thi xa', 'district'],
  ['phuong', 'commune'],
  ['xa', 'commune'],
  ['thi tran', 'commune'],
  ['thanh pho', null],
  ['thanh', null],
];
const MAX_KEPT = 4096;
const bodies = new Map<string, Body>();

/** What the name of a body says; null for none. Names repeat: what is kept only saves time. */
export function bodyOf(name: string | null): Body | null {
  if (name === null || name === '') return null;
  const known = bodies.get(name);
  if (known !== undefined) return known;
  const body = toBody(name);
  if (bodies.size < MAX_KEPT) bodies.set(name, body);
  return body;
}

function toBody(name: string): Body {
  let folded = foldText(name)
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();
  for (const [pattern, full] of ABBREVIATIONS) folded = folded.replace(pattern, full);
  folded = folded.replaceAll('.', ' ').replace(/ +/g, ' ').trim();
  for (const [word, level] of LEVELS) {
    const index = ` ${folded} `.indexOf(` ${word} `);
    if (index < 0) continue;
    const place = folded
      .slice(index + word.length)
      .trim()
      .replace(/^uy\b/, '')
      .trim();
    return { folded, level, place };
  }
  return { folded, level: null, place: '' };
}

/**
 * Whether two names cannot be of one body. What one of them does not say is no conflict; a place that the citation does not say is that
 * of the site.
 * @param province of the site, null where it has none or where the body is not one that every province has
 */
export function bodiesConflict(said: Body | null, known: Body | null, province: string | null): boolean {
  if (known === null) return false;
  const level = said?.level ?? null;
  if (level !== null && known.level !== null && level !== known.level) return true;
  const ofProvince = province !== null && known.level === 'province' ? foldText(province) : '';
  const place = said?.place || (level === null || level === 'province' ? ofProvince : '');
  return place !== '' && known.place !== '' && !isSamePlace(place, known.place);
}

/** "son la" and "son la khoa xv". */
function isSamePlace(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
