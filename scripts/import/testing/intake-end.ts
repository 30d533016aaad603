// The other end of the importers for tests.

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INTAKE_PATH, type IntakeDocument, intakeDocumentSchema } from '@bang-tin/shared/intake-schema';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';

export const TOKEN = 'token-of-the-test';

/** The intake as its contract describes it, in memory: what a program on the other end of HTTP may rely on. */
export class IntakeEnd {
  readonly stored = new Map<string, string>();
  received: IntakeDocument[] = [];
  refuse: string | null = null;
  refusalCode = 'FIELDS_REFUSED';
  /** So many connections are cut before they are answered, after what came is stored. */
  cuts = 0;
  readonly #server: Server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return answer(401, { error: { code: 'UNAUTHORISED' } });
    if (request.url === `${INTAKE_PATH}/status`) return answer(200, { documents: this.stored.size });
    const document = intakeDocumentSchema.parse(JSON.parse(Buffer.concat(await request.toArray()).toString()));
    if (this.refuse !== null && JSON.stringify(document).includes(this.refuse)) {
      return answer(422, { error: { code: this.refusalCode, message: 'không nhận', details: [{ path: 'title', message: 'vì bài thử' }] } });
    }
    this.received.push(document);
    const before = this.stored.get(document.key);
    this.stored.set(document.key, JSON.stringify(document));
    if (this.cuts-- > 0) return response.destroy();
    return answer(200, {
      id: 'abcdefghij',
      outcome: before === undefined ? 'created' : before === JSON.stringify(document) ? 'unchanged' : 'updated',
    });
  });

  /** @returns its address */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  forget(): void {
    this.stored.clear();
    this.received = [];
    this.refuse = null;
    this.refusalCode = 'FIELDS_REFUSED';
    this.cuts = 0;
  }
}

export interface OpenIntakeEnd {
  readonly end: IntakeEnd;
  readonly url: string;
  /** A folder of the tests' own. */
  readonly folder: string;
  /** What was printed since the test began, or since this was emptied. */
  printed: string;
  print(line: string): void;
}

/** For the tests of the block that calls this: what it returns is filled before the first of them, and forgets before each. */
export function openIntakeEnd(): OpenIntakeEnd {
  const end = new IntakeEnd();
  const opened = {
    end,
    url: '',
    folder: '',
    printed: '',
    print(line: string): void {
      opened.printed += `${line}\n`;
    },
  };
  beforeAll(async () => {
    opened.folder = await mkdtemp(join(tmpdir(), 'bang-tin-import-'));
    opened.url = await end.listen();
  });
  beforeEach(() => {
    end.forget();
    opened.printed = '';
  });
  afterAll(async () => {
    await end.close();
    await rm(opened.folder, { recursive: true });
  });
  return opened;
}
