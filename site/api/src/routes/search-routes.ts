// GET /api/search, as shared/src/search-schema.ts describes it.

import { SEARCH_PATH, searchQuerySchema } from '@bang-tin/shared/search-schema';
import type { FastifyInstance } from 'fastify';
import type { Search } from '../search/search.ts';
import type { Admission } from './admission.ts';
import { parseRequest } from './parse-request.ts';

export function addSearchRoutes(app: FastifyInstance, { search, admission }: { search: Search; admission: Admission }): void {
  app.get(SEARCH_PATH, async (request) => {
    admission.admit(request);
    const { q, locale, page } = parseRequest(searchQuerySchema, request.query);
    return search.find(q, locale, page);
  });
}
