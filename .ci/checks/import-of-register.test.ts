// A register of real documents: all come in, with every relation.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { IntakeClient } from '../../scripts/import/intake-client.ts';
import { importRegisters } from '../../scripts/import/register/import-register.ts';
import { IntakeEnd, TOKEN } from '../../scripts/import/testing/intake-end.ts';
import { overFolder } from './beside-the-project.ts';

overFolder('legal', (folder) => {
  const end = new IntakeEnd();
  let url: string;
  beforeAll(async () => {
    url = await end.listen();
  });
  afterAll(() => end.close());

  test('820 of 820 documents, 1,993 relations, and nothing new the second time', async () => {
    const options = { paths: [join(folder, 'documents.json')], mappingFile: null, dryRun: false, reportFile: null };
    const importOnce = () =>
      importRegisters(
        options,
        async () => new IntakeClient(url, TOKEN),
        () => {},
      );
    expect(await importOnce()).toBe(0);
    const laws = () => [...end.stored].filter(([key]) => key.startsWith('register:'));
    expect(laws()).toHaveLength(820);
    const relations = laws().flatMap(([, document]) => JSON.parse(document).locales.vi.relations);
    expect(relations).toHaveLength(1993);
    expect(relations.filter(({ relation }) => relation === 'lien-quan')).toEqual([]);
    const before = new Map(end.stored);
    expect(await importOnce()).toBe(0);
    expect(end.stored).toEqual(before);
  });
});
