// The year that a title was written in, as far as it tells: plans name years that lie far ahead of it.

import { foldText } from '@bang-tin/shared/text-folding';

const RANGE = /(?<!\d)(?:19|20)\d\d(?: ?[-–—/] ?| den (?:het )?(?:nam )?)(?:19|20)\d\d(?!\d)/g; // "2021-2030", "2021 đến năm 2025"
const AHEAD = /\b(?:den(?: het)?|tam nhin(?: den)?|dinh huong(?: den)?|muc tieu(?: den)?|vao)(?: cuoi)?(?: nam)? (?:19|20)\d\d(?!\d)/g; // "tầm nhìn đến năm 2050"

/** The newest year of `text` that may be its own; null when it names none up to `latest`. */
export function ownYear(text: string, latest: number): number | null {
  const plain = foldText(text).replace(RANGE, ' ').replace(AHEAD, ' ');
  const years = (plain.match(/(?<![\d/])20\d\d(?!\d)/g) ?? []).map(Number).filter((year) => year <= latest);
  return years.length === 0 ? null : Math.max(...years);
}
