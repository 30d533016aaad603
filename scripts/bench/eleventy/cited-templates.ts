// What pages of the competitors show of the documents that they cite: links in the text, a list at the end, and a notice of those that
// have expired since.

import { linkCitationsAt } from '@bang-tin/shared/citation-links';
import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import { validityLabel } from '@bang-tin/shared/validity';
import { formatDay } from '@bang-tin/shared/vietnam-time';
import type { ProseField } from '../found-citations.ts';
import type { CitedEntry, CitedPlace, PageCitations } from './citation-index.ts';
import { escapeHtml } from './escape-html.ts';
import type { LawRegister } from './law-register.ts';
import type { Law } from './portal-model.ts';

export interface Citing {
  register: LawRegister;
  citations: PageCitations;
}

const isExpired = (register: LawRegister, law: Law): boolean => register.stateOf(law).validity.state === 'expired';

function linkOf(register: LawRegister, { entry, fragment }: CitedPlace): { href: string; class: string; 'aria-describedby': string } {
  return {
    href: entry.law.address + fragment,
    class: isExpired(register, entry.law) ? 'citation expired' : 'citation',
    'aria-describedby': entry.anchor,
  };
}

/** HTML with its citations as links. */
export function citedBody(html: string, { register, citations }: Citing): string {
  const places = citations.places.filter(({ citation }) => citation.field === 'body');
  if (places.length === 0) return html;
  const marks = places.map((place) => ({ ...place.citation, place }));
  return linkCitationsAt(html, marks, ({ place }) => linkOf(register, place)) ?? html;
}

/** Plain text with its citations as links. */
export function citedText(text: string, field: ProseField, { register, citations }: Citing): string {
  const places = citations.places.filter(({ citation }) => citation.field === field);
  let html = '';
  let done = 0;
  for (const place of places) {
    const { start, end } = place.citation;
    const { href, class: name, 'aria-describedby': anchor } = linkOf(register, place);
    html += `${escapeHtml(text.slice(done, start))}<a href="${href}" class="${name}" aria-describedby="${anchor}">${escapeHtml(text.slice(start, end))}</a>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done));
}

function state(register: LawRegister, law: Law): string {
  const { validity } = register.stateOf(law);
  const badge = `<span class="badge ${validity.state}">${validityLabel(validity, 'vi')}</span>`;
  if (validity.state === 'in-force') return badge;
  const since = validity.day ? `từ ngày ${formatDay(validity.day, 'vi')}` : '';
  const cause = register.get(validity.causeDocument);
  const relation = validity.causeRelation && LEGAL_RELATIONS[validity.causeRelation].name;
  const by = cause && relation ? `do văn bản số <a href="${cause.address}">${escapeHtml(cause.fields.number)}</a> ${relation}` : '';
  return since || by ? `${badge}<span class="note"> ${since}${since && by ? ', ' : ''}${by}</span>` : badge;
}

export function citedDocuments({ register, citations: { entries } }: Citing): string {
  if (entries.length === 0) return '';
  const item = ({ anchor, law, locators }: CitedEntry): string =>
    `<li><div id="${anchor}"><a href="${law.address}">${escapeHtml(nameOf(law))}</a><p>${state(register, law)}</p></div>${locators.length > 0 ? `<p class="note">Phần được dẫn: <span>${escapeHtml(locators.join('; '))}</span></p>` : ''}</li>`;
  return `<section class="cited" aria-labelledby="cited-documents"><h2 id="cited-documents">Văn bản được dẫn</h2><ul>${entries.map(item).join('')}</ul><script type="module" src="/_astro/CitedDocuments.astro_astro_type_script_index_0_lang.CeKEkeys.js"></script></section>`;
}

const nameOf = ({ fields: { title, number } }: Law): string => (title.includes(number) ? title : `${number} – ${title}`);

/** What has expired since the day of the page: what had expired before is cited as history, and what the page itself ends, it says. */
export function expiredSince({ register, citations }: Citing, since: string, id: string): Law[] {
  return citations.entries.flatMap(({ law }) => {
    const { state: now, day, causeDocument } = register.stateOf(law).validity;
    return now === 'expired' && day !== null && day > since && causeDocument !== id ? [law] : [];
  });
}

export const EXPIRED_NOTICES = {
  story: 'Sau khi bài này đăng, văn bản được dẫn trong bài đã hết hiệu lực:',
  law: 'Sau khi văn bản này ban hành, văn bản được dẫn trong đó đã hết hiệu lực:',
};
/** Named in the notice; the others stand in the list at the end. */
export const NAMED_EXPIRED = 3;

export function expiredNotice({ register }: Citing, expired: readonly Law[], of: keyof typeof EXPIRED_NOTICES): string {
  if (expired.length === 0) return '';
  const items = expired
    .slice(0, NAMED_EXPIRED)
    .map((law) => `<li><a href="${law.address}">${escapeHtml(nameOf(law))}</a> ${state(register, law)}</li>`);
  const more = expired.length - NAMED_EXPIRED;
  const rest = more > 0 ? `<p><a href="#cited-documents">và ${more} văn bản khác</a></p>` : '';
  return `<div class="cited-expired" role="note"><p>${EXPIRED_NOTICES[of]}</p><ul>${items.join('')}</ul>${rest}</div>`;
}
