// One stop for the Tab key, arrows from button to button: the toolbar pattern of WAI-ARIA.

import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ToolbarAction } from './toolbar-actions.tsx';

const Bar = styled.div`
  background: ${({ theme }) => theme.colors.neutral100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem;
  padding: 0.4rem;
`;
const ToolbarButton = styled.button`
  align-items: center;
  background: transparent;
  border: 1px solid transparent;
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: inline-flex;
  font-size: 1.3rem;
  justify-content: center;
  min-height: 3.2rem;
  min-width: 3.2rem;
  padding: 0 0.8rem;
  svg {
    height: 1.6rem;
    width: 1.6rem;
  }
  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral200};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }
  &:disabled {
    color: ${({ theme }) => theme.colors.neutral400};
    cursor: default;
  }
`;

interface ToolbarProps {
  label: string;
  editor: Editor;
  actions: readonly ToolbarAction[];
  disabled: boolean;
}

export function Toolbar({ label, editor, actions, disabled }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -actions.length, End: actions.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(current + step, 0), actions.length - 1);
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <Bar ref={bar} role="toolbar" aria-label={label} onKeyDown={onKeyDown}>
      {actions.map((action, index) => (
        <ToolbarButton
          key={action.label}
          type="button"
          title={action.label}
          aria-label={action.label}
          aria-pressed={action.isActive?.(editor)}
          // Not `disabled`: a button that fades under the keyboard's focus would lose it.
          aria-disabled={disabled || action.isEnabled?.(editor) === false}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => {
            if (!disabled && action.isEnabled?.(editor) !== false) action.run(editor);
          }}
        >
          {action.face}
        </ToolbarButton>
      ))}
    </Bar>
  );
}
