// A legal document in a panel: its number as a link to its form, its title, whether it stands today and why.

import { Box, Flex, Link } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useHref } from 'react-router-dom';
import { styled } from 'styled-components';
import { LEGAL_DOCUMENT, type ShownDocument } from '../../legal-register/answers.ts';
import { BadgeWithReason, Words } from '../BadgeWithReason.tsx';

/** How a badge of a document's validity looks. */
export const VARIANTS = { good: 'success', warning: 'warning', bad: 'danger', neutral: 'neutral' } as const;

/** A list without the browser's dots, which screen readers still read as one. */
export const PlainList = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  list-style: none;
  margin: 0;
  padding: 0;
`;
export const Item = styled.li`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  padding-top: 1.2rem;
`;

/** The sign of a new tab stays as large as it is beside a long name. */
const LongLink = styled(Link)`
  svg {
    flex-shrink: 0;
  }
`;

/** The address of a document's form. */
function useFormAddress(id: string): string {
  return useHref(`/content-manager/collection-types/${LEGAL_DOCUMENT}/${id}?plugins[i18n][locale]=vi`);
}

/** Opens beside the form, which may hold what is not saved yet. */
export function FormLink({ id, children }: { id: string; children: string }) {
  return (
    <LongLink href={useFormAddress(id)} isExternal>
      {children}
    </LongLink>
  );
}

interface DocumentLineProps {
  document: ShownDocument;
  /** What the link says; its number without it. */
  name?: string;
  /** Stands between the link and the title. */
  children?: ReactNode;
}

export function DocumentLine({ document, name, children }: DocumentLineProps) {
  const { id, number, title, issuer, isPublished, validity } = document;
  const shown = name ?? (number || title);
  const about = [title === shown ? [] : title, issuer ?? []].flat().join(' · ');
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Box>
        <FormLink id={id}>{shown}</FormLink>
      </Box>
      {children}
      {about !== '' && (
        <Words variant="pi" textColor="neutral700">
          {about}
        </Words>
      )}
      <BadgeWithReason
        variant={VARIANTS[validity.tone]}
        label={validity.label}
        reason={validity.tone === 'good' ? null : validity.sentence}
        reasonColor={validity.tone === 'bad' ? 'danger700' : 'neutral700'}
        isSmall
      />
      {!isPublished && (
        <Words variant="pi" textColor="neutral700">
          Hiện bạn đọc không thấy văn bản này.
        </Words>
      )}
    </Flex>
  );
}
