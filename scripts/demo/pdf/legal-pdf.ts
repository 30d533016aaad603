// Sets a legal document of the demo as a PDF of one or two pages, in the form that Vietnamese offices use: the State's or the Party's
// heading, number and date, title, text, recipients and signer. Every page says that it is an illustration.

import { createRequire } from 'node:module';
import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import PDFDocument from 'pdfkit';
import { type Block, toBlocks } from './html-blocks.ts';
import { ISSUING_BODIES, type IssuingBody, signerLines, TYPE_WORDS } from './paper-forms.ts';

interface LegalFields {
  number: string;
  abstract: string;
  body: string;
  issuedDay: string;
  documentType: { $ref: string };
  issuer: { $ref: string };
  signers: { name: string; position: string | null }[];
}

const MARGIN = 62;
const COLUMN = 595.28 - 2 * MARGIN;
/** A heading stays with at least two lines of its text. */
const ROOM_UNDER_HEADING = 62;
const FACES = {
  regular: '400Regular/Tinos_400Regular',
  bold: '700Bold/Tinos_700Bold',
  italic: '400Regular_Italic/Tinos_400Regular_Italic',
};
const resolve = createRequire(import.meta.url).resolve;
const nameOf = (reference: { $ref: string }) => reference.$ref.slice(reference.$ref.indexOf(':') + 1);

/** "2025-07-14" is "ngày 14 tháng 7 năm 2025"; days below 10 and months below 3 have a zero, as the rules on official papers ask. */
function dateInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** The PDF file of a demo document; the same bytes every time. @throws Error for an issuing body that has no heading here */
export async function writeLegalPdf(document: IntakeDocument): Promise<Buffer> {
  const fields = document.locales.vi as unknown as LegalFields;
  const issuer = ISSUING_BODIES[nameOf(fields.issuer)];
  if (!issuer) throw new Error(`The PDF writer knows no heading for ${fields.issuer.$ref}`);
  const day = new Date(`${fields.issuedDay}T00:00:00Z`);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 56, bottom: 56, left: MARGIN, right: MARGIN },
    lang: 'vi',
    bufferPages: true,
    info: {
      Title: `${fields.number}: ${fields.abstract}`,
      Author: issuer.lines.join(' '),
      Subject: 'Văn bản minh họa',
      CreationDate: day,
      ModDate: day,
    },
  });
  for (const [name, face] of Object.entries(FACES)) pdf.registerFont(name, resolve(`@expo-google-fonts/tinos/${face}.ttf`));
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((done, failed) => pdf.once('end', done).once('error', failed));
  setHeading(pdf, fields, issuer);
  setTitle(pdf, fields);
  for (const block of toBlocks(fields.body)) setBlock(pdf, block);
  setSigner(pdf, fields, issuer);
  markPages(pdf);
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

function setHeading(pdf: PDFKit.PDFDocument, fields: LegalFields, issuer: IssuingBody): void {
  const top = pdf.y;
  const left = { width: COLUMN * 0.42, align: 'center' as const };
  const right = { width: COLUMN * 0.56, align: 'center' as const };
  const rightX = MARGIN + COLUMN * 0.44;
  pdf.font('bold').fontSize(11.5);
  for (const line of issuer.lines) pdf.text(line, MARGIN, undefined, left);
  if (issuer.party) pdf.font('regular').text('*', MARGIN, undefined, left);
  pdf
    .moveDown(0.3)
    .font('regular')
    .text(`Số${issuer.party ? ' ' : ': '}${fields.number}`, MARGIN, undefined, left);
  const bottom = pdf.y;
  pdf.font('bold');
  if (issuer.party) pdf.text('ĐẢNG CỘNG SẢN VIỆT NAM', rightX, top, right);
  else {
    pdf.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', rightX, top, right);
    pdf.fontSize(12).text('Độc lập - Tự do - Hạnh phúc', rightX, undefined, right);
  }
  const middle = rightX + right.width / 2;
  const half = issuer.party ? 72 : 78;
  pdf
    .moveTo(middle - half, pdf.y + 2)
    .lineTo(middle + half, pdf.y + 2)
    .lineWidth(0.7)
    .stroke();
  pdf
    .moveDown(0.7)
    .font('italic')
    .fontSize(12)
    .text(`${issuer.place}, ${dateInWords(fields.issuedDay)}`, rightX, undefined, right);
  pdf.x = MARGIN;
  pdf.y = Math.max(bottom, pdf.y) + 22;
}

function setTitle(pdf: PDFKit.PDFDocument, fields: LegalFields): void {
  const word = TYPE_WORDS[nameOf(fields.documentType)] ?? '';
  if (word) pdf.font('bold').fontSize(14).text(word, { width: COLUMN, align: 'center' });
  pdf.font(word ? 'bold' : 'italic').fontSize(12.5);
  const width = evenWidth(pdf, fields.abstract, COLUMN - 60);
  pdf.text(fields.abstract, MARGIN + (COLUMN - width) / 2, undefined, { width, align: 'center' });
  pdf.x = MARGIN;
  pdf
    .moveDown(0.3)
    .font('italic')
    .fontSize(10.5)
    .fillColor('#9b1c1c')
    .text('(Văn bản minh họa, không có giá trị pháp lý)', { width: COLUMN, align: 'center' });
  pdf.fillColor('#000000').moveDown(0.9);
}

/** The narrowest width, in points, in which a text needs no more lines than in `widest`: no last line of one word. */
function evenWidth(pdf: PDFKit.PDFDocument, text: string, widest: number): number {
  const height = (width: number) => pdf.heightOfString(text, { width });
  let width = widest;
  while (width > 100 && height(width - 8) === height(widest)) width -= 8;
  return width;
}

function setBlock(pdf: PDFKit.PDFDocument, block: Block): void {
  const text = block.kind === 'numbered' ? `${block.number}. ${block.text}` : block.kind === 'bulleted' ? `- ${block.text}` : block.text;
  const heading = block.kind === 'heading';
  if (heading && pdf.y + ROOM_UNDER_HEADING > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  pdf.font(heading ? 'bold' : 'regular').fontSize(12.5);
  pdf.text(text, { width: COLUMN, align: heading ? 'left' : 'justify', indent: 28, lineGap: 2 }).moveDown(0.35);
}

function setSigner(pdf: PDFKit.PDFDocument, fields: LegalFields, issuer: IssuingBody): void {
  const height = 130;
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  pdf.moveDown(0.8);
  const top = pdf.y;
  pdf
    .font('italic')
    .fontSize(11)
    .text('Nơi nhận:', MARGIN, top, { width: COLUMN * 0.4 });
  pdf
    .font('regular')
    .fontSize(10.5)
    .text('- Các cơ quan, địa phương thực hiện;\n- Cổng thông tin điện tử tỉnh;\n- Lưu: Văn thư.', { width: COLUMN * 0.4 });
  const right = { width: COLUMN * 0.5, align: 'center' as const };
  const x = MARGIN + COLUMN * 0.5;
  for (const { name, position } of fields.signers) {
    pdf
      .font('bold')
      .fontSize(12.5)
      .text(signerLines(issuer, position ?? '').join('\n'), x, top, right);
    pdf
      .font('italic')
      .fontSize(11)
      .text('(Đã ký)', x, pdf.y + 14, right);
    pdf
      .font('bold')
      .fontSize(12.5)
      .text(name, x, pdf.y + 14, right);
  }
}

/** Page numbers at the top from the second page on; the mark of an illustration at the foot of every page. */
function markPages(pdf: PDFKit.PDFDocument): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins = { top: 0, bottom: 0, left: MARGIN, right: MARGIN };
    if (page > 0)
      pdf
        .font('regular')
        .fontSize(12)
        .text(String(page + 1), MARGIN, 30, { width: COLUMN, align: 'center', lineBreak: false });
    pdf
      .font('italic')
      .fontSize(9)
      .fillColor('#6b6b6b')
      .text('Văn bản minh họa của phần mềm Bảng Tin; tỉnh Mộc Giang là địa danh hư cấu.', MARGIN, pdf.page.height - 36, {
        width: COLUMN,
        align: 'center',
        lineBreak: false,
      })
      .fillColor('#000000');
  }
}
