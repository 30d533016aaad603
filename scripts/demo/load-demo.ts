// Fills an empty CMS with the demo, through the intake. A CMS that holds anything is left as it is.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { IntakeClient } from '../import/intake-client.ts';
import { OperatorError } from '../start/operator-error.ts';
import { DEMO_DOCUMENTS } from './demo-content.ts';
import { DEMO_FILES, type DemoFile } from './demo-files.ts';
import { listReferences } from './references.ts';

/** Files and documents on their way at the same time: more would only wait for the CMS's database. */
const CONCURRENCY = 4;

export interface LoadDemoOptions {
  /** Address of the CMS, without a closing slash. */
  cmsUrl: string;
  intakeToken: string;
  /** Gets one line of text now and then, for the operator. */
  onProgress?: (line: string) => void;
  /** Also when the CMS holds documents: what editors have changed is kept all the same. */
  force?: boolean;
  /** Instead of the demo's own: files of the same keys that take less time to make. */
  files?: readonly DemoFile[];
}
export interface LoadedDemo {
  files: number;
  documents: number;
}

/**
 * @returns what was sent; null when the CMS is not empty and was left alone.
 * @throws OperatorError when the CMS cannot be reached or refuses something.
 */
export async function loadDemo(options: LoadDemoOptions): Promise<LoadedDemo | null> {
  const { cmsUrl, intakeToken, onProgress = () => {}, force = false, files = DEMO_FILES } = options;
  const client = new IntakeClient(cmsUrl, intakeToken);
  if (!force && (await client.countDocuments()) > 0) return null;
  try {
    await sendFiles(client, files, countAloud('tệp', files.length, onProgress));
    await sendDocuments(client, DEMO_DOCUMENTS, countAloud('mục', DEMO_DOCUMENTS.length, onProgress));
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    const remedy = 'Muốn nạp lại từ đầu: dừng chương trình, xóa thư mục dữ liệu (DATA_DIR) rồi chạy "npm start".';
    throw new OperatorError('DEMO_INCOMPLETE', `Nội dung mẫu mới nạp được một phần. ${error.message}`, `${error.remedy} ${remedy}`, {
      cause: error,
    });
  }
  return { files: files.length, documents: DEMO_DOCUMENTS.length };
}

async function sendFiles(client: IntakeClient, files: readonly DemoFile[], onDone: () => void): Promise<void> {
  await inParallel(files, async ({ key, name, mime, make }) => {
    await client.sendFile(key, new File([new Uint8Array(await make())], name, { type: mime }));
    onDone();
  });
}

/** A document leaves once all that it refers to have arrived; they stand before it in the list, so they have left already. */
async function sendDocuments(client: IntakeClient, documents: readonly IntakeDocument[], onDone: () => void): Promise<void> {
  const arrivals = new Map<string, Promise<void>>();
  const send = async (document: IntakeDocument) => {
    await Promise.all(listReferences(document).map((key) => arrivals.get(key)));
    await client.send(document);
    onDone();
  };
  await inParallel(documents, (document) => {
    const arrival = send(document);
    arrivals.set(document.key, arrival);
    return arrival;
  });
}

/** Works through the items in order, some at a time. The first failure ends it: what has not begun is left. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  let failed = false;
  const worker = async () => {
    for (const item of queue) {
      if (failed) return;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

/** Says how far it is at every quarter. */
function countAloud(what: string, total: number, onProgress: (line: string) => void): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (Math.floor((done * 4) / total) > Math.floor(((done - 1) * 4) / total)) onProgress(`${done}/${total} ${what}`);
  };
}
