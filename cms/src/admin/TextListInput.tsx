// A list of short texts: type, press Enter, and the text joins the list. Used for tags and for the options of a poll.

import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';
import { type KeyboardEvent, useState } from 'react';
import { styled } from 'styled-components';
import type { FieldInputProps } from './field-props.ts';

const Items = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;
  list-style: none;
  margin: 0;
  padding: 0;
`;
const Item = styled.li`
  align-items: center;
  background: ${({ theme }) => theme.colors.primary100};
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.primary700};
  display: inline-flex;
  font-size: 1.4rem;
  line-height: 1.4;
  overflow-wrap: anywhere;
  padding-inline-start: 0.8rem;
`;
const RemoveButton = styled.button`
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  display: inline-flex;
  min-height: 2.8rem;
  min-width: 2.8rem;
  padding: 0.8rem;
  svg {
    height: 1.2rem;
    width: 1.2rem;
  }
`;

export function TextListInput({ name, label, hint, required = false, disabled = false, labelAction }: FieldInputProps) {
  const field = useField<unknown>(name);
  const items = toItems(field.value);
  const [typed, setTyped] = useState('');

  const change = (next: string[]): void => field.onChange(name, next);
  const add = (): void => {
    // A list pasted with commas or line ends is several texts.
    const texts = typed.split(/[\n;,]/).map((text) => text.trim());
    const fresh = [...new Set(texts)].filter((text) => text !== '' && !items.includes(text));
    setTyped('');
    if (fresh.length > 0) change([...items, ...fresh]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Vietnamese input methods use Enter to accept a word that is still being composed.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };

  return (
    <Field.Root name={name} id={name} hint={hint} error={field.error ?? false} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Flex gap={2} alignItems="stretch">
          <Box flex="1">
            <TextInput
              id={name}
              name={name}
              value={typed}
              disabled={disabled}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={add}
            />
          </Box>
          <Button variant="secondary" size="L" onClick={add} disabled={disabled || typed.trim() === ''}>
            Thêm
          </Button>
        </Flex>
        {items.length > 0 && (
          <Items>
            {items.map((item) => (
              <Item key={item}>
                {item}
                <RemoveButton
                  type="button"
                  aria-label={`Bỏ “${item}”`}
                  disabled={disabled}
                  onClick={() => change(items.filter((other) => other !== item))}
                >
                  <Cross aria-hidden />
                </RemoveButton>
              </Item>
            ))}
          </Items>
        )}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

function toItems(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
