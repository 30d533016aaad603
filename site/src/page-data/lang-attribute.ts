// Words in another language than their page's say so, for the voice that reads them aloud and for search engines.

import type { Locale } from '@bang-tin/shared/locales';

/** Value of `lang` and `hreflang`: the language of the words, or nothing where it is the page's own. */
export function langAttribute(ofWords: Locale, ofPage: Locale): Locale | undefined {
  return ofWords === ofPage ? undefined : ofWords;
}
