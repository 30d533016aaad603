// The panel "Trên trang công khai" beside the edit form: when this document went live, or why not. The server says it in words.

import { Flex, Link, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { ShownStatus } from '../../page-status/shown-status.ts';
import { BadgeWithReason } from '../BadgeWithReason.tsx';
import { usePageStatus } from './use-page-status.ts';

/** What Strapi tells a panel, as far as it is looked at here. */
export interface PanelProps {
  model: string;
  documentId?: string;
  document?: { documentId?: string; locale?: string | null; updatedAt?: unknown; publishedAt?: unknown };
  /** When the versions of the document were last changed. */
  meta?: { availableStatus?: { updatedAt?: unknown; publishedAt?: unknown }[] };
}
export type Panel = (props: PanelProps) => { title: string; content: React.ReactNode } | null;

const VARIANTS = { live: 'success', waiting: 'secondary', failed: 'danger', neutral: 'neutral' } as const;

const Detail = styled.details`
  font-size: 1.2rem;
  line-height: 1.5;
  overflow-wrap: anywhere;
  summary {
    cursor: pointer;
    padding-block: 0.4rem;
  }
`;

/** Strapi calls this as a hook; null where there is no document yet. */
export const PageStatusPanel: Panel = ({ model, documentId, document, meta }) => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const id = documentId || document?.documentId;
  const isNew = !id || id === 'create';
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? 'vi';
  if (isNew || !model.startsWith('api::')) return null;
  const versions = (meta?.availableStatus ?? []).map(({ updatedAt, publishedAt }) => [updatedAt, publishedAt]);
  const stamp = JSON.stringify([document?.updatedAt, document?.publishedAt, versions]);
  return { title: 'Trên trang công khai', content: <PageStatus model={model} id={id} locale={locale} stamp={stamp} /> };
};

function PageStatus(props: { model: string; id: string; locale: string; stamp: string }) {
  const status = usePageStatus(props);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" role="status" data-testid="page-status">
      {status === null ? <Typography textColor="neutral600">Đang hỏi …</Typography> : <Shown {...status} />}
    </Flex>
  );
}

function Shown({ tone, title, text, address, detail }: ShownStatus) {
  return (
    <>
      <BadgeWithReason variant={VARIANTS[tone]} label={title} reason={text} />
      {address !== null && (
        <Link href={address} isExternal>
          Xem trang
        </Link>
      )}
      {detail !== null && (
        <Detail>
          <summary>Chi tiết cho người quản trị</summary>
          {detail}
        </Detail>
      )}
    </>
  );
}
