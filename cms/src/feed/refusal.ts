// What an editor reads when a document cannot be published as it is: which document, which language, which field, and why.

import { errors } from '@strapi/utils';
import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Contents = Record<string, Record<string, unknown>>;

const LANGUAGES: Record<string, string> = { vi: 'tiếng Việt', en: 'tiếng Anh' };

/** @param error of the published document schema: paths start with "locales" and the language */
export function refuseUnfit(error: z.ZodError, contents: Contents): errors.ValidationError {
  const problems = error.issues.map((issue) => toProblem(issue));
  const locale = problems[0]?.locale ?? '';
  const lines = problems.map(({ path, message }) => `${path.join('.') || 'tài liệu'}: ${message}`);
  return new errors.ValidationError(`Chưa xuất bản được ${name(locale, contents[locale])}: ${lines.join('; ')}.`, {
    errors: problems.map(({ path, message }) => ({ path, message, name: 'ValidationError' })),
  });
}
refuseUnfit.errorMap = z.locales.vi().localeError;

/** @param addresses under /uploads/ that no file of the media library has */
export function refuseMissingFiles(addresses: string[], locale: string, content: Record<string, unknown>): errors.ValidationError {
  const message = `nội dung dùng tệp không có trong thư viện: ${addresses.join(', ')}`;
  return new errors.ValidationError(
    `Chưa xuất bản được ${name(locale, content)}: body: ${message}. Hãy tải tệp lên lại hoặc bỏ nó khỏi nội dung.`,
    { errors: [{ path: ['body'], message, name: 'ValidationError' }] },
  );
}

function toProblem(issue: Issue): { locale: string; path: string[]; message: string } {
  const [, locale = '', ...path] = issue.path.map(String);
  return { locale, path, message: toMessage(issue) };
}

function toMessage(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.input == null) return 'bắt buộc nhưng còn trống';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'bắt buộc nhưng còn trống';
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') return 'cổng chưa hỗ trợ ngôn ngữ này';
  return issue.message;
}

function name(locale: string, content: Record<string, unknown> | undefined): string {
  const title = content?.title;
  return `${typeof title === 'string' && title !== '' ? `«${title}»` : 'tài liệu'} (${LANGUAGES[locale] ?? `ngôn ngữ "${locale}"`})`;
}
