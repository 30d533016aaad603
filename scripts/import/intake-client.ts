// Sends documents and files to the CMS's intake, and tells apart what stops the whole run from what concerns one document.

import { setTimeout as pause } from 'node:timers/promises';
import {
  INTAKE_PATH,
  type IntakeDocument,
  type IntakeFileResult,
  type IntakeResult,
  intakeFileResultSchema,
  intakeResultSchema,
} from '@bang-tin/shared/intake-schema';
import { OperatorError } from '../start/operator-error.ts';
import { FileProblem } from './import-error.ts';

const ATTEMPTS = 3;
const RETRY_MS = 500;

export class IntakeClient {
  readonly #url: string;
  readonly #token: string;

  /** @param url address of the CMS, without a closing slash. */
  constructor(url: string, token: string) {
    this.#url = url.replace(/\/+$/, '');
    this.#token = token;
  }

  /** Asks for the intake's status, so that a run fails before its first document and not in the middle. @throws OperatorError */
  async check(): Promise<void> {
    await this.countDocuments();
  }

  /** How many documents with pages the CMS holds, drafts included. @throws OperatorError */
  async countDocuments(): Promise<number> {
    const answer = await this.#request(`${INTAKE_PATH}/status`, { method: 'GET' });
    const text = await answer.text();
    if (!answer.ok) throw unexpected(answer.status);
    return (JSON.parse(text) as { documents: number }).documents;
  }

  /**
   * @throws OperatorError CMS_NOT_RUNNING, INTAKE_TOKEN_WRONG: nothing more can be sent.
   * @throws FileProblem DOCUMENT_REFUSED: the CMS does not take this document.
   */
  async send(document: IntakeDocument): Promise<IntakeResult> {
    const answer = await this.#request(INTAKE_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(document),
    });
    if (answer.ok) return intakeResultSchema.parse(await answer.json());
    const reason = await refusalOf(answer);
    throw new FileProblem(
      'DOCUMENT_REFUSED',
      `CMS không nhận “${titleOf(document)}”: ${reason}.`,
      'Hãy sửa tệp hoặc nhập tay tài liệu này.',
    );
  }

  /** @throws OperatorError, FileProblem as for documents. */
  async sendFile(key: string, file: File): Promise<IntakeFileResult> {
    const form = new FormData();
    form.set('key', key);
    form.set('file', file);
    const answer = await this.#request(`${INTAKE_PATH}/files`, { method: 'POST', body: form });
    if (answer.ok) return intakeFileResultSchema.parse(await answer.json());
    throw new FileProblem('FILE_REFUSED', `CMS không nhận tệp ${file.name}: ${await refusalOf(answer)}.`, 'Hãy xem nhật ký của CMS.');
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const answer = await this.#fetch(path, init).catch((cause: unknown) => {
      throw new OperatorError(
        'CMS_NOT_RUNNING',
        `CMS chưa chạy ở ${this.#url}.`,
        'Hãy chạy "npm start" ở một cửa sổ khác, đợi bảng địa chỉ hiện ra rồi nhập lại.',
        { cause },
      );
    });
    if (answer.status === 401 || answer.status === 403) {
      const remedy = 'Hãy dùng đúng tệp .env mà CMS đang chạy, hoặc khởi động lại "npm start".';
      throw new OperatorError('INTAKE_TOKEN_WRONG', 'CMS không chấp nhận INTAKE_TOKEN trong tệp .env.', remedy);
    }
    return answer;
  }

  /**
   * A kept connection may be closed by the CMS just as it is used again, and a busy one may cut one. What is sent has a key, so that
   * sending it again changes nothing. Where nobody listens at all there is nothing to wait for.
   */
  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const request = { ...init, headers: { ...init.headers, authorization: `Bearer ${this.#token}` } };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await fetch(this.#url + path, request);
      } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as { code?: string };
        if (attempt === ATTEMPTS || code === 'ECONNREFUSED' || code === 'ENOTFOUND') throw error;
        await pause(RETRY_MS * attempt);
      }
    }
  }
}

function unexpected(status: number): OperatorError {
  const remedy = 'Hãy xem CMS_URL trong tệp .env có đúng là địa chỉ của CMS không, và xem nhật ký của CMS.';
  return new OperatorError('CMS_NOT_READY', `CMS trả lời ${status} thay vì sẵn sàng nhận dữ liệu.`, remedy);
}

/** Refusals that an official can do something about, in the official's words. */
const REFUSALS: Readonly<Record<string, string>> = {
  NOTHING_TO_MERGE: 'CMS chưa có Thiết lập chung; hãy mở trang quản trị, điền và xuất bản mục này trước',
  UNPUBLISHED_CHANGES: 'Thiết lập chung có thay đổi chưa xuất bản; hãy xuất bản hoặc bỏ các thay đổi đó trước',
};

interface Refusal {
  error?: { code?: string; message?: string; details?: { path?: unknown; message?: string }[] };
}

async function refusalOf(answer: Response): Promise<string> {
  const text = await answer.text();
  try {
    const { error } = JSON.parse(text) as Refusal;
    const known = REFUSALS[error?.code ?? ''];
    if (known !== undefined) return known;
    const details = (Array.isArray(error?.details) ? error.details : []).map(({ message }) => message).filter(Boolean);
    return [error?.message ?? `lỗi ${answer.status}`, ...details].join('; ').replace(/[.\s]+$/, '');
  } catch {
    return `lỗi ${answer.status}`;
  }
}

function titleOf(document: IntakeDocument): string {
  return String(document.locales.vi?.title ?? document.key);
}
