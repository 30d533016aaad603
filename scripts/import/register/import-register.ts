// The import of registers from first to last. One bad row never stops the others, and each row is accounted for.

import { writeFile } from 'node:fs/promises';
import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { OperatorError } from '../../start/operator-error.ts';
import { FileProblem } from '../import-error.ts';
import type { IntakeClient } from '../intake-client.ts';
import { recogniseColumns } from './columns.ts';
import { inOrder, type LinkedEntry, linkEntries } from './link-entries.ts';
import { loadMapping, type RegisterMapping } from './mapping.ts';
import { type RegisterEntry, readEntry } from './register-entry.ts';
import type { RegisterOptions } from './register-options.ts';
import { formatColumns, formatRow, formatTotals, type RegisterReport, type RowReport, toRegisterJson } from './register-report.ts';
import { type RegisterRow, readRegister } from './register-table.ts';
import { entryToIntake, referencesOf } from './register-to-intake.ts';

/**
 * @param connect gives the way into the CMS; called once, and never for a dry run.
 * @returns 0: everything came in. 1: some rows had problems, the others came in.
 * @throws OperatorError when nothing can be sent at all.
 */
export async function importRegisters(
  options: RegisterOptions,
  connect: () => Promise<IntakeClient>,
  print: (text: string) => void,
): Promise<0 | 1> {
  const mapping = options.mappingFile === null ? {} : await loadMapping(options.mappingFile);
  const client = options.dryRun ? null : await connect();
  const reports: RegisterReport[] = [];
  for (const path of options.paths) {
    const report = await importRegister(path, mapping, client);
    reports.push(report);
    print(formatColumns(report));
    if (report.rows.length > 0) print(report.rows.map(formatRow).join('\n'));
  }
  print(formatTotals(reports));
  if (options.dryRun) print('Chỉ xem trước: chưa ghi gì vào CMS.');
  if (options.reportFile !== null) await writeReport(options.reportFile, toRegisterJson(reports));
  return reports.every(({ problems, rows }) => problems.length === 0 && rows.every((row) => row.problems.length === 0)) ? 0 : 1;
}

async function importRegister(path: string, mapping: RegisterMapping, client: IntakeClient | null): Promise<RegisterReport> {
  const report: RegisterReport = { path, table: null, columns: null, rows: [], problems: [] };
  try {
    report.table = await readRegister(path, mapping);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    report.problems.push(`${error.message} ${error.remedy}`);
    return report;
  }
  report.columns = recogniseColumns(report.table.headings, mapping);
  const { columns } = report;
  const read = report.table.rows.map((row) => [row, readEntry(row, columns, mapping)] as const);
  const entries = linkEntries(read.flatMap(([, entry]) => entry ?? []));
  const keys = new Set(entries.map(({ key }) => key));
  const linked = new Map(entries.map((entry) => [entry.row, entry]));
  report.rows = read.map(([row, entry]) => reportOf(row, entry, linked.get(row.row) ?? null, keys));
  const own = entries.filter(({ repeats }) => repeats === null);
  if (client === null) return report;
  for (const reference of referencesOf(own)) await client.send(reference);
  await sendAll(own, client, new Map(report.rows.map((row) => [row.row, row])));
  return report;
}

function reportOf(
  { row, cells }: RegisterRow,
  entry: RegisterEntry | null,
  linked: LinkedEntry | null,
  keys: ReadonlySet<string>,
): RowReport {
  const nothing = { row, obstacles: [], relations: 0, linked: 0, doubts: [], problems: [] };
  if (entry === null || linked === null) {
    const said = Object.values(cells).filter((cell) => typeof cell === 'string' && cell !== '');
    return {
      ...nothing,
      number: '',
      title: '',
      outcome: 'empty',
      doubts: [`dòng không có số và trích yếu: ${said.join(' | ').slice(0, 200)}`],
    };
  }
  const { number, title, obstacles, doubts, relations, repeats } = linked;
  if (repeats !== null)
    return { ...nothing, number, title, outcome: 'repeated', doubts: [`giống dòng ${repeats}; quan hệ được gộp vào dòng đó`] };
  const found = relations.filter(({ key }) => key !== null && keys.has(key)).length;
  return {
    ...nothing,
    number,
    title,
    outcome: 'dry-run',
    obstacles: [...obstacles],
    relations: relations.length,
    linked: found,
    doubts: [...doubts],
  };
}

async function sendAll(entries: readonly LinkedEntry[], client: IntakeClient, reports: ReadonlyMap<number, RowReport>): Promise<void> {
  const { order, again } = inOrder(entries);
  for (const entry of order) await sendRow(entry, client, reports.get(entry.row) as RowReport);
  // In circles the first names what came after it; now that all are there, it is linked.
  for (const entry of again) {
    const report = reports.get(entry.row) as RowReport;
    const first = report.outcome;
    if (first !== 'created' && first !== 'updated') continue;
    await sendRow(entry, client, report);
    if (report.problems.length === 0) report.outcome = first;
  }
}

/** A document that the CMS does not publish as it is comes in as a draft, with the reason. */
async function sendRow(entry: LinkedEntry, client: IntakeClient, report: RowReport): Promise<void> {
  const document = entryToIntake(entry);
  const send = async (sent: IntakeDocument): Promise<FileProblem | null> => {
    try {
      report.outcome = (await client.send(sent)).outcome;
      return null;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      return error;
    }
  };
  const refusal = await send({ ...document, publish: document.publish && report.obstacles.length === 0 });
  if (refusal === null) {
    if (report.outcome === 'kept' && entry.relations.length > 0) {
      report.doubts.push(
        `CMS đã có văn bản này nên không ghi gì thêm; hãy so ${entry.relations.length} quan hệ của dòng này với bản trong CMS`,
      );
    }
    return;
  }
  const second = document.publish ? await send({ ...document, publish: false }) : refusal;
  if (second === null) report.obstacles.push(refusal.message);
  else {
    report.outcome = 'refused';
    report.problems.push(`${second.message} ${second.remedy}`);
  }
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new OperatorError('REPORT_NOT_WRITABLE', `Không ghi được báo cáo vào ${file}.`, 'Hãy kiểm tra thư mục và quyền ghi.', { cause });
  }
}
