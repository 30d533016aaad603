// A legal document in a panel: its number as a link to its form, its title, whether it stands today and why.

import { Box, Flex, Link, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useHref } from 'react-router-dom';
import { styled } from 'styled-components';
import { LEGAL_DOCUMENT, type ShownDocument, type ShownValidity } from '../../legal-register/answers.ts';

const VARIANTS = { good: 'success', warning: 'warning', bad: 'danger', neutral: 'neutral' } as const;

export const Words = styled(Typography)`
  overflow-wrap: anywhere;
`;
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

export function ValidityBadge({ validity: { label, tone } }: { validity: ShownValidity }) {
  return (
    <Flex>
      <Status variant={VARIANTS[tone]} size="XS">
        <Typography tag="span" variant="pi" fontWeight="bold">
          {label}
        </Typography>
      </Status>
    </Flex>
  );
}

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
      <ValidityBadge validity={validity} />
      {validity.tone !== 'good' && (
        <Words variant="pi" textColor={validity.tone === 'bad' ? 'danger700' : 'neutral700'}>
          {validity.sentence}
        </Words>
      )}
      {!isPublished && (
        <Words variant="pi" textColor="neutral700">
          Hiện bạn đọc không thấy văn bản này.
        </Words>
      )}
    </Flex>
  );
}
