import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlan } from '@shinrai/core';
import { expect, it } from 'vitest';
import { run, temporaryRepository } from '../../../test/test-io.ts';
import { findCourse } from './course.ts';

it('what is hidden today is not counted in earlier editions either', async () => {
  const repository = temporaryRepository('demo');
  const folder = join(repository, 'data/demo');
  await run(repository, ['edition', 'freeze', '2025-04']);
  const edit = (file: string, find: string, write: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(find, write));
  };
  edit('plan.yaml', 'date: "2025-04-01"', 'date: "2025-05-01"');
  edit(
    'sectors/fisheries.yaml',
    '  - id: train-recorders\n',
    '  - id: train-recorders\n    marking: { level: internal }\n',
  );
  const count = async (audience: 'public' | 'internal') => {
    const { plan, hidden } = await loadPlan(folder, { audience });
    const [point] = plan ? await findCourse(folder, plan, { audience, hidden }) : [];
    return point?.actions;
  };
  const [all, open] = [await count('internal'), await count('public')];
  expect([open?.total, open?.delivering]).toEqual([(all?.total ?? 0) - 1, (all?.delivering ?? 0) - 1]);
});
