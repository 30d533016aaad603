// One file: read, understood, turned into what the CMS takes. Nothing is sent here.

import { extname } from 'node:path';
import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { htmlToText, isHtml } from './html-text.ts';
import { FileProblem } from './import-error.ts';
import { type ParsedPage, parsePage } from './page-parser.ts';
import { readTextFile } from './read-file.ts';
import { type IntakeDraft, listedDocumentToIntake, referencesToIntake, storyToIntake } from './to-intake.ts';

export interface PreparedPage {
  page: ParsedPage;
  encoding: string;
  /** In the order in which they are sent. */
  references: IntakeDocument[];
  documents: IntakeDocument[];
  story: IntakeDocument | null;
  doubts: string[];
}

/** @throws FileProblem when the file cannot be read or holds no page. */
export async function preparePage(path: string): Promise<PreparedPage> {
  const { text, encoding } = await readTextFile(path);
  const asHtml = /^\.x?html?$/i.test(extname(path)) || isHtml(text);
  const html = asHtml ? htmlToText(text) : null;
  const page = html ? parsePage(html.text, html.hints) : parsePage(text);
  if (page.story === null && page.documents.length === 0) {
    const remedy = 'Hãy xem tệp có đúng là một trang bài viết đã lưu không; trang quá ngắn thì nhập tay.';
    throw new FileProblem('NO_STORY', 'Không tìm thấy bài viết (tiêu đề và ít nhất một đoạn) trong tệp.', remedy);
  }
  const story = page.story ? storyToIntake(page.story, page.address) : null;
  const listed = page.documents.map((document) =>
    listedDocumentToIntake(document, page.story?.date?.day ?? page.story?.meeting?.meetingDay ?? null),
  );
  const drafts: IntakeDraft[] = [...(story ? [story] : []), ...listed];
  return {
    page,
    encoding,
    references: referencesToIntake(story !== null, page.documents),
    documents: listed.map(({ document }) => document),
    story: story?.document ?? null,
    doubts: [...encodingDoubts(encoding), ...page.doubts, ...drafts.flatMap(({ doubts }) => doubts)],
  };
}

function encodingDoubts(encoding: string): string[] {
  return encoding === 'Windows-1258' ? ['Tệp ở bảng mã Windows-1258, đã chuyển sang Unicode; hãy xem dấu có đúng không'] : [];
}
