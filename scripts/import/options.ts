// What the operator asked for on the command line.

import { isAbsolute, resolve } from 'node:path';
import { OperatorError } from '../start/operator-error.ts';
import { parseCount } from './counters.ts';

export interface ImportOptions {
  paths: string[];
  dryRun: boolean;
  /** no: leave this site's total alone; found: take over the one that the pages show; a number: take over that. */
  totals: 'no' | 'found' | number;
  /** Where to write the report as JSON. */
  reportFile: string | null;
}

export const USAGE = `Nhập trang của cổng cũ vào CMS.

  npm run import -- ĐƯỜNG_DẪN... [--dry-run] [--totals[=SỐ]] [--report TỆP]

  ĐƯỜNG_DẪN      tệp .txt, .html hoặc thư mục chứa chúng
  --dry-run      chỉ xem trước, không ghi gì vào CMS
  --totals       lấy tổng lượt truy cập của cổng cũ làm số khởi đầu (--totals=28314999 để tự cho số)
  --report TỆP   ghi báo cáo đầy đủ dạng JSON ra tệp`;

/** @param folder where relative paths start. @throws OperatorError BAD_ARGUMENTS */
export function parseOptions(args: readonly string[], folder: string): ImportOptions {
  const options: ImportOptions = { paths: [], dryRun: false, totals: 'no', reportFile: null };
  const toPath = (path: string) => (isAbsolute(path) ? path : resolve(folder, path));
  for (let index = 0; index < args.length; index++) {
    const [name = '', value] = splitOption(args[index] ?? '');
    if (!name.startsWith('--')) options.paths.push(toPath(args[index] ?? ''));
    else if (name === '--dry-run' && value === undefined) options.dryRun = true;
    else if (name === '--totals') options.totals = value === undefined ? 'found' : toTotal(value);
    else if (name === '--report') {
      const file = value ?? args[++index];
      if (!file) throw bad('--report cần tên tệp');
      options.reportFile = toPath(file);
    } else throw bad(`không có lựa chọn ${args[index]}`);
  }
  if (options.paths.length === 0) throw bad('chưa cho biết nhập tệp hay thư mục nào');
  return options;
}

function splitOption(argument: string): [string, string | undefined] {
  const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function toTotal(text: string): number {
  const total = parseCount(text);
  if (total === null) throw bad(`--totals=${text} không phải một số`);
  return total;
}

function bad(what: string): OperatorError {
  return new OperatorError('BAD_ARGUMENTS', `Câu lệnh chưa đúng: ${what}.`, `Cách dùng:\n\n${USAGE}`);
}
