// Word puts lists on the clipboard as paragraphs that look like lists. This turns them into lists before the editor reads them; bold,
// headings and tables come through as they are, and what else Word adds the editor does not know and drops.

/** The pasted HTML with Word's list paragraphs as nested <ul> and <ol>. HTML of other programs comes back as it was. */
export function listsFromWord(html: string): string {
  if (!/mso-list/i.test(html)) return html;
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  for (const paragraph of pasted.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4')) {
    const level = listLevel(paragraph);
    if (level === null || !paragraph.parentElement) continue;
    const ordered = isOrdered(paragraph);
    for (const marker of paragraph.querySelectorAll('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')) marker.remove();
    const item = pasted.createElement('li');
    const text = pasted.createElement('p');
    text.append(...paragraph.childNodes);
    item.append(text);
    listFor(paragraph, level, ordered).append(item);
    paragraph.remove();
  }
  for (const list of pasted.querySelectorAll('[data-word-list]')) list.removeAttribute('data-word-list');
  return pasted.body.innerHTML;
}

/** style="mso-list:l0 level2 lfo1" is level 2; a paragraph outside lists has none. */
function listLevel(paragraph: HTMLElement): number | null {
  const match = /mso-list:[^;]*level(\d+)/i.exec(paragraph.getAttribute('style') ?? '');
  return match ? Number(match[1]) : null;
}

/** The marker that Word prints: "1." or "a)" count, "·" and "-" do not. */
function isOrdered(paragraph: HTMLElement): boolean {
  const marker = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  return /^\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,5})[.)]/i.test(marker?.textContent?.trim() ?? '');
}

/** The list that just ended before the paragraph, at its level; made where there is none. */
function listFor(paragraph: HTMLElement, level: number, ordered: boolean): Element {
  const before = paragraph.previousElementSibling;
  let list = before?.hasAttribute('data-word-list') ? before : insertList(paragraph, ordered);
  for (let depth = 1; depth < level; depth += 1) {
    const item = list.lastElementChild ?? list.appendChild(list.ownerDocument.createElement('li'));
    const nested = item.lastElementChild;
    list = nested?.hasAttribute('data-word-list') ? nested : item.appendChild(newList(item.ownerDocument, ordered));
  }
  return list;
}

function insertList(paragraph: HTMLElement, ordered: boolean): Element {
  const list = newList(paragraph.ownerDocument, ordered);
  paragraph.before(list);
  return list;
}

function newList(owner: Document, ordered: boolean): Element {
  const list = owner.createElement(ordered ? 'ol' : 'ul');
  list.setAttribute('data-word-list', '');
  return list;
}
