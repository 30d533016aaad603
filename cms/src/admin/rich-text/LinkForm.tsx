// Where a link's address is typed: below the toolbar, not in a window of its own, so that the text stays in view.

import { Box, Button, Flex, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useState } from 'react';

interface LinkFormProps {
  editor: Editor;
  onClose(): void;
}

export function LinkForm({ editor, onClose }: LinkFormProps) {
  const current: string = editor.getAttributes('link').href ?? '';
  const [address, setAddress] = useState(current);

  const close = (): void => {
    onClose();
    editor.commands.focus();
  };
  const set = (): void => {
    const href = toAddress(address);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href === '') chain.unsetLink().run();
    else if (editor.state.selection.empty && current === '')
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    // The form around the editor would be sent.
    event.preventDefault();
    set();
  };

  return (
    <Flex gap={2} padding={2} wrap="wrap" background="neutral100" onKeyDown={onKeyDown}>
      <Box flex="1" minWidth="20rem">
        <TextInput
          aria-label="Địa chỉ liên kết"
          placeholder="https://… hoặc /trang/gioi-thieu"
          value={address}
          // The form opens because somebody asked for it just now.
          autoFocus
          onChange={(event) => setAddress(event.target.value)}
        />
      </Box>
      <Button size="L" onClick={set}>
        Gắn liên kết
      </Button>
      {current !== '' && (
        <Button
          size="L"
          variant="danger-light"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run();
            onClose();
          }}
        >
          Bỏ liên kết
        </Button>
      )}
      <Button size="L" variant="tertiary" onClick={close}>
        Đóng
      </Button>
    </Flex>
  );
}

/** "vnexpress.net" becomes "https://vnexpress.net", "a@b.vn" a mail address; pages of the portal and whole addresses stay. */
function toAddress(typed: string): string {
  const text = typed.trim();
  if (text === '' || /^(?:https?:|mailto:|tel:|\/|#)/i.test(text)) return text;
  return /^\S+@\S+\.\S+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}
