// Every file on its way into the media library is known by its bytes: an SVG named .png, a page named .pdf or an empty archive named
// .docx is refused before it is stored, whichever way it came.

import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { cleanLine } from '../documents/clean-text.ts';
import { FILE_KINDS, TEXT_KINDS } from './file-kinds.ts';

/** 100 megapixels decode into 400 MB. */
const MAX_PIXELS = 100_000_000;

/** A file as the upload service gets it. */
export interface IncomingFile {
  filepath: string;
  originalFilename: string | null;
  mimetype: string | null;
  size: number;
  detectedMimeType?: string;
}
interface UploadService {
  upload(input: { data: unknown; files: IncomingFile | IncomingFile[] }, options?: unknown): Promise<unknown>;
  replace(id: number, input: { data: unknown; file: IncomingFile }, options?: unknown): Promise<unknown>;
  findOne(id: number): Promise<{ ext: string; name: string } | null>;
}

/** Puts the check in front of everything that stores a file: the admin's uploads, replacements and the intake. */
export function registerUploadCheck(strapi: Core.Strapi): void {
  const service: UploadService = strapi.plugin('upload').service('upload');
  const { upload, replace } = service;
  service.upload = async (input, options) => {
    for (const file of [input.files].flat()) await checkFile(file);
    return upload.call(service, input, options);
  };
  service.replace = async (id, input, options) => {
    const type = await checkFile(input.file);
    const stored = await service.findOne(id);
    // The address of a replaced file stays, extension and all.
    if (stored && !(FILE_KINDS[extensionOf(stored.ext)] ?? [TEXT_KINDS[extensionOf(stored.ext)]]).includes(type)) {
      refuse(input.file, `không cùng loại với “${stored.name}” mà nó thay. Hãy chọn tệp ${stored.ext}, hoặc tải lên thành tệp mới.`);
    }
    return replace.call(service, id, input, options);
  };
}

/** The type by which the file is stored and served, set on the file as well. @throws ValidationError when it must not be stored. */
export async function checkFile(file: IncomingFile): Promise<string> {
  file.originalFilename = cleanLine(file.originalFilename ?? '');
  const extension = extensionOf(file.originalFilename);
  if (file.size === 0) refuse(file, 'trống (0 byte). Hãy mở lại tệp trên máy rồi tải lên lại.');
  const type = TEXT_KINDS[extension] ? await checkText(file, extension) : await checkSignature(file, extension);
  file.mimetype = type;
  file.detectedMimeType = type;
  return type;
}

async function checkSignature(file: IncomingFile, extension: string): Promise<string> {
  const kinds = FILE_KINDS[extension];
  if (!kinds) {
    return refuse(
      file,
      `có đuôi .${extension || '?'} không được nhận. Hãy dùng ảnh (jpg, png, webp), PDF, Word, Excel, PowerPoint hoặc zip.`,
    );
  }
  const detected = (await fileTypeFromFile(file.filepath))?.mime ?? null;
  if (detected === null || !kinds.includes(detected)) {
    return refuse(
      file,
      `không phải tệp .${extension} thật (nội dung là ${detected ?? 'loại không nhận ra'}). Hãy lưu lại đúng loại rồi tải lên.`,
    );
  }
  if (kinds[0].startsWith('image/')) await checkPicture(file);
  return kinds[0];
}

/** Its bytes must decode, and not into more pixels than a large poster has. */
async function checkPicture(file: IncomingFile): Promise<void> {
  try {
    await sharp(file.filepath, { limitInputPixels: MAX_PIXELS }).resize(16).toBuffer();
  } catch (error) {
    const why = error instanceof Error && /pixel limit/.test(error.message) ? 'có quá nhiều điểm ảnh' : 'bị hỏng, không mở được';
    refuse(file, `${why}. Hãy mở trên máy, lưu lại nhỏ hơn rồi tải lên.`);
  }
}

async function checkText(file: IncomingFile, extension: string): Promise<string> {
  const start = await readStart(file.filepath, 64 * 1024);
  const text = new TextDecoder('utf-8').decode(start, { stream: true });
  const isText = !start.includes(0) && !text.includes('\ufffd') && !(await fileTypeFromFile(file.filepath));
  // Match: "<!doctype html", " <svg", "<?xml". Near miss: "a < b".
  if (!isText || /<[!?a-z/]/i.test(text))
    return refuse(file, 'không phải văn bản thuần (UTF-8, không có mã HTML). Hãy lưu lại rồi tải lên.');
  return TEXT_KINDS[extension] as string;
}

async function readStart(file: string, bytes: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function extensionOf(name: string): string {
  return path
    .extname(name.startsWith('.') ? `x${name}` : name)
    .slice(1)
    .toLowerCase();
}

function refuse(file: IncomingFile, why: string): never {
  const message = `Tệp “${file.originalFilename || 'không tên'}” ${why}`;
  throw new errors.ValidationError(message, { errors: [{ path: ['files'], message, name: 'ValidationError' }] });
}
