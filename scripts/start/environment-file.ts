// The .env file: made once with fresh secrets, completed when a newer version knows more settings, read by every program here.

import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { parseEnv } from 'node:util';
// From its source: the settings are read before anything is built.
import { followPorts } from '../../shared/src/local-addresses.ts';
import { OperatorError } from './operator-error.ts';
import { PROJECT_ROOT, projectPath } from './project.ts';

const SECRET_NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'FEED_TOKEN',
  'INTAKE_TOKEN',
  'COMMENTS_TOKEN',
  'STATISTICS_TOKEN',
  'PUBLISH_HOOK_SECRET',
  'CI_HOOK_SECRET',
] as const;

/** The settings' file: `.env` of the project, or the one that BANGTIN_ENV_FILE names (several portals on one machine). */
export function environmentFile(): string {
  return process.env.BANGTIN_ENV_FILE || projectPath('.env');
}

export interface EnvironmentFile {
  /** What happened to the file. */
  outcome: 'created' | 'completed' | 'unchanged';
  /** Names that were added to an older file. */
  added: string[];
}

/**
 * Makes `.env` from `.env.example` with fresh secrets (mode 600), or adds the settings that an older file lacks.
 * A value that stands in the file is never changed.
 * @throws OperatorError ENV_NOT_WRITABLE
 */
export async function ensureEnvironmentFile(file = environmentFile(), exampleFile = projectPath('.env.example')): Promise<EnvironmentFile> {
  const example = await readFile(exampleFile, 'utf8');
  const existing = await readIfThere(file);
  if (existing === null) {
    await write(file, fillSecrets(example));
    return { outcome: 'created', added: [] };
  }
  const present = parseEnv(existing);
  const added = Object.keys(parseEnv(example)).filter((name) => !(name in present));
  const emptySecrets = SECRET_NAMES.filter((name) => name in present && present[name]?.trim() === '');
  await closeToOthers(file);
  if (added.length === 0 && emptySecrets.length === 0) return { outcome: 'unchanged', added };
  const lines = fillSecrets(example)
    .split('\n')
    .filter((line) => added.includes(nameOf(line)));
  const completed = `${fillSecrets(existing).trimEnd()}\n${lines.map((line) => `${line}\n`).join('')}`;
  await write(file, completed);
  return { outcome: 'completed', added: [...added, ...emptySecrets] };
}

/**
 * All settings: those of `.env`, over which the real environment wins, with DATA_DIR made absolute, and with the addresses of parts
 * that were given another port.
 * @throws OperatorError ENV_MISSING
 */
export async function loadSettings(file = environmentFile()): Promise<NodeJS.ProcessEnv & { DATA_DIR: string }> {
  const text = await readIfThere(file);
  if (text === null) {
    throw new OperatorError('ENV_MISSING', `Chưa có tệp cấu hình ${file}.`, 'Hãy chạy "npm start" một lần để tạo tệp này.');
  }
  const settings = followPorts<NodeJS.ProcessEnv>({ ...parseEnv(text), ...process.env });
  const dataDir = settings.DATA_DIR || 'data';
  return { ...settings, ...addressesLeftEmpty(settings), DATA_DIR: isAbsolute(dataDir) ? dataDir : resolve(PROJECT_ROOT, dataDir) };
}

/** The parts are on this machine, so that where they listen is where they are found. */
function addressesLeftEmpty({ CMS_URL, CMS_PORT, PUBLISHER_URL, PUBLISHER_PORT }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    CMS_URL: CMS_URL || `http://localhost:${CMS_PORT || 1337}`,
    PUBLISHER_URL: PUBLISHER_URL || `http://127.0.0.1:${PUBLISHER_PORT || 8090}`,
  };
}

const nameOf = (line: string): string => line.slice(0, Math.max(0, line.indexOf('=')));

function fillSecrets(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const name = nameOf(line);
      const isEmptySecret = (SECRET_NAMES as readonly string[]).includes(name) && line.slice(name.length + 1).trim() === '';
      return isEmptySecret ? `${name}=${newSecret(name)}` : line;
    })
    .join('\n');
}

function newSecret(name: string): string {
  const secret = () => randomBytes(32).toString('base64url');
  if (name === 'APP_KEYS') return `${secret()},${secret()}`;
  // Receivers of Standard Webhooks know a secret by its prefix.
  return name === 'CI_HOOK_SECRET' ? `whsec_${randomBytes(32).toString('base64')}` : secret();
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new OperatorError('ENV_NOT_READABLE', `Không đọc được ${file}.`, 'Hãy kiểm tra quyền đọc tệp này.', { cause: error });
  }
}

async function closeToOthers(file: string): Promise<void> {
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(file, 0o600);
}

/** Whole or not at all: the secrets in it cannot be made again. */
async function write(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(unfinished, text, { mode: 0o600, flush: true });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new OperatorError(
      'ENV_NOT_WRITABLE',
      `Không ghi được ${file}: ${(error as Error).message}.`,
      'Hãy cho tài khoản đang chạy lệnh này quyền ghi vào thư mục của dự án, và chừa chỗ trống trên ổ đĩa.',
      { cause: error },
    );
  }
}
