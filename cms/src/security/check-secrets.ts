// No CMS starts without its secrets, and a production CMS not on such as others may know.

import { CmsError } from '../cms-error.ts';
import { setting } from '../settings.ts';

const SECRETS = [
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
] as const;
const MIN_LENGTH = 32;
// Match: "toBeModified1", "change-me-please-…", "aaaa…". Near miss: "tobermory…".
const PLACEHOLDER = /tobemodified|change[-_ ]?me|your[-_ ]?secret|placeholder|example|^(.)\1+$/i;

/** @throws CmsError WEAK_SECRETS that names every missing and, if `strict`, every short, placeholder or repeated secret. */
export function checkSecrets({ strict }: { strict: boolean }): void {
  const seen = new Map<string, string>();
  const problems = SECRETS.flatMap((name) => {
    const values = (setting(name) ?? '').split(name === 'APP_KEYS' ? ',' : '\n').map((value) => value.trim());
    return values.flatMap((value) => {
      const problem = secretProblem(value, strict) ?? (strict && seen.has(value) ? `trùng với ${seen.get(value)}` : null);
      seen.set(value, name);
      return problem === null ? [] : [`${name} ${problem}`];
    });
  });
  if (problems.length === 0) return;
  throw new CmsError(
    'WEAK_SECRETS',
    `CMS không khởi động vì khóa bí mật chưa an toàn: ${problems.join('; ')}. ` +
      'Xóa các dòng đó trong .env rồi chạy "npm start" để tạo khóa mới, hoặc tự đặt bằng "openssl rand -base64 32".',
  );
}

function secretProblem(value: string, strict: boolean): string | null {
  if (value === '') return 'chưa đặt';
  if (!strict) return null;
  if (PLACEHOLDER.test(value)) return 'còn là giá trị mẫu';
  return value.length < MIN_LENGTH ? `ngắn hơn ${MIN_LENGTH} ký tự` : null;
}
