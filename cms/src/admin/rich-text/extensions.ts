// What a text may hold. Everything here is in the server's allow-list (cms/src/documents/rich-text.ts), and nothing else is kept.

import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';

const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', mergeAttributes(HTMLAttributes), 0],
});

const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes), 0],
});

/** A picture with the caption under it, which is written in place. */
const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: null, parseHTML: (element) => element.querySelector('img')?.getAttribute('src') ?? null, rendered: false },
    alt: { default: '', parseHTML: (element) => element.querySelector('img')?.getAttribute('alt') ?? '', rendered: false },
    width: { default: null, parseHTML: (element) => element.querySelector('img')?.getAttribute('width') ?? null, rendered: false },
    height: { default: null, parseHTML: (element) => element.querySelector('img')?.getAttribute('height') ?? null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      // A figure around anything else is left to the rules for its content.
      getAttrs: (element) => (element.querySelector('img') ? null : false),
      contentElement: (element) => element.querySelector<HTMLElement>('figcaption') ?? document.createElement('figcaption'),
    },
  ],
  renderHTML: ({ node }) => {
    const { src, alt, width, height } = node.attrs;
    return ['figure', ['img', { src, alt, ...(width ? { width } : {}), ...(height ? { height } : {}) }], ['figcaption', 0]];
  },
});

export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, protocols: ['mailto', 'tel'], HTMLAttributes: { target: null, rel: null } },
  }),
  Subscript,
  Superscript,
  TableKit.configure({ table: { resizable: false } }),
  Image,
  Figure,
];
