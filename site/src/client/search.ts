// Asks the small API for what the page's address asks for, and lists what it found. Words stand in the form's own attributes.

import type { SearchAnswer, SearchResult } from '@bang-tin/shared/search-schema';
import { ApiRefusal, ask } from './ask-api.ts';

const locale = document.documentElement.lang;
const find = <E extends HTMLElement>(selector: string): E => document.querySelector(selector) as E;

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...content: (string | Node)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Only as text: nothing of what was found can be anything else. */
function marked({ excerpt, marks }: SearchResult): HTMLElement {
  const line = element('p');
  let end = 0;
  for (const [from, to] of marks) {
    line.append(excerpt.slice(end, from), element('mark', excerpt.slice(from, to)));
    end = to;
  }
  line.append(excerpt.slice(end));
  return line;
}

function item(result: SearchResult): HTMLElement {
  const link = element('a', result.title);
  link.href = result.address;
  const day = result.day?.split('-').reverse().join('/');
  return element('li', element('h2', link), ...(day ? [element('p', day)] : []), marked(result));
}

function leadTo(link: HTMLAnchorElement, question: string, page: number, isThere: boolean): void {
  link.href = `?${new URLSearchParams({ q: question, trang: String(page) })}`;
  link.hidden = !isThere;
}

async function show(question: string, page: number): Promise<void> {
  const { dataset: words } = find('[data-search]');
  const status = find('[data-search-status]');
  status.textContent = words.searching as string;
  try {
    const query = new URLSearchParams({ q: question, locale, page: String(page) });
    const { results, more, complete } = (await ask(`/api/search?${query}`)) as SearchAnswer;
    const list = find('[data-results]');
    list.replaceChildren(...results.map(item));
    list.hidden = results.length === 0;
    const found = page === 1 && !more ? `${words.all} ${results.length}` : `${words.found} ${page}`;
    const said = results.length === 0 ? words.nothing : found;
    status.textContent = complete ? `${said}` : `${said} ${words.incomplete}`;
    leadTo(find('[data-newer]'), question, page - 1, page > 1);
    leadTo(find('[data-older]'), question, page + 1, more);
    find('[data-search-pages]').hidden = page === 1 && !more;
  } catch (error) {
    status.textContent = error instanceof ApiRefusal ? error.message : (words.failed as string);
  }
}

const asked = new URLSearchParams(location.search);
const question = asked.get('q')?.trim() ?? '';
if (question) {
  find<HTMLInputElement>('#q').value = question;
  void show(question, Math.max(Number.parseInt(asked.get('trang') ?? '1', 10) || 1, 1));
}
