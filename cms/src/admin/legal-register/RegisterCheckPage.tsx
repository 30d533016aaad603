// "Kiểm tra sổ văn bản": duplicates, gaps and contradictions of the register, each with the way to the document.

import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { CHECK_KIND_NAMES, CHECK_KINDS, type CheckAnswer, type CheckKind, LEGAL_DOCUMENT } from '../../legal-register/answers.ts';
import { Words } from '../BadgeWithReason.tsx';
import { saveFile } from '../save-file.ts';
import { FormLink, Item, PlainList } from './DocumentLine.tsx';
import { REGISTER_PATH } from './use-register.ts';

const TITLE = 'Kiểm tra sổ văn bản';
const NUMBERS = new Intl.NumberFormat('vi-VN');
/** For those who publish legal documents. */
export const CHECK_PERMISSIONS = [{ action: 'plugin::content-manager.explorer.publish', subject: LEGAL_DOCUMENT }];

/** Worth a look, and no mistake. */
const INFORMING: readonly CheckKind[] = ['gap', 'unknown-target'];

/** Kind, sentence and links beside each other where there is room. */
const Row = styled(Item)`
  &:first-child {
    border-top: 0;
  }
  @media (min-width: 64em) {
    display: grid;
    gap: 2.4rem;
    grid-template-columns: 24rem 1fr 20rem;
  }
`;

type Asked = { state: 'asking' } | { state: 'failed' } | { state: 'told'; answer: CheckAnswer; gapRule: string };

export function RegisterCheckPage() {
  return (
    <Page.Protect permissions={CHECK_PERMISSIONS}>
      <RegisterCheck />
    </Page.Protect>
  );
}

function RegisterCheck() {
  const [kind, setKind] = useState<CheckKind | 'all'>('all');
  const [page, setPage] = useState(1);
  const asked = useCheck(kind, page);
  const download = useDownload(kind);
  const told = asked.state === 'told' ? asked : null;
  return (
    <Page.Main>
      <Page.Title>{TITLE}</Page.Title>
      <Layouts.Header title={TITLE} subtitle={subtitleOf(asked)} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <Flex gap={4} wrap="wrap" alignItems="flex-end" justifyContent="space-between">
            <Box minWidth="28rem">
              <Typography tag="label" variant="pi" fontWeight="bold" htmlFor="check-kind">
                Xem
              </Typography>
              <SingleSelect
                id="check-kind"
                value={kind}
                aria-label="Loại cần xem"
                onChange={(value) => {
                  setKind(value as CheckKind | 'all');
                  setPage(1);
                }}
              >
                <SingleSelectOption value="all">{`Tất cả${told ? ` (${NUMBERS.format(sum(told.answer))})` : ''}`}</SingleSelectOption>
                {CHECK_KINDS.map((one) => (
                  <SingleSelectOption key={one} value={one}>
                    {`${CHECK_KIND_NAMES[one]}${told ? ` (${NUMBERS.format(told.answer.counts[one])})` : ''}`}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Box>
            <Button variant="tertiary" startIcon={<Download />} onClick={() => void download()} disabled={told === null}>
              Tải CSV
            </Button>
          </Flex>
          {asked.state === 'failed' && (
            <Words textColor="danger600" role="alert">
              Chưa kiểm tra được. Hãy tải lại trang này.
            </Words>
          )}
          {told && <Rows answer={told.answer} />}
          {told && told.answer.pages > 1 && <Pager page={told.answer.page} pages={told.answer.pages} onChange={setPage} />}
          {told && (
            <Words variant="pi" textColor="neutral600">
              Kiểm tra cả bản nháp. Thiếu số: {told.gapRule} Quan hệ với văn bản chưa có trên cổng không phải là lỗi.
            </Words>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function useCheck(kind: CheckKind | 'all', page: number): Asked {
  const { get } = useFetchClient();
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const params = { page, ...(kind === 'all' ? {} : { kind }) };
    get<{ data: CheckAnswer; meta: { gapRule: string } }>(`${REGISTER_PATH}/check`, { params, signal }).then(
      ({ data }) => signal.aborted || setAsked({ state: 'told', answer: data.data, gapRule: data.meta.gapRule }),
      () => signal.aborted || setAsked({ state: 'failed' }),
    );
    return () => leaving.abort();
  }, [get, kind, page]);
  return asked;
}

function useDownload(kind: CheckKind | 'all'): () => Promise<void> {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async () => {
    const params = { format: 'csv', ...(kind === 'all' ? {} : { kind }) };
    try {
      const { data } = await get<Blob>(`${REGISTER_PATH}/check`, { params, responseType: 'blob' });
      saveFile(data, `${TITLE}.csv`);
    } catch {
      toggleNotification({ type: 'danger', message: 'Chưa tải được bảng. Hãy kiểm tra mạng rồi thử lại.' });
    }
  };
}

const sum = ({ counts }: CheckAnswer): number => Object.values(counts).reduce((total, count) => total + count, 0);

function subtitleOf(asked: Asked): string {
  if (asked.state !== 'told') return asked.state === 'asking' ? 'Đang kiểm tra …' : 'Chưa kiểm tra được';
  const { answer } = asked;
  const mistakes = sum(answer) - answer.counts['unknown-target'];
  const found = mistakes === 0 ? 'không thấy chỗ nào cần sửa' : `${NUMBERS.format(mistakes)} chỗ nên xem lại`;
  return `${NUMBERS.format(answer.documents)} văn bản, ${found}.`;
}

function Rows({ answer: { rows } }: { answer: CheckAnswer }) {
  if (rows.length === 0) return <Words textColor="neutral700">Không có gì ở mục này.</Words>;
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius paddingLeft={6} paddingRight={6} paddingBottom={4}>
      <PlainList>
        {rows.map(({ kind, text, documents }) => (
          <Row key={`${kind} ${text} ${documents.map(({ id }) => id).join()}`}>
            <Words fontWeight="semiBold" textColor={INFORMING.includes(kind) ? 'neutral700' : 'danger700'}>
              {CHECK_KIND_NAMES[kind]}
            </Words>
            <Words textColor="neutral800">{text}</Words>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              {documents.map(({ id, number, title }) => (
                <FormLink key={id} id={id}>
                  {number || title || 'Không tên'}
                </FormLink>
              ))}
            </Flex>
          </Row>
        ))}
      </PlainList>
    </Box>
  );
}

function Pager({ page, pages, onChange }: { page: number; pages: number; onChange(page: number): void }) {
  return (
    <Flex tag="nav" aria-label="Trang" gap={2} justifyContent="flex-end">
      <Button variant="tertiary" onClick={() => onChange(page - 1)} disabled={page <= 1}>
        Trang trước
      </Button>
      <Typography aria-current="page">{`Trang ${page} / ${pages}`}</Typography>
      <Button variant="tertiary" onClick={() => onChange(page + 1)} disabled={page >= pages}>
        Trang sau
      </Button>
    </Flex>
  );
}
