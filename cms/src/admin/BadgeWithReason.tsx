// What the panels say of a document: how it stands in a word or two, and why in a sentence.

import { Flex, Status, Typography } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { styled } from 'styled-components';

export const Words = styled(Typography)`
  overflow-wrap: anywhere;
`;

interface BadgeWithReasonProps {
  variant: NonNullable<ComponentProps<typeof Status>['variant']>;
  label: string;
  /** Null: the badge says it all. */
  reason: string | null;
  /** For a line of a list. */
  isSmall?: boolean;
  reasonColor?: ComponentProps<typeof Typography>['textColor'];
}

export function BadgeWithReason({ variant, label, reason, isSmall = false, reasonColor = 'neutral800' }: BadgeWithReasonProps) {
  return (
    <>
      <Flex>
        <Status variant={variant} size={isSmall ? 'XS' : 'S'}>
          <Typography tag="span" variant={isSmall ? 'pi' : 'omega'} fontWeight="bold">
            {label}
          </Typography>
        </Status>
      </Flex>
      {reason !== null && (
        <Words variant={isSmall ? 'pi' : 'omega'} textColor={reasonColor}>
          {reason}
        </Words>
      )}
    </>
  );
}
