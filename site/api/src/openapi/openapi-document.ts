// The OpenAPI document, made from the schemas that requests and answers are checked with: it cannot say anything else than the code.

import { z } from 'zod';
import { OPERATIONS, type Operation, REFUSED_ANYWHERE } from './operations.ts';

type Json = Record<string, unknown>;

const REFUSAL_MEANINGS: Record<string, string> = {
  400: 'The request is wrong.',
  401: 'The token is missing or wrong.',
  403: 'Not allowed from there, or for this page.',
  404: 'There is no such thing.',
  409: 'Not now.',
  429: 'Too many; Retry-After says when to come back.',
  503: 'Not possible now; Retry-After says when to try again.',
};

/** @param siteOrigin "https://dienbien.gov.vn" */
export function openApiDocument(siteOrigin: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bảng Tin: the small API',
      version: '1',
      description: 'Views, votes, ratings, comments, statistics and search of the portal.',
    },
    servers: [{ url: siteOrigin }],
    paths,
    components: {
      schemas: { Refusal: toSchema(z.object({ error: z.object({ code: z.string(), message: z.string() }) }), 'output') },
      securitySchemes: { STATISTICS_TOKEN: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function describe({ summary, query, body, status, answer, table, refused, token, path }: Operation): Json {
  const json = { 'application/json': { schema: toSchema(answer, 'output') } };
  const content = table ? { ...json, 'text/csv': { schema: { type: 'string' } } } : json;
  const refusals = path.startsWith('/api/') ? { ...REFUSED_ANYWHERE, ...refused } : { 503: ['not-ready'] };
  return {
    summary,
    ...(query ? { parameters: parametersOf(query) } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: toSchema(body, 'input') } } } } : {}),
    ...(token ? { security: [{ [token]: [] }] } : {}),
    responses: {
      [status]: { description: 'It worked.', content },
      ...Object.fromEntries(Object.entries(refusals).map(([code, codes]) => [code, refusalOf(code, codes)])),
    },
  };
}

function refusalOf(status: string, codes: readonly string[]): Json {
  return {
    description: REFUSAL_MEANINGS[status],
    headers: { 'x-refused': { schema: { type: 'string', enum: codes } } },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  };
}

function parametersOf(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = toSchema(query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}
