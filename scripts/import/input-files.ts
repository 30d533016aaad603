// Which files an import reads: those named, and in named folders every page, at any depth, in the order of their names.

import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { FileProblem } from './import-error.ts';

const PAGE_EXTENSIONS = new Set(['.txt', '.htm', '.html', '.xhtml']);

export interface InputFiles {
  files: string[];
  /** Paths that hold nothing to read, each with the reason. */
  problems: { path: string; problem: FileProblem }[];
  /** Files of folders that are no pages, by their names. */
  skipped: string[];
}

/** A file that is named itself is read whatever its name ends in. */
export async function findInputFiles(paths: readonly string[]): Promise<InputFiles> {
  const found: InputFiles = { files: [], problems: [], skipped: [] };
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) await addFolder(path, found);
      else found.files.push(path);
    } catch (error) {
      found.problems.push({ path, problem: toProblem(path, error) });
    }
  }
  found.files = [...new Set(found.files)];
  return found;
}

async function addFolder(folder: string, found: InputFiles): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pages = files.filter((file) => PAGE_EXTENSIONS.has(extname(file).toLowerCase()));
  found.files.push(...pages);
  found.skipped.push(...files.filter((file) => !pages.includes(file)));
  if (pages.length > 0) return;
  const problem = new FileProblem(
    'FOLDER_WITHOUT_PAGES',
    `Thư mục ${folder} không có tệp .txt hay .html nào.`,
    'Hãy chỉ ra thư mục chứa các trang đã lưu của cổng cũ.',
  );
  found.problems.push({ path: folder, problem });
}

function toProblem(path: string, error: unknown): FileProblem {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
    return new FileProblem('PATH_NOT_FOUND', `Không có tệp hay thư mục ${path}.`, 'Hãy kiểm tra lại đường dẫn.', { cause: error });
  }
  return new FileProblem('PATH_NOT_READABLE', `Không mở được ${path}.`, 'Hãy kiểm tra quyền đọc.', { cause: error });
}
