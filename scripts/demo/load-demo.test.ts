// The loader against a small intake that keeps the rules of shared/intake-schema: the whole CMS is tried in scripts/end-to-end.

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { INTAKE_PATH, intakeDocumentSchema } from '@bang-tin/shared/intake-schema';
import { afterEach, expect, test } from '@jest/globals';
import { DEMO_DOCUMENTS } from './demo-content.ts';
import { DEMO_FILE_KEYS, DEMO_FILES } from './demo-files.ts';
import { loadDemo } from './load-demo.ts';
import { listFiles, listReferences } from './references.ts';

const TOKEN = 'a-token-for-this-test';
const files = DEMO_FILES.map((file) => ({ ...file, make: async () => Buffer.from(file.key) }));
let close: () => Promise<void> = async () => {};
afterEach(() => close());

interface Intake {
  cmsUrl: string;
  files: Set<string>;
  documents: Set<string>;
}

/** Refuses documents that mention what is not there yet, and the one named `refused`. */
async function openIntake({ holds = 0, refused = '' } = {}): Promise<Intake> {
  const files = new Set<string>();
  const documents = new Set<string>();
  const take = async (request: IncomingMessage): Promise<[status: number, answer: unknown]> => {
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return [401, {}];
    const body = Buffer.concat(await request.toArray());
    if (request.url === `${INTAKE_PATH}/status`) return [200, { documents: holds }];
    if (request.url === `${INTAKE_PATH}/files`) {
      const form = await new Response(new Uint8Array(body), {
        headers: { 'content-type': String(request.headers['content-type']) },
      }).formData();
      files.add(String(form.get('key')));
      return [200, { key: form.get('key'), mediaId: files.size, outcome: 'created' }];
    }
    const document = intakeDocumentSchema.parse(JSON.parse(body.toString('utf8')));
    const missing = [
      ...listReferences(document).filter((key) => !documents.has(key)),
      ...listFiles(document).filter((key) => !files.has(key)),
    ];
    if (missing.length > 0 || document.key === refused)
      return [422, { error: { code: 'FIELDS_REFUSED', message: `missing: ${missing}`, details: [] } }];
    documents.add(document.key);
    return [200, { id: document.key, outcome: 'created' }];
  };
  const server = createServer((request, response) => {
    take(request).then(
      ([status, answer]) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { cmsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, files, documents };
}

test('an empty CMS gets every file, then every document after those it refers to', async () => {
  const intake = await openIntake();
  const lines: string[] = [];
  const loaded = await loadDemo({ cmsUrl: intake.cmsUrl, intakeToken: TOKEN, files, onProgress: (line) => lines.push(line) });
  expect(loaded).toEqual({ files: DEMO_FILE_KEYS.length, documents: DEMO_DOCUMENTS.length });
  expect([...intake.files].sort()).toEqual([...DEMO_FILE_KEYS].sort());
  expect(intake.documents.size).toBe(DEMO_DOCUMENTS.length);
  expect(lines).toHaveLength(8);
  expect(lines.at(-1)).toBe(`${DEMO_DOCUMENTS.length}/${DEMO_DOCUMENTS.length} mục`);
});

test('a CMS that holds something is left alone', async () => {
  const intake = await openIntake({ holds: 1 });
  expect(await loadDemo({ cmsUrl: intake.cmsUrl, intakeToken: TOKEN, files })).toBeNull();
  expect(intake.files.size + intake.documents.size).toBe(0);
});

test('a refusal ends it, and says which document and what to do', async () => {
  const refused = 'field:y-te';
  const intake = await openIntake({ refused });
  await expect(loadDemo({ cmsUrl: intake.cmsUrl, intakeToken: TOKEN, files })).rejects.toMatchObject({
    code: 'DEMO_INCOMPLETE',
    message: expect.stringContaining('“Y tế”'),
    remedy: expect.stringContaining('npm start'),
  });
  expect(intake.documents.size).toBeLessThan(30);
});

test('a wrong token is told apart', async () => {
  const intake = await openIntake();
  await expect(loadDemo({ cmsUrl: intake.cmsUrl, intakeToken: 'wrong', files })).rejects.toMatchObject({ code: 'INTAKE_TOKEN_WRONG' });
});
