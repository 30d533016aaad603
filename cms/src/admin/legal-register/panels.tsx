// The panels about legal documents beside the edit form. What they show is loaded when the first of them is: the admin starts without it.

import { Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { lazy, type ReactNode, Suspense } from 'react';
import { LEGAL_DOCUMENT } from '../../legal-register/answers.ts';
import type { Panel, PanelProps } from '../page-status/PageStatusPanel.tsx';

const CitedDocuments = lazy(async () => ({ default: (await import('./CitedDocuments.tsx')).CitedDocuments }));
const SuggestedRelations = lazy(async () => ({ default: (await import('./SuggestedRelations.tsx')).SuggestedRelations }));
const ValidityToday = lazy(async () => ({ default: (await import('./ValidityToday.tsx')).ValidityToday }));

/** Types whose pages make citations links. */
const CITING = ['article', 'meeting-report', 'page', 'legal-document'].map((type) => `api::${type}.${type}`);

const Loaded = ({ children }: { children: ReactNode }) => (
  <Suspense fallback={<Typography textColor="neutral600">Đang đọc …</Typography>}>{children}</Suspense>
);

export const ValidityPanel: Panel = ({ model, ...props }) => {
  const documentId = idOf(props);
  if (model !== LEGAL_DOCUMENT) return null;
  return {
    title: 'Hiệu lực hôm nay',
    content: (
      <Loaded>
        <ValidityToday documentId={documentId} />
      </Loaded>
    ),
  };
};

export const SuggestionsPanel: Panel = ({ model, ...props }) => {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  if (model !== LEGAL_DOCUMENT) return null;
  const locale = query.plugins?.i18n?.locale ?? props.document?.locale ?? 'vi';
  const documentId = idOf(props);
  return {
    title: 'Quan hệ gợi ý',
    content: (
      <Loaded>
        <SuggestedRelations key={documentId ?? 'create'} documentId={documentId} locale={locale} />
      </Loaded>
    ),
  };
};

export const CitationsPanel: Panel = ({ model }) => {
  if (!CITING.includes(model)) return null;
  return {
    title: 'Văn bản được dẫn',
    content: (
      <Loaded>
        <CitedDocuments />
      </Loaded>
    ),
  };
};

/** Null: not saved yet. */
function idOf({ documentId, document }: Pick<PanelProps, 'documentId' | 'document'>): string | null {
  const id = documentId || document?.documentId;
  return !id || id === 'create' ? null : id;
}
