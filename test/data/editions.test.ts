import { join } from 'node:path';
import { listEditions, loadEdition } from '@shinrai/core';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/repository.ts';

const FOLDER = join(REPOSITORY, 'data/japan-asean');

test('every edition that ships can be read, whatever the model has become since', async () => {
  const { editions, findings } = await listEditions(FOLDER);
  expect(findings).toEqual([]);
  expect(editions.map(({ name }) => name)).toContain('2024-10');
  for (const { name, asOf } of editions) {
    const { plan, findings: found } = await loadEdition(FOLDER, name);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan?.asOf).toBe(asOf);
  }
});
