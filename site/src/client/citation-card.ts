// Shows, beside a citation that the pointer rests on or the keyboard has reached, what the list at the end of the page says of the
// document. It can be pointed at, goes with Escape, and is not read aloud: the link is described by the list itself.

const SHOW_AFTER_MS = 250;
/** Long enough to move the pointer from the link to the card. */
const HIDE_AFTER_MS = 300;
const GAP = 6;

const card = document.createElement('div');
card.className = 'citation-card';
card.hidden = true;
card.ariaHidden = 'true';
document.body.append(card);

type Timer = ReturnType<typeof setTimeout>;
let showing: Timer | undefined;
let hiding: Timer | undefined;
/** The link whose card is shown, is to be shown, or was sent away while the pointer still rests on it. */
let current: Element | null = null;

function hide(): void {
  clearTimeout(showing);
  clearTimeout(hiding);
  card.hidden = true;
}

function leave(): void {
  hide();
  current = null;
}

/** @param y where the pointer is: a link may stand on two lines */
function show(link: Element, y?: number): void {
  const entry = document.getElementById(link.getAttribute('aria-describedby') ?? '');
  const lines = [...link.getClientRects()];
  const line = lines.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom) ?? lines[0];
  if (!entry || !line) return;
  const copy = entry.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('a')) inner.replaceWith(...inner.childNodes);
  card.replaceChildren(...copy.childNodes);
  card.hidden = false;
  const { width, height } = card.getBoundingClientRect();
  const isBelow = line.bottom + GAP + height <= innerHeight || line.top < GAP + height;
  const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - width - 8));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(isBelow ? line.bottom + GAP : line.top - GAP - height) + scrollY}px`;
}

const citationAt = (target: EventTarget | null): Element | null => (target as Element | null)?.closest?.('a.citation') ?? null;

document.addEventListener('pointerover', ({ pointerType, target, clientY }) => {
  if (pointerType === 'touch') return;
  const link = citationAt(target);
  if (card.contains(target as Node) || (link && link === current)) clearTimeout(hiding);
  else if (link) {
    hide();
    current = link;
    showing = setTimeout(() => show(link, clientY), SHOW_AFTER_MS);
  } else if (card.hidden) leave();
  else if (!current?.matches(':focus-visible')) hiding = setTimeout(leave, HIDE_AFTER_MS);
});

document.addEventListener('focusin', ({ target }) => {
  const link = citationAt(target);
  if (link?.matches(':focus-visible')) {
    current = link;
    show(link);
  } else leave();
});

document.addEventListener('focusout', leave);

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
