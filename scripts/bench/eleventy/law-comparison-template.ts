// What a law changed against another version, for the competitor's page.

import { escapeHtml } from './escape-html.ts';
import type { Change, ComparedArticle, Piece, Version } from './law-text.ts';

const CHANGES: Record<Change, string> = { same: 'Không đổi', changed: 'Thay đổi', added: 'Mới', removed: 'Không còn' };
const SAID = { ins: 'thêm', del: 'bỏ' } as const;

const piece = ({ kind, text }: Piece): string =>
  kind === 'same'
    ? escapeHtml(text)
    : `<${kind}><span class="unseen">[${SAID[kind]}: </span>${escapeHtml(text)}<span class="unseen">]</span></${kind}>`;

function formerly({ older, newer }: ComparedArticle): string {
  return older && newer && older.label !== newer.label ? ` (trước là ${older.label})` : '';
}

function article(one: ComparedArticle): string {
  const shown = one.newer ?? one.older;
  const name = `${shown?.label}. ${shown?.title}${formerly(one)}`;
  return `<div class="compared ${one.change}"><h4><span class="badge">${CHANGES[one.change]}</span> ${escapeHtml(name)}</h4>${one.paragraphs.map((pieces) => `<p>${pieces.map(piece).join('')}</p>`).join('')}</div>`;
}

/** @param number of the document whose page it is */
export function comparison({ other, isNewer, articles, counts }: Version, number: string): string {
  const { title, number: others } = other.fields;
  let html = '';
  let same: string[] = [];
  const flush = (): void => {
    if (same.length > 0) html += `<p class="compared same"><strong>${CHANGES.same}:</strong> ${same.join(', ')}</p>`;
    same = [];
  };
  for (const one of articles) {
    if (one.change === 'same') same.push(`${one.newer?.label}${formerly(one)}`);
    else {
      flush();
      html += article(one);
    }
  }
  flush();
  return `<section class="law-comparison"><h3>${isNewer ? number : others} so với ${isNewer ? others : number}</h3><p>Theo điều: ${counts.same} không đổi, ${counts.changed} thay đổi, ${counts.added} mới, ${counts.removed} không còn.</p><p><a href="${other.address}">${escapeHtml(title)}</a></p><details><summary>Xem từng điều</summary><p class="note">Chữ gạch ngang là phần bỏ, chữ gạch chân là phần thêm. So sánh do máy lập, chỉ để tham khảo.</p>${html}</details></section>`;
}
