// Reads the environment once, so that a wrong setting stops the program at its start with a sentence that says what to do.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartError } from './api-error.ts';

const PROJECT_FOLDER = fileURLToPath(new URL('../../../', import.meta.url));

const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_PORT: z.coerce
    .number('phải là một số')
    .int('phải là số nguyên')
    .min(0, 'phải từ 0 đến 65535')
    .max(65535, 'phải từ 0 đến 65535')
    .default(8080),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'phải là địa chỉ đầy đủ, ví dụ https://dienbien.gov.vn' })
    .default('http://localhost:8080'),
  DATA_DIR: z.string().min(1).default('data'),
  TRUSTED_PROXIES: z.coerce
    .number('phải là một số')
    .int('phải là số nguyên')
    .min(0, 'phải từ 0 đến 10')
    .max(10, 'phải từ 0 đến 10')
    .default(0),
  COUNTERS_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'phải để trống (SQLite) hoặc có dạng postgres://user:password@host:5432/name' })
    .optional(),
  CMS_URL: z.url({ protocol: /^https?$/, error: 'phải là địa chỉ đầy đủ, ví dụ http://localhost:1337' }).default('http://localhost:1337'),
  COMMENTS_TOKEN: z.string().min(32, 'phải dài ít nhất 32 ký tự').optional(),
  COMMENT_WORK_BITS: z.coerce
    .number('phải là một số')
    .int('phải là số nguyên')
    .min(0, 'phải từ 0 đến 24')
    .max(24, 'phải từ 0 đến 24')
    .default(0),
  STATISTICS_TOKEN: z.string().min(32, 'phải dài ít nhất 32 ký tự').optional(),
  LOG_FORMAT: z.enum(['json', 'plain'], 'phải là json hoặc plain').default('plain'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'phải là debug, info, warn, error hoặc silent').default('info'),
});

export interface Settings {
  host: string;
  port: number;
  /** Origin as readers type it: "https://dienbien.gov.vn". */
  siteOrigin: string;
  /** Absolute. */
  dataFolder: string;
  /** How many proxies stand in front; forwarded addresses are believed from these alone. */
  trustedProxies: number;
  /** null: SQLite inside the data folder. */
  countersDatabaseUrl: string | null;
  /** Where comments go: "http://localhost:1337". */
  cmsUrl: string;
  /** null: no comments are taken, since they could not be delivered. */
  commentsToken: string | null;
  /** Leading zero bits that a comment's proof of work must have; 0: none is asked for. */
  commentWorkBits: number;
  /** null: what only the panel in the CMS shows is shown to nobody. */
  statisticsToken: string | null;
  logFormat: 'json' | 'plain';
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** @throws StartError that names each wrong setting, and what is expected there. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new StartError('bad-settings', `Cài đặt chưa đúng; hãy sửa trong tệp .env rồi chạy lại:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.SITE_PORT,
    siteOrigin: new URL(values.SITE_URL).origin,
    dataFolder: resolve(PROJECT_FOLDER, values.DATA_DIR),
    trustedProxies: values.TRUSTED_PROXIES,
    countersDatabaseUrl: values.COUNTERS_DATABASE_URL ?? null,
    cmsUrl: values.CMS_URL.replace(/\/+$/, ''),
    commentsToken: values.COMMENTS_TOKEN ?? null,
    commentWorkBits: values.COMMENT_WORK_BITS,
    statisticsToken: values.STATISTICS_TOKEN ?? null,
    logFormat: values.LOG_FORMAT,
    logLevel: values.LOG_LEVEL,
  };
}
