// A series as bars. The picture has one sentence for who cannot see it, and the same figures stand in a table beside it.

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 100;
const STEP = 10;
const BAR = 8;

export interface Bar {
  /** "22/11/2026", "14:00" */
  label: string;
  value: number;
}

/** @param sentence says what the picture shows, with its highest value */
export function barChart(bars: readonly Bar[], sentence: string): SVGElement {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const svg = make('svg', {
    viewBox: `0 0 ${bars.length * STEP} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': sentence,
  });
  for (const [place, { label, value }] of bars.entries()) {
    // Nothing is no bar; the least that is something can be seen.
    const height = value === 0 ? 0 : Math.max(1, (HEIGHT * value) / most);
    const bar = make('rect', { x: place * STEP + (STEP - BAR) / 2, y: HEIGHT - height, width: BAR, height });
    const title = make('title', {});
    title.textContent = `${label}: ${value}`;
    bar.append(title);
    svg.append(bar);
  }
  return svg;
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
