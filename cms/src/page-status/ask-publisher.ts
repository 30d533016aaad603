// Asks the publisher what readers see of a document. It may be away: an editor then reads that, and waits for nothing.

import { randomUUID } from 'node:crypto';
import { type AskedDocument, PAGE_STATUS_PATH, type PageStatusAnswer, pageStatusAnswerSchema } from '@bang-tin/shared/page-status-schema';
import { signWebhook } from '@bang-tin/shared/standard-webhooks';

const TIMEOUT_MS = 3000;

export interface PublisherAddress {
  /** "http://127.0.0.1:8090" */
  publisherUrl: string;
  /** Signs the question. */
  secret: string;
}

export type Asked = { answer: PageStatusAnswer } | { answer: null; why: string };

export async function askPublisher({ publisherUrl, secret }: PublisherAddress, document: AskedDocument): Promise<Asked> {
  const message = { id: `msg_${randomUUID()}`, sentAt: new Date(), body: JSON.stringify({ documents: [document] }) };
  try {
    const response = await fetch(publisherUrl.replace(/\/+$/, '') + PAGE_STATUS_PATH, {
      method: 'POST',
      headers: { ...signWebhook(message, secret), 'content-type': 'application/json' },
      body: message.body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { answer: null, why: `it answered ${response.status}` };
    }
    return { answer: pageStatusAnswerSchema.parse(await response.json()) };
  } catch (error) {
    const { message: said, cause } = error as Error & { cause?: Error };
    return { answer: null, why: cause?.message || said };
  }
}
