// How a text looks while it is written: close to how readers see it.

import { styled } from 'styled-components';

export const EditorFrame = styled.div<{ $hasError: boolean; $disabled: boolean }>`
  background: ${({ theme, $disabled }) => ($disabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  border: 1px solid ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: 4px;
  /* The buttons stay in reach in a long text. */
  > [role='toolbar']:first-child {
    border-radius: 4px 4px 0 0;
    inset-block-start: 0;
    position: sticky;
    z-index: 1;
  }
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
    line-height: 1.6;
    max-height: 70vh;
    min-height: 24rem;
    outline: none;
    overflow-wrap: anywhere;
    overflow-y: auto;
    padding: 1.6rem;
  }
  .ProseMirror > * + * {
    margin-block-start: 1.2rem;
  }
  h2,
  h3,
  h4 {
    font-weight: 700;
    line-height: 1.3;
  }
  h2 {
    font-size: 2.2rem;
  }
  h3 {
    font-size: 1.9rem;
  }
  h4 {
    font-size: 1.7rem;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  sub {
    font-size: 0.8em;
    vertical-align: sub;
  }
  sup {
    font-size: 0.8em;
    vertical-align: super;
  }
  ul {
    list-style: disc;
    padding-inline-start: 2.4rem;
  }
  ol {
    list-style: decimal;
    padding-inline-start: 2.4rem;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  blockquote {
    border-inline-start: 4px solid ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: 1.6rem;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.6rem 0.8rem;
    text-align: start;
    vertical-align: top;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 700;
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  .tableWrapper {
    overflow-x: auto;
  }
  img {
    display: block;
    height: auto;
    max-width: 100%;
  }
  figcaption {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    padding-block: 0.6rem;
  }
  figcaption:has(> br:only-child)::before {
    color: ${({ theme }) => theme.colors.neutral500};
    content: 'Chú thích ảnh…';
    float: inline-start;
    height: 0;
  }
  .ProseMirror-selectednode img {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
  }
`;
