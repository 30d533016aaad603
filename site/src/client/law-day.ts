// The state of a legal document on a day that the reader chooses, and on today: days pass over static pages. It is judged from the
// data in the page by the same functions that judged it when the page was made. The day stands in the address, so that it can be shared.

import { formatDay } from '@bang-tin/shared/calendar-days';
import type { Locale } from '@bang-tin/shared/locales';
import { type IncomingRelation, type Validity, type ValidityDates, validityAsOf, validityLabel } from '@bang-tin/shared/validity';
import { behindLabel, validitySentence } from '@bang-tin/shared/validity-text';

interface LawData {
  facts: ValidityDates & { acts: IncomingRelation[] };
  /** Pages of the documents that act on this one, by their ids. */
  addresses: Record<string, string>;
}
const PARAMETER = 'ngay';

const locale = document.documentElement.lang as Locale;
const section = document.querySelector<HTMLElement>('[data-law]');
if (section) start(section, JSON.parse(section.dataset.law as string) as LawData);

function start(law: HTMLElement, { facts, addresses }: LawData): void {
  const find = <E extends HTMLElement>(selector: string) => law.querySelector(selector) as E;
  const [form, now, answer] = [find<HTMLFormElement>('.as-of'), find('.law-state-now'), find('.as-of-answer')];
  const input = form.elements.namedItem(PARAMETER) as HTMLInputElement;
  const back = find<HTMLButtonElement>('[data-today]');
  const today = vietnamDay();
  const stateOn = (day: string): (Node | string)[] => parts(validityAsOf(facts, facts.acts, day), addresses);

  correct(law, now, stateOn(today), validityAsOf(facts, facts.acts, today));
  markCome(today);

  const show = (day: string | null): void => {
    back.hidden = day === null;
    answer.replaceChildren();
    markRelations(day, answer.dataset.later as string);
    if (day === null) return;
    const onDay = (text: string) => text.replace('{day}', formatDay(day, locale));
    const said = facts.issuedDay !== null && day < facts.issuedDay ? [answer.dataset.notIssued as string] : stateOn(day);
    answer.append(onDay(answer.dataset.onDay as string), ' ', ...said);
    if (document.querySelector('.not-yet-there')) answer.append(' ', onDay(answer.dataset.note as string));
  };
  const choose = (day: string | null): void => {
    const address = new URL(location.href);
    if (day === null) address.searchParams.delete(PARAMETER);
    else address.searchParams.set(PARAMETER, day);
    history.replaceState(null, '', address);
    show(day);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    choose(input.value);
  });
  back.addEventListener('click', () => {
    choose(null);
    input.value = today;
    input.focus();
  });
  const asked = new URL(location.href).searchParams.get(PARAMETER);
  input.value = asked ?? '';
  // The field takes nothing that is no day, "22/11/2026" or "2026-13-01".
  const isDay = input.value !== '' && input.checkValidity();
  if (!isDay) input.value = today;
  form.hidden = false;
  if (isDay) show(input.value);
}

/** Clocks in Vietnam have been seven hours ahead since 1975, whatever the reader's own clock shows. */
function vietnamDay(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function parts(validity: Validity, addresses: Record<string, string>): (Node | string)[] {
  const label = validityLabel(validity, locale);
  const badge = document.createElement('strong');
  badge.className = `badge ${validity.state}`;
  badge.textContent = label;
  const { before, number, after } = validitySentence(validity, locale);
  const address = addresses[validity.causeDocument ?? ''];
  if (number === null) return [badge, ' ', behindLabel(before, label)];
  let cause: Node | string = number;
  if (address !== undefined) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = number;
    cause = link;
  }
  return [badge, ' ', behindLabel(before, label), cause, after];
}

/** Says today's state where the page says that of an earlier day: at its head and among the attributes. */
function correct(law: HTMLElement, now: HTMLElement, said: (Node | string)[], validity: Validity): void {
  const text = (content: string | null) => (content ?? '').replace(/\s+/g, '');
  const fresh = document.createElement('p');
  fresh.append(...said);
  if (text(fresh.textContent) === text(now.textContent)) return;
  now.replaceChildren(...said);
  law.className = `law-state ${validity.state}`;
  const badge = document.querySelector('.attributes .badge');
  if (!badge) return;
  badge.className = `badge ${validity.state}`;
  badge.textContent = validityLabel(validity, locale);
}

/** Events of the timeline whose day has come since the page was made. */
function markCome(today: string): void {
  for (const event of document.querySelectorAll<HTMLElement>('.timeline .coming')) {
    if ((event.dataset.day as string) > today) continue;
    event.classList.remove('coming');
    event.querySelector('.coming-note')?.remove();
  }
}

/** Says of relations that they take effect later than the day; null: of none. */
function markRelations(day: string | null, note: string): void {
  for (const marked of document.querySelectorAll('.not-yet-there')) {
    marked.classList.remove('not-yet-there');
    marked.querySelector('.later-note')?.remove();
  }
  if (day === null) return;
  for (const relation of document.querySelectorAll<HTMLElement>('[data-from]')) {
    if ((relation.dataset.from as string) <= day) continue;
    relation.classList.add('not-yet-there');
    const words = document.createElement('span');
    words.className = 'note later-note';
    words.textContent = ` (${note})`;
    relation.append(words);
  }
}
