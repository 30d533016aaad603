// Where in the page of a legal document an article stands. The page and whatever links to it agree here.

/** The anchor of an article in the page of its document: "5a" -> "dieu-5a", "5đ" -> "dieu-5dd". Of articles with one number the first has it. */
export function articleAnchor(number: string): string {
  return `dieu-${number.toLowerCase().replaceAll('đ', 'dd')}`;
}

const ARTICLE = /(?<!\p{L})điều\s+(\d{1,4}\p{L}?)(?!\p{L})/iu; // "khoản 2 Điều 5a" is "5a"; not "điều kiện 5", "khoản 2"

/** The anchor of the article that a locator names first, "điểm a khoản 2 Điều 17" -> "dieu-17"; null where it names none. */
export function anchorOfLocator(locator: string): string | null {
  const number = ARTICLE.exec(locator.normalize('NFC'))?.[1];
  return number === undefined ? null : articleAnchor(number);
}
