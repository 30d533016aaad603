// The import from first to last: find files, understand each, send what they hold, report. One bad file never stops the others.

import { writeFile } from 'node:fs/promises';
import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { foldText } from '@bang-tin/shared/text-folding';
import { OperatorError } from '../start/operator-error.ts';
import { FileProblem } from './import-error.ts';
import { type PreparedPage, preparePage } from './import-page.ts';
import { findInputFiles } from './input-files.ts';
import type { IntakeClient } from './intake-client.ts';
import type { ImportOptions } from './options.ts';
import { type FileReport, formatFileReport, formatSummary, type Outcome, toJsonReport } from './report.ts';
import { totalsToIntake } from './to-intake.ts';

/** 0: everything came in. 1: some files had problems, the others came in. */
export type ImportExitCode = 0 | 1;

/**
 * @param connect gives the way into the CMS; called once, and never for a dry run.
 * @throws OperatorError when nothing can be sent at all.
 */
export async function runImport(
  options: ImportOptions,
  connect: () => Promise<IntakeClient>,
  print: (text: string) => void,
): Promise<ImportExitCode> {
  const client = options.dryRun ? null : await connect();
  const { files, problems, skipped } = await findInputFiles(options.paths);
  const reports: FileReport[] = problems.map(({ path, problem }) => ({ path, prepared: null, sent: [], problems: [problem] }));
  for (const report of reports) print(formatFileReport(report));
  const seen: SeenDocuments = new Map();
  for (const path of files) {
    const report = await importFile(path, client, seen);
    reports.push(report);
    print(formatFileReport(report));
  }
  print(formatSummary(reports, skipped));
  const totalsTaken = await takeTotals(options, reports, client, print);
  if (options.dryRun) print('Chỉ xem trước: chưa ghi gì vào CMS.');
  else print('Nội dung mới (trừ trang thiếu ngày) đã được xuất bản ngay; hãy rà các mục “Cần xem lại” trong trang quản trị.');
  if (options.reportFile) await writeReport(options.reportFile, toJsonReport(reports, skipped));
  return totalsTaken && reports.every((report) => report.problems.length === 0) ? 0 : 1;
}

async function importFile(path: string, client: IntakeClient | null, seen: SeenDocuments): Promise<FileReport> {
  const report: FileReport = { path, prepared: null, sent: [], problems: [] };
  try {
    report.prepared = await preparePage(path);
  } catch (error) {
    report.problems.push(toFileProblem(error));
    return report;
  }
  for (const document of toSend(report.prepared)) {
    // The category, types and bodies are referred to by many files: they are sent with the first.
    if (report.prepared.references.includes(document) && seen.has(document.key)) continue;
    const title = String(document.locales.vi?.title ?? '');
    const outcome = await sendOnce(document, client, seen, report);
    report.sent.push({ key: document.key, type: document.type, title, outcome });
  }
  return report;
}

/** What a run has met, by key: the first of each. */
type SeenDocuments = Map<string, IntakeDocument>;

/** Whether two documents of one key are the same one; lists of legal documents print some titles shortened. */
function isSameDocument(first: IntakeDocument, second: IntakeDocument): boolean {
  const text = (document: IntakeDocument, field: string) => foldText(String(document.locales.vi?.[field] ?? '')).replace(/[\s.…]+$/, '');
  const [one, other] = [text(first, 'title'), text(second, 'title')];
  if (first.type === 'legal-document') return one.startsWith(other) || other.startsWith(one);
  return one === other && ['lead', 'body'].every((field) => text(first, field) === text(second, field));
}

/** What is referred to comes before what refers to it. */
function toSend({ references, documents, story }: PreparedPage): IntakeDocument[] {
  return [...references, ...documents, ...(story ? [story] : [])];
}

async function sendOnce(document: IntakeDocument, client: IntakeClient | null, seen: SeenDocuments, report: FileReport): Promise<Outcome> {
  const first = seen.get(document.key);
  if (first !== undefined && isSameDocument(first, document)) return 'duplicate';
  if (first !== undefined) {
    const said = `“${document.locales.vi?.title}” có cùng khóa ${document.key} với “${first.locales.vi?.title}” nhưng nội dung khác, nên chưa nhập`;
    report.problems.push(new FileProblem('KEY_TAKEN', `${said}.`, 'Hãy so hai trang rồi nhập tay trang còn thiếu.'));
    return 'refused';
  }
  seen.set(document.key, document);
  if (client === null) return 'dry-run';
  try {
    return (await client.send(document)).outcome;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    report.problems.push(error);
    return 'refused';
  }
}

/** Anything but a file's own problem is a fault of this program: it is reported with the file, and the others go on. */
function toFileProblem(error: unknown): OperatorError {
  if (error instanceof FileProblem) return error;
  const message = `Lỗi của chương trình nhập khi đọc tệp: ${error instanceof Error ? error.message : String(error)}.`;
  return new FileProblem('PARSER_FAULT', message, 'Hãy gửi tệp này cho người phát triển.', { cause: error });
}

/** False when totals were asked for and could not be taken over. */
async function takeTotals(
  { totals }: ImportOptions,
  reports: readonly FileReport[],
  client: IntakeClient | null,
  print: (text: string) => void,
): Promise<boolean> {
  const found = reports.flatMap(({ path, prepared }) => {
    const total = prepared?.page.statistics.total;
    return total === undefined ? [] : [{ path, total }];
  });
  const format = (value: number) => value.toLocaleString('vi-VN');
  for (const { path, total } of found) print(`Tổng lượt truy cập của cổng cũ: ${format(total)} (${path})`);
  if (totals === 'no') {
    if (found.length > 0) print('Chưa lấy số này làm số khởi đầu; thêm --totals nếu muốn.');
    return true;
  }
  const values = [...new Set(found.map(({ total }) => total))];
  const chosen = totals === 'found' ? (values.length === 1 ? values[0] : undefined) : totals;
  if (chosen === undefined) {
    const why = values.length === 0 ? 'không trang nào có tổng lượt truy cập' : `có ${values.length} số khác nhau`;
    print(`Chưa lấy tổng lượt truy cập vì ${why}. Hãy chọn một số: --totals=${values[0] ?? 'SỐ'}`);
    return false;
  }
  let outcome: Outcome = 'dry-run';
  try {
    if (client !== null) outcome = (await client.send(totalsToIntake(chosen))).outcome;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    print(`Chưa lấy tổng lượt truy cập. ${error.message}`);
    return false;
  }
  const said = { 'dry-run': 'sẽ được lấy', unchanged: 'đã được lấy từ trước' }[outcome as string] ?? 'đã được lấy';
  print(`${format(chosen)} ${said} làm số khởi đầu cho tổng lượt truy cập của cổng này.`);
  return true;
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new OperatorError('REPORT_NOT_WRITABLE', `Không ghi được báo cáo vào ${file}.`, 'Hãy kiểm tra thư mục và quyền ghi.', {
      cause: error,
    });
  }
}
