// Files that a request brings lie in the machine's temporary folder until it is answered. Strapi removes them only where all went well
// and only those of the field "files", and formidable, which receives them, forgets those that come with what it refuses; so refused
// uploads, which need no account at all, would fill the disk.

import { rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { Writable } from 'node:stream';
import type { Core } from '@strapi/strapi';

interface ReceivedFile {
  filepath: string;
  _writeStream: Writable;
}

/** By the headers of their request, which are all that formidable's form knows of it. */
const receivedWith = new WeakMap<IncomingHttpHeaders, ReceivedFile[]>();

/** To be told by formidable of each file that begins, whatever becomes of it. */
export function noteReceived(this: { headers: IncomingHttpHeaders }, _field: string, file: ReceivedFile): void {
  receivedWith.get(this.headers)?.push(file);
}

/** Stands before the middleware that reads bodies. */
const receivedFiles: Core.MiddlewareFactory = () => async (ctx, next) => {
  const files: ReceivedFile[] = [];
  receivedWith.set(ctx.req.headers, files);
  try {
    await next();
  } finally {
    await Promise.all(files.map(remove));
  }
};

/** A file that is being opened still would appear after its removal. */
async function remove({ filepath, _writeStream: stream }: ReceivedFile): Promise<void> {
  stream.destroy();
  if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', () => resolve()));
  await rm(filepath, { force: true });
}

export default receivedFiles;
