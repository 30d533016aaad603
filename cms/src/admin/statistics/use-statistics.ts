// The small API's numbers, asked through the CMS, which knows the token.

import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { saveFile } from '../save-file.ts';

export type Asked<Answer> = { state: 'asking' } | { state: 'failed'; message: string } | { state: 'told'; answer: Answer };

const FAILED = 'Không hỏi được máy chủ thống kê. Hãy thử tải lại trang này.';

/** @param question "site", "pages?days=30"; null: not yet */
export function useStatistics<Answer>(question: string | null): Asked<Answer> {
  const { get } = useFetchClient();
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'asking' });
  useEffect(() => {
    if (question === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    setAsked({ state: 'asking' });
    get<Answer>(`/bang-tin/statistics/${question}`, { signal }).then(
      ({ data }) => setAsked({ state: 'told', answer: data }),
      (error: Error & { status?: number }) => {
        // Only what the CMS says on purpose is worth reading.
        if (!signal.aborted) setAsked({ state: 'failed', message: error.status === 503 ? error.message : FAILED });
      },
    );
    return () => leaving.abort();
  }, [get, question]);
  return asked;
}

/** Fetches a table and hands it to the browser as a file. */
export function useTableDownload(): (question: string, name: string) => Promise<void> {
  const { get } = useFetchClient();
  return async (question, name) => {
    const { data } = await get<Blob>(`/bang-tin/statistics/${question}${question.includes('?') ? '&' : '?'}format=csv`, {
      responseType: 'blob',
    });
    saveFile(data, `${name}.csv`);
  };
}
