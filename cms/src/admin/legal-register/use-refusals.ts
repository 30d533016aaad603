// The suggestions that editors have refused for a document, as the server remembers them.

import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { REGISTER_PATH } from './use-register.ts';

interface Refusals {
  refused: string[];
  hasFailed: boolean;
  refuse(suggestion: string): Promise<void>;
  /** All are suggested again. */
  forget(): Promise<void>;
}

/** @param documentId null: not saved yet, nothing can be remembered */
export function useRefusals(documentId: string | null): Refusals {
  const { get, post, del } = useFetchClient();
  const [refused, setRefused] = useState<string[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const path = `${REGISTER_PATH}/refused/${documentId}`;
  useEffect(() => {
    if (documentId === null) return;
    const leaving = new AbortController();
    get<{ data: string[] }>(path, { signal: leaving.signal }).then(
      ({ data }) => setRefused(data.data),
      // Without the answer everything is suggested, which does no harm.
      () => {},
    );
    return () => leaving.abort();
  }, [get, documentId, path]);

  const send = async (request: Promise<{ data: { data: string[] } }>): Promise<void> => {
    try {
      const { data } = await request;
      setRefused(data.data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return {
    refused,
    hasFailed,
    refuse: (suggestion) => send(post<{ data: string[] }>(path, { suggestion })),
    forget: () => send(del<{ data: string[] }>(path)),
  };
}
