// What the panel "Văn bản được dẫn" shows: each document that the text cites, whether it stands, and a way to begin what is missing.

import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useMemo, useRef, useState } from 'react';
import type { CitationAnswer, StubAnswer } from '../../legal-register/answers.ts';
import { Words } from '../BadgeWithReason.tsx';
import { type CitedDocument, citedInForm } from './cited-documents.ts';
import { DocumentLine, Item, PlainList } from './DocumentLine.tsx';
import { useFormText } from './use-form-text.ts';
import { REGISTER_PATH, useMeanings } from './use-register.ts';

export function CitedDocuments() {
  const values = useFormText();
  const { documents, unclear } = useMemo(() => citedInForm(values), [values]);
  const { meanings, hasFailed, askAgain } = useMeanings(documents);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="cited-documents">
      <Words role="status" textColor="neutral700">
        {hasFailed ? 'Không hỏi được CMS. Hãy kiểm tra mạng rồi quay lại trang này.' : summaryOf(documents, meanings)}
      </Words>
      {documents.length > 0 && (
        <PlainList>
          {documents.map((cited) => (
            <Item key={cited.id}>
              <Cited cited={cited} meaning={meanings.get(cited.id)} onMade={askAgain} />
            </Item>
          ))}
        </PlainList>
      )}
      {unclear.length > 0 && (
        <Words variant="pi" textColor="neutral700">
          Chưa rõ là văn bản nào, vì bài chưa ghi số đầy đủ ở lần nhắc đầu: {unclear.join('; ')}.
        </Words>
      )}
    </Flex>
  );
}

/** "5 văn bản: 1 cần xem lại hiệu lực, 2 chưa có trên cổng." */
function summaryOf(documents: readonly CitedDocument[], meanings: ReadonlyMap<string, CitationAnswer>): string {
  if (documents.length === 0) return 'Chưa thấy số hoặc tên văn bản nào trong bài.';
  const answers = documents.flatMap(({ id }) => meanings.get(id) ?? []);
  const [first] = answers;
  if (first === undefined) return `${documents.length} văn bản. Đang hỏi …`;
  const lapsed = answers.filter(({ kind, documents: [only] }) => kind === 'one' && isDoubtful(only?.validity.tone)).length;
  const missing = answers.filter(({ kind }) => kind === 'none').length;
  const several = answers.filter(({ kind }) => kind === 'several').length;
  const notes = [
    lapsed > 0 ? `${lapsed} cần xem lại hiệu lực` : [],
    missing > 0 ? `${missing} chưa có trên cổng` : [],
    several > 0 ? `${several} trùng số, chưa rõ là văn bản nào` : [],
  ].flat();
  return `${documents.length} văn bản${notes.length > 0 ? `: ${notes.join(', ')}` : ', đều còn hiệu lực hoặc chưa rõ ngày'}.`;
}

const isDoubtful = (tone: string | undefined): boolean => tone === 'bad' || tone === 'warning';

function Cited({ cited, meaning, onMade }: { cited: CitedDocument; meaning: CitationAnswer | undefined; onMade(): void }) {
  const text = [cited.count > 1 ? `${cited.count} lần` : [], cited.locators].flat().join('; ');
  const places = text !== '' && (
    <Words variant="pi" textColor="neutral700">
      {text}
    </Words>
  );
  const [only] = meaning?.kind === 'one' ? meaning.documents : [];
  if (only) {
    return (
      <DocumentLine document={only} name={cited.label}>
        {places}
      </DocumentLine>
    );
  }
  return (
    <>
      <Words fontWeight="semiBold">{cited.label}</Words>
      {places}
      {meaning === undefined ? (
        <Typography variant="pi" textColor="neutral700">
          Đang hỏi …
        </Typography>
      ) : (
        <Unclear cited={cited} meaning={meaning} onMade={onMade} />
      )}
    </>
  );
}

/** None, or several. */
function Unclear({ cited, meaning: { kind, documents }, onMade }: { cited: CitedDocument; meaning: CitationAnswer; onMade(): void }) {
  return (
    <>
      {kind === 'several' && (
        <Words variant="pi" textColor="warning700">
          Có {documents.length} văn bản cùng số. Ghi thêm ngày hoặc cơ quan ban hành để bạn đọc được dẫn đúng.
        </Words>
      )}
      {kind === 'none' && (
        <Words variant="pi" textColor="neutral700">
          {documents.length === 0 ? 'Chưa có trên cổng.' : 'Chưa có trên cổng. Các văn bản sau cùng số nhưng khác loại, ngày hoặc cơ quan:'}
        </Words>
      )}
      {documents.map((document) => (
        <DocumentLine key={document.id} document={document} />
      ))}
      {kind === 'none' && <MakeStub cited={cited} besides={documents.map(({ id }) => id)} onMade={onMade} />}
    </>
  );
}

function MakeStub({ cited, besides, onMade }: { cited: CitedDocument; besides: string[]; onMade(): void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      const { data } = await post<{ data: StubAnswer }>(`${REGISTER_PATH}/stubs`, { citation: cited.words, besides });
      const [document] = data.data.documents;
      const name = document?.number || document?.title || cited.label;
      const message =
        data.data.outcome === 'made'
          ? `Đã tạo bản nháp ${name}. Bấm vào số văn bản để điền trích yếu rồi xuất bản.`
          : `${name} đã có trong sổ văn bản, không tạo thêm.`;
      toggleNotification({ type: data.data.outcome === 'made' ? 'success' : 'info', message });
      // The button goes; who works with the keyboard stays at this document.
      place.current?.closest('li')?.setAttribute('tabindex', '-1');
      place.current?.closest('li')?.focus();
      onMade();
    } catch (error) {
      const isForbidden = (error as { status?: number }).status === 403;
      const message = isForbidden ? 'Bạn chưa được giao quyền tạo văn bản.' : 'Chưa tạo được văn bản. Hãy thử lại.';
      toggleNotification({ type: 'danger', message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div ref={place}>
      <Button
        size="S"
        variant="secondary"
        startIcon={<Plus />}
        loading={isBusy}
        onClick={() => void make()}
        aria-label={`Tạo văn bản ${cited.label}`}
      >
        {besides.length === 0 ? 'Tạo văn bản' : 'Tạo văn bản khác'}
      </Button>
    </div>
  );
}
