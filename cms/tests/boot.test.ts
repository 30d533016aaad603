import { CONTENT_SCHEMAS } from '@bang-tin/shared/content-schemas';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootStrapi, type RunningCms, startPostgres } from './boot-strapi.ts';

describe('an empty CMS', () => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await bootStrapi();
  }, 180_000);
  afterAll(() => cms.stop());

  test('is healthy', async () => {
    await cms.request.get('/_health').expect(204);
  });

  test.each(Object.keys(CONTENT_SCHEMAS) as (keyof typeof CONTENT_SCHEMAS)[])('has every field of the contract: %s', (type) => {
    const attributes = Object.keys(cms.strapi.contentType(`api::${type}.${type}`).attributes);
    const computed = ['bodyMedia'];
    const fields = Object.keys(CONTENT_SCHEMAS[type].shape).filter((field) => !computed.includes(field));
    expect(attributes).toEqual(expect.arrayContaining(fields));
  });
});

test('boots on PostgreSQL', async () => {
  const postgres = await startPostgres();
  const cms = await bootStrapi({ databaseUrl: postgres.url });
  try {
    const created = await cms.strapi.documents('api::article.article').create({ data: { title: 'Kế hoạch năm 2026' } });
    expect(created.title).toBe('Kế hoạch năm 2026');
  } finally {
    await cms.stop();
    await postgres.stop();
  }
}, 90_000);
