// The editor of long texts: stores HTML, which the server sanitises again.

import { Field, Flex } from '@strapi/design-system';
import { Image as ImageIcon, Link as LinkIcon } from '@strapi/icons';
import { useField, useStrapiApp } from '@strapi/strapi/admin';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { type ComponentType, useEffect, useId, useRef, useState } from 'react';
import type { FieldInputProps } from '../field-props.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { extensions } from './extensions.ts';
import { LinkForm } from './LinkForm.tsx';
import { Toolbar } from './Toolbar.tsx';
import { HISTORY_ACTIONS, TABLE_ACTIONS, TEXT_ACTIONS, type ToolbarAction } from './toolbar-actions.tsx';
import { listsFromWord } from './word-paste.ts';

/** A file chosen in the media library. */
interface Asset {
  url: string;
  name: string;
  mime?: string;
  alternativeText?: string | null;
  caption?: string | null;
  width?: number | null;
  height?: number | null;
}
interface MediaLibraryProps {
  onClose(): void;
  onSelectAssets(assets: Asset[]): void;
}

export function RichTextInput({ name, label, hint, required = false, disabled = false, labelAction }: FieldInputProps) {
  const field = useField<string | null>(name);
  const labelId = useId();
  const [isLinking, setLinking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const MediaLibrary = useStrapiApp('RichTextInput', (state) => state.components['media-library']) as
    | ComponentType<MediaLibraryProps>
    | undefined;
  // The editor outlives the renderings between which Strapi hands out new callbacks.
  const onChange = useRef(field.onChange);
  onChange.current = field.onChange;
  const lastHtml = useRef(field.value ?? '');

  const editor = useEditor({
    extensions,
    content: field.value ?? '',
    editable: !disabled,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, lang: 'vi', spellcheck: 'false' },
      transformPastedHTML: listsFromWord,
    },
    onUpdate: ({ editor: changed }) => {
      lastHtml.current = changed.isEmpty ? '' : changed.getHTML();
      onChange.current(name, lastHtml.current === '' ? null : lastHtml.current);
    },
  });
  // Buttons are lit by the cursor's place, which changes without a change of the text.
  useEditorState({ editor, selector: ({ transactionNumber }) => transactionNumber });

  useEffect(() => {
    // Another language, a discarded draft: the value changed without the editor.
    const html = field.value ?? '';
    if (html === lastHtml.current) return;
    lastHtml.current = html;
    editor.commands.setContent(html, { emitUpdate: false });
  }, [field.value, editor]);
  useEffect(() => editor.setEditable(!disabled, false), [disabled, editor]);

  const actions: ToolbarAction[] = [
    ...TEXT_ACTIONS,
    { label: 'Liên kết', face: <LinkIcon />, run: () => setLinking(true), isActive: (current) => current.isActive('link') },
    { label: 'Ảnh từ thư viện', face: <ImageIcon />, run: () => setChoosing(true), isEnabled: () => MediaLibrary !== undefined },
    ...HISTORY_ACTIONS,
  ];
  const insert = (assets: Asset[]): void => {
    setChoosing(false);
    editor.chain().focus().insertContent(assets.map(toContent)).run();
  };

  return (
    <Field.Root name={name} id={name} hint={hint} error={field.error ?? false} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label id={labelId} action={labelAction} onClick={() => editor.commands.focus()}>
          {label}
        </Field.Label>
        <EditorFrame $hasError={Boolean(field.error)} $disabled={disabled}>
          <Toolbar label={`Định dạng: ${String(label)}`} editor={editor} actions={actions} disabled={disabled} />
          {editor.isActive('table') && <Toolbar label="Bảng" editor={editor} actions={TABLE_ACTIONS} disabled={disabled} />}
          {isLinking && <LinkForm editor={editor} onClose={() => setLinking(false)} />}
          <EditorContent editor={editor} />
        </EditorFrame>
        <Field.Hint />
        <Field.Error />
      </Flex>
      {isChoosing && MediaLibrary && <MediaLibrary onClose={() => setChoosing(false)} onSelectAssets={insert} />}
    </Field.Root>
  );
}

/** A picture becomes a figure with its caption, any other file a link to it. */
function toContent({ url, name, mime, alternativeText, caption, width, height }: Asset): object {
  if (mime?.startsWith('image/') === false) {
    return { type: 'paragraph', content: [{ type: 'text', text: name, marks: [{ type: 'link', attrs: { href: toPath(url) } }] }] };
  }
  const text = caption?.trim();
  return {
    type: 'figure',
    attrs: { src: toPath(url), alt: alternativeText ?? '', width: width ?? null, height: height ?? null },
    ...(text ? { content: [{ type: 'text', text }] } : {}),
  };
}

/** Files of this CMS are stored without its host name, which may change. */
function toPath(url: string): string {
  return url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url;
}
