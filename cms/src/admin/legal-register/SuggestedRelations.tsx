// What the panel "Quan hệ gợi ý" shows: what the document's own text says it does to others. Accepting puts a relation into the form,
// which is saved like everything there; refusing is remembered at once.

import { wordsInHtml } from '@bang-tin/shared/citation-links';
import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import { type RelationSuggestion, suggestRelations } from '@bang-tin/shared/relation-suggestions';
import { formatDay } from '@bang-tin/shared/vietnam-time';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import type { CitationAnswer, ShownDocument } from '../../legal-register/answers.ts';
import { Words } from '../BadgeWithReason.tsx';
import { wordsOf } from './cited-documents.ts';
import { DocumentLine, Item, PlainList } from './DocumentLine.tsx';
import { useFormText } from './use-form-text.ts';
import { useRefusals } from './use-refusals.ts';
import { useMeanings } from './use-register.ts';

interface FormRelation {
  relation?: string;
  number?: string;
}
interface FormValues {
  relations?: readonly FormRelation[] | null;
}
const NONE: readonly FormRelation[] = [];
/** The field's limit. */
const LONGEST_LOCATOR = 255;

/** @param documentId null: not saved yet @param locale of the form: relations lead to documents of the same language */
export function SuggestedRelations({ documentId, locale }: { documentId: string | null; locale: string }) {
  const values = useFormText();
  const addFieldRow = useForm('SuggestedRelations', ({ addFieldRow: add }) => add);
  // As they are this moment: what was accepted goes at once, and is not accepted twice.
  const relations = useForm('SuggestedRelations', ({ values: form }: { values: FormValues }) => form.relations ?? NONE);
  const isDisabled = useForm('SuggestedRelations', ({ disabled }) => disabled);
  const status = useRef<HTMLDivElement>(null);
  const { refused, refuse, forget, hasFailed } = useRefusals(documentId);
  const suggestions = useMemo(() => suggestionsIn(values), [values]);
  const asked = useMemo(() => suggestions.map(({ id, citation }) => ({ id, words: wordsOf(citation) })), [suggestions]);
  const { meanings } = useMeanings(asked);
  const shown = suggestions.filter((one) => !refused.includes(one.id) && !isThere(relations, one, meanings.get(one.id)));
  const bases = shown.filter(({ relation }) => relation === 'can-cu');

  const accept = (accepted: readonly RelationSuggestion[]): void => {
    for (const one of accepted) addFieldRow('relations', toRow(one, meanings.get(one.id), locale));
    status.current?.focus();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="suggested-relations">
      <div ref={status} tabIndex={-1} role="status">
        <Words textColor="neutral700">{summaryOf(shown.length, hasFailed)}</Words>
      </div>
      {bases.length > 1 && !isDisabled && (
        <Button size="S" variant="secondary" startIcon={<Check />} onClick={() => accept(bases)}>
          {`Nhận cả ${bases.length} căn cứ`}
        </Button>
      )}
      {shown.length > 0 && (
        <PlainList>
          {shown.map((one) => (
            <Item key={one.id}>
              <Suggested suggestion={one} meaning={meanings.get(one.id)} />
              {!isDisabled && (
                <Flex gap={2} wrap="wrap">
                  <Button size="S" onClick={() => accept([one])} aria-label={`Nhận: ${nameOf(one)}`}>
                    Nhận
                  </Button>
                  {documentId !== null && (
                    <Button
                      size="S"
                      variant="tertiary"
                      onClick={() => {
                        void refuse(one.id);
                        status.current?.focus();
                      }}
                      aria-label={`Bỏ qua: ${nameOf(one)}`}
                    >
                      Bỏ qua
                    </Button>
                  )}
                </Flex>
              )}
            </Item>
          ))}
        </PlainList>
      )}
      {refused.length > 0 && !isDisabled && (
        <Button
          size="S"
          variant="ghost"
          onClick={() => {
            void forget();
            status.current?.focus();
          }}
        >
          {`Hiện lại ${refused.length} gợi ý đã bỏ qua`}
        </Button>
      )}
    </Flex>
  );
}

function summaryOf(count: number, hasFailed: boolean): string {
  if (hasFailed) return 'Chưa ghi nhớ được. Hãy kiểm tra mạng rồi thử lại.';
  return count === 0
    ? 'Không còn gợi ý nào từ trích yếu và nội dung.'
    : `${count} gợi ý đọc từ trích yếu và nội dung. Nhận vào biểu mẫu rồi lưu.`;
}

/** "Bãi bỏ 83/2014/TT-BTC" */
function nameOf({ relation, number }: RelationSuggestion): string {
  const { name } = LEGAL_RELATIONS[relation];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${number}`;
}

function Suggested({ suggestion, meaning }: { suggestion: RelationSuggestion; meaning: CitationAnswer | undefined }) {
  const { partial, locator, effectiveDay, excerpt } = suggestion;
  const details = [
    partial ? 'một phần' : [],
    locator ?? [],
    effectiveDay === null ? [] : `từ ngày ${formatDay(effectiveDay, 'vi')}`,
  ].flat();
  const only = onlyOne(meaning);
  const said = (
    <>
      {details.length > 0 && <Words variant="pi">{details.join(', ')}</Words>}
      <Words variant="pi" textColor="neutral700">
        “{excerpt}”
      </Words>
    </>
  );
  if (only) {
    return (
      <DocumentLine document={only} name={nameOf(suggestion)}>
        {said}
      </DocumentLine>
    );
  }
  return (
    <>
      <Words fontWeight="semiBold">{nameOf(suggestion)}</Words>
      {said}
      {meaning && (
        <Typography variant="pi" textColor="neutral700">
          {meaning.kind === 'several'
            ? 'Có nhiều văn bản cùng số; nhận rồi chọn trên biểu mẫu.'
            : 'Văn bản kia chưa có trên cổng; quan hệ vẫn ghi được bằng số.'}
        </Typography>
      )}
    </>
  );
}

function suggestionsIn(values: Record<string, unknown>): RelationSuggestion[] {
  const text = (name: string): string => (typeof values[name] === 'string' ? (values[name] as string) : '');
  const relations = ((values.relations ?? []) as FormRelation[]).flatMap(({ relation, number }) =>
    relation && number ? [{ relation, number }] : [],
  );
  const document = { number: text('number') || null, effectiveDay: text('effectiveDay') || null, relations };
  return suggestRelations(`${text('abstract')}\n\n${wordsInHtml(text('body'))}`, document);
}

/** A law that the text names by its year may stand among the relations with its number. */
function isThere(relations: readonly FormRelation[], suggestion: RelationSuggestion, meaning: CitationAnswer | undefined): boolean {
  const numbers = [suggestion.number, onlyOne(meaning)?.number || suggestion.number];
  return relations.some(({ relation, number = '' }) => relation === suggestion.relation && numbers.includes(number));
}

function onlyOne(meaning: CitationAnswer | undefined): ShownDocument | undefined {
  return meaning?.kind === 'one' ? meaning.documents[0] : undefined;
}

/** A line of the form's relations; the document is chosen where there is one, as if the editor had chosen it. */
function toRow(one: RelationSuggestion, meaning: CitationAnswer | undefined, locale: string): Record<string, unknown> {
  const document = onlyOne(meaning);
  const chosen = document && locale === 'vi' ? [toConnection(document)] : [];
  return {
    relation: one.relation,
    number: document?.number || one.number,
    title: document?.title ?? one.title ?? undefined,
    document: { connect: chosen, disconnect: [] },
    partial: one.partial,
    locator: one.locator === null ? undefined : withinLimit(one.locator),
    effectiveDay: one.effectiveDay ?? undefined,
  };
}

/** As many of the parts as there is room for: "khoản 2 Điều 3; Điều 5; …". */
function withinLimit(locator: string): string {
  if (locator.length <= LONGEST_LOCATOR) return locator;
  const cut = locator.lastIndexOf('; ', LONGEST_LOCATOR - 3);
  return cut < 0 ? `${locator.slice(0, LONGEST_LOCATOR - 1)}…` : `${locator.slice(0, cut)}; …`;
}

function toConnection({ id, entryId, number, title, isPublished }: ShownDocument): Record<string, unknown> {
  return {
    id: entryId,
    apiData: { id: entryId, documentId: id, locale: 'vi', isTemporary: true },
    documentId: id,
    locale: 'vi',
    status: isPublished ? 'published' : 'draft',
    __temp_key__: 'a0',
    title,
    label: title || number,
    href: `../collection-types/api::legal-document.legal-document/${id}?plugins[i18n][locale]=vi`,
  };
}
