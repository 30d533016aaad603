// The text of a legal document as blocks to be set on paper. It knows the few elements that the demo's texts are written with.

export interface Block {
  kind: 'heading' | 'paragraph' | 'numbered' | 'bulleted';
  text: string;
  /** Within a numbered list, from 1. */
  number?: number;
}

/** Every element that holds running text: "<li>Một.</li>" gives "Một." */
const ELEMENT = /<(ol|\/ol|ul|\/ul)>|<(h2|h3|p|li)>([\s\S]*?)<\/\2>/g;

/** @throws Error when the text holds an element that would be lost on paper */
export function toBlocks(html: string): Block[] {
  const rest = html.replace(ELEMENT, '').trim();
  if (rest !== '') throw new Error(`The PDF writer does not know how to set: ${rest.slice(0, 80)}`);
  const blocks: Block[] = [];
  let list: 'numbered' | 'bulleted' = 'bulleted';
  let number = 0;
  for (const [, mark, element, text = ''] of html.matchAll(ELEMENT)) {
    if (mark === 'ol' || mark === 'ul') {
      list = mark === 'ol' ? 'numbered' : 'bulleted';
      number = 0;
    } else if (element === 'li') {
      number += 1;
      blocks.push(list === 'numbered' ? { kind: list, text, number } : { kind: list, text });
    } else if (element) {
      blocks.push({ kind: element === 'p' ? 'paragraph' : 'heading', text });
    }
  }
  return blocks;
}
