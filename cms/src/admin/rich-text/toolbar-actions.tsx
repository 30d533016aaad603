// The buttons above a text: what they are called, what they do and when they are lit.

import { Bold, BulletList, GridNine, HeadingFour, HeadingThree, HeadingTwo, Italic, NumberList, Quotes, Underline } from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';

export interface ToolbarAction {
  label: string;
  /** What the button shows; a short word where no sign is known to everybody. */
  face: ReactNode;
  run(editor: Editor): void;
  isActive?(editor: Editor): boolean;
  isEnabled?(editor: Editor): boolean;
}

const heading = (level: 2 | 3 | 4, label: string, face: ReactNode): ToolbarAction => ({
  label,
  face,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isActive: (editor) => editor.isActive('heading', { level }),
});

export const TEXT_ACTIONS: readonly ToolbarAction[] = [
  {
    label: 'Chữ đậm (Ctrl+B)',
    face: <Bold />,
    run: (editor) => editor.chain().focus().toggleBold().run(),
    isActive: (editor) => editor.isActive('bold'),
  },
  {
    label: 'Chữ nghiêng (Ctrl+I)',
    face: <Italic />,
    run: (editor) => editor.chain().focus().toggleItalic().run(),
    isActive: (editor) => editor.isActive('italic'),
  },
  {
    label: 'Gạch chân (Ctrl+U)',
    face: <Underline />,
    run: (editor) => editor.chain().focus().toggleUnderline().run(),
    isActive: (editor) => editor.isActive('underline'),
  },
  heading(2, 'Đề mục lớn', <HeadingTwo />),
  heading(3, 'Đề mục vừa', <HeadingThree />),
  heading(4, 'Đề mục nhỏ', <HeadingFour />),
  {
    label: 'Danh sách gạch đầu dòng',
    face: <BulletList />,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  {
    label: 'Danh sách đánh số',
    face: <NumberList />,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  {
    label: 'Trích dẫn',
    face: <Quotes />,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
  {
    label: 'Chèn bảng',
    face: <GridNine />,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    isEnabled: (editor) => editor.can().insertTable(),
  },
];

export const HISTORY_ACTIONS: readonly ToolbarAction[] = [
  {
    label: 'Hoàn tác (Ctrl+Z)',
    face: '↶',
    run: (editor) => editor.chain().focus().undo().run(),
    isEnabled: (editor) => editor.can().undo(),
  },
  {
    label: 'Làm lại (Ctrl+Y)',
    face: '↷',
    run: (editor) => editor.chain().focus().redo().run(),
    isEnabled: (editor) => editor.can().redo(),
  },
];

/** Shown while the cursor stands in a table. */
export const TABLE_ACTIONS: readonly ToolbarAction[] = [
  { label: 'Thêm hàng', face: 'Thêm hàng', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { label: 'Thêm cột', face: 'Thêm cột', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { label: 'Xóa hàng', face: 'Xóa hàng', run: (editor) => editor.chain().focus().deleteRow().run() },
  { label: 'Xóa cột', face: 'Xóa cột', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { label: 'Gộp hoặc tách ô', face: 'Gộp, tách ô', run: (editor) => editor.chain().focus().mergeOrSplit().run() },
  { label: 'Hàng tiêu đề', face: 'Hàng tiêu đề', run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { label: 'Xóa bảng', face: 'Xóa bảng', run: (editor) => editor.chain().focus().deleteTable().run() },
];
