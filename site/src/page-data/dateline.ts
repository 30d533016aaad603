// The place name with which newspapers open a story's lead: "ĐBP - Sáng 12/1 …".

/** "ĐBP", "ĐBP -" and "ĐBP –" are all written "ĐBP -"; null where there is no place name. */
export function datelineMark(dateline: string | null): string | null {
  const place = dateline?.trim().replace(/\s*[-–—]\s*$/, '');
  return place ? `${place} -` : null;
}
