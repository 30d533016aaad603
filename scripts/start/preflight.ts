// What must hold before anything is started: free ports, a writable data folder, enough memory and disk.

import { constants } from 'node:fs';
import { access, mkdir, readFile, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { OperatorError } from './operator-error.ts';

const MEBIBYTE = 1024 * 1024;
/** Building the admin peaks at 2.1 GB; running everything stays below 1.2 GB. */
export const MEMORY_MB = { build: 2500, run: 1200 };
export const DISK_MB = 1024;
const LAST_PORT = 65_535;

/** @throws OperatorError NODE_TOO_OLD */
export function checkNodeVersion(version = process.versions.node): void {
  if (Number(version.split('.')[0]) >= 24) return;
  throw new OperatorError(
    'NODE_TOO_OLD',
    `Đang chạy bằng Node.js ${version}, nhưng phần mềm cần Node.js 24 (đi kèm trong node_modules).`,
    'Hãy chạy bằng lệnh "npm start" sau khi đã chạy "npm ci".',
  );
}

/** @throws OperatorError PORT_NO_NUMBER, PORT_TAKEN, PORT_REFUSED */
export async function checkPortFree(name: string, setting: string, port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) {
    throw new OperatorError(
      'PORT_NO_NUMBER',
      `${setting} trong tệp .env không phải là số cổng.`,
      `Hãy đặt ${setting} (${name}) thành một số từ 1024 đến ${LAST_PORT}.`,
    );
  }
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen({ port, host, exclusive: true }, resolve));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new OperatorError(
        'PORT_TAKEN',
        `Cổng ${port} (${name}) đang được một chương trình khác sử dụng.`,
        `Hãy tắt chương trình đó (có thể là một lần "npm start" khác còn đang chạy), hoặc đặt ${setting} thành số khác trong tệp .env.`,
        { cause: error },
      );
    }
    throw new OperatorError(
      'PORT_REFUSED',
      `Không mở được cổng ${port} (${name}) tại ${host}: ${(error as Error).message}.`,
      `Hãy đặt ${setting} thành một số từ 1024 đến ${LAST_PORT}, và HOST thành một địa chỉ của máy này, trong tệp .env.`,
      { cause: error },
    );
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

/** Makes the folder where it is missing. @throws OperatorError DATA_NOT_WRITABLE, DISK_FULL */
export async function checkDataFolder(folder: string, neededMb = DISK_MB): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(
      'DATA_NOT_WRITABLE',
      `Không ghi được vào thư mục dữ liệu ${folder}: ${(error as Error).message}.`,
      'Hãy cho tài khoản đang chạy lệnh này quyền ghi, hoặc đặt DATA_DIR thành thư mục khác trong tệp .env.',
      { cause: error },
    );
  }
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / MEBIBYTE);
  if (freeMb >= neededMb) return;
  throw new OperatorError(
    'DISK_FULL',
    `Ổ đĩa chứa ${folder} chỉ còn ${freeMb} MB; cần ít nhất ${neededMb} MB.`,
    'Hãy xóa bớt tệp không cần, hoặc đặt DATA_DIR vào ổ đĩa khác trong tệp .env.',
  );
}

/** @throws OperatorError MEMORY_TOO_SMALL */
export async function checkMemory(neededMb: number, purpose: string, availableMb?: number): Promise<void> {
  const available = availableMb ?? (await availableMemoryMb());
  if (available >= neededMb) return;
  throw new OperatorError(
    'MEMORY_TOO_SMALL',
    `Máy chỉ còn ${available} MB bộ nhớ trống; ${purpose} cần khoảng ${neededMb} MB.`,
    'Hãy tắt bớt chương trình khác hoặc thêm bộ nhớ (hay bộ nhớ tráo đổi - swap), rồi chạy lại "npm start".',
  );
}

/** Memory that can still be taken, swap included; Linux says it in /proc/meminfo, elsewhere the total is the best there is. */
async function availableMemoryMb(): Promise<number> {
  if (process.platform !== 'linux') return Math.floor(totalmem() / MEBIBYTE);
  const meminfo = await readFile('/proc/meminfo', 'utf8');
  const kibibytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(meminfo)?.[1] ?? 0);
  return Math.floor((kibibytes('MemAvailable') + kibibytes('SwapFree')) / 1024);
}
