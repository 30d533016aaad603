// Gives every page the reader through which it reads content. A renderer that brings its own, to watch what pages read, keeps it.

import { defineMiddleware } from 'astro:middleware';
import { ContentReader } from '../content/content-reader.ts';
import { builtAt, contentStore } from './page-data/content-source.ts';

export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.content ??= new ContentReader(contentStore(), builtAt);
  return next();
});
