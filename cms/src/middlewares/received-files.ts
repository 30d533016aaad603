// Files that a request brings lie in the machine's temporary folder until it is answered. Strapi removes them only where all went well
// and only those of the field "files", so that refused uploads, which need no account at all, would fill the disk.

import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

interface ReceivedFile {
  filepath: string;
}

const receivedFiles: Core.MiddlewareFactory = () => async (ctx, next) => {
  // Strapi forgets them once it has removed its own.
  const files = Object.values((ctx.request.files ?? {}) as Record<string, ReceivedFile | ReceivedFile[]>).flat();
  try {
    await next();
  } finally {
    await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
  }
};

export default receivedFiles;
