// What the operator asked for: `npm run import -- register FILE… [--mapping FILE] [--dry-run] [--report FILE]`.

import { isAbsolute, resolve } from 'node:path';
import { OperatorError } from '../../start/operator-error.ts';

export interface RegisterOptions {
  paths: string[];
  mappingFile: string | null;
  dryRun: boolean;
  reportFile: string | null;
}

export const REGISTER_USAGE = `Nhập sổ văn bản (CSV, XLSX hoặc JSON) vào CMS.

  npm run import -- register TỆP... [--mapping TỆP] [--dry-run] [--report TỆP]

  TỆP            sổ văn bản: mỗi dòng một văn bản, có dòng tên cột
  --mapping TỆP  tệp JSON cho biết cột nào là gì, khi tên cột khác lệ thường
  --dry-run      chỉ xem trước, không ghi gì vào CMS
  --report TỆP   ghi báo cáo đầy đủ dạng JSON ra tệp`;

/** @param folder where relative paths start. @throws OperatorError BAD_ARGUMENTS */
export function parseRegisterOptions(args: readonly string[], folder: string): RegisterOptions {
  const options: RegisterOptions = { paths: [], mappingFile: null, dryRun: false, reportFile: null };
  const toPath = (path: string) => (isAbsolute(path) ? path : resolve(folder, path));
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, name, value] = /^(--[a-z-]+)(?:=(.*))?$/.exec(argument) ?? [];
    if (name === undefined && !argument.startsWith('--')) options.paths.push(toPath(argument));
    else if (name === '--dry-run' && value === undefined) options.dryRun = true;
    else if (name === '--mapping' || name === '--report') {
      const file = value ?? rest.shift();
      if (!file) throw bad(`${name} cần tên tệp`);
      options[name === '--mapping' ? 'mappingFile' : 'reportFile'] = toPath(file);
    } else throw bad(`không có lựa chọn ${argument}`);
  }
  if (options.paths.length === 0) throw bad('chưa cho biết nhập tệp nào');
  return options;
}

function bad(what: string): OperatorError {
  return new OperatorError('BAD_ARGUMENTS', `Câu lệnh chưa đúng: ${what}.`, `Cách dùng:\n\n${REGISTER_USAGE}`);
}
