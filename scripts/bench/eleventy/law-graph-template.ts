// The drawing of a law's relations as SVG, for the competitor's page.

import { escapeHtml } from './escape-html.ts';
import { BOX, type GraphNode, type LawGraph, MIDDLE_X } from './law-graph.ts';

const box = (x: number, y: number, caption: string, label: string): string => {
  const middle = x + BOX.width / 2;
  return `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"></rect><text x="${middle}" y="${y + 21}"><tspan class="caption">${caption}</tspan><tspan x="${middle}" dy="21">${escapeHtml(label)}</tspan></text>`;
};

export function graph({ left, width, height, middle, nodes, more }: LawGraph, number: string): string {
  const drawn = ({ x, y, caption, number: label, address }: GraphNode): string =>
    address ? `<a href="${address}" tabindex="-1">${box(x, y, caption, label)}</a>` : `<g>${box(x, y, caption, label)}</g>`;
  const foot = more.left + more.right > 0 ? 28 : 0;
  const rest = (amount: number, x: number): string =>
    amount > 0 ? `<text class="caption" x="${x}" y="${height + 20}">+ ${amount} văn bản</text>` : '';
  return `<figure class="law-graph" aria-hidden="true"><svg viewBox="${left} 0 ${width} ${height + foot}" width="${width}" height="${height + foot}" focusable="false">${nodes.map(({ path }) => `<path d="${path}"></path>`).join('')}<g class="this">${box(MIDDLE_X, middle, 'Văn bản này', number)}</g>${nodes.map(drawn).join('')}${rest(more.left, BOX.width / 2)}${rest(more.right, left + width - BOX.width / 2)}</svg><figcaption>Bên trái: văn bản mà văn bản này căn cứ, sửa đổi, thay thế … Bên phải: văn bản căn cứ, sửa đổi, thay thế … văn bản này. Danh sách đầy đủ ở bên dưới.</figcaption></figure>`;
}
