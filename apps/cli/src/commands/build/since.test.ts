import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeCreators, run, temporaryRepository } from '../../../test/test-io.ts';
import type { AppRequest, Creators } from '../../index.ts';

const index = (repository: string) => readFileSync(join(repository, 'out/northern-ties/index.html'), 'utf8');

const edit = (repository: string) => {
  const file = join(repository, 'data/demo/sectors/schools.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('約160名の教員が', '158名の教員が'));
};

it('shows on the index page which documents have changes', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04']);
  edit(repository);
  const { code } = await run(repository, ['build', '--since', '2025-04']);
  expect(code).toBe(0);
  const page = index(repository);
  expect(page).toContain('2025-04以降に内容が変わった資料');
  expect(page).toMatch(/briefing\/sector\/schools\.pdf">.*変更1件/);
  expect(page).not.toMatch(/briefing\/sector\/ferries\.pdf">.*変更/);
});

it('marks nothing when nothing has changed', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04']);
  await run(repository, ['build', '--since', '2025-04']);
  expect(index(repository)).not.toMatch(/変更\d|\d changes?</);
  const again = await run(repository, ['build', '--json']);
  expect(JSON.parse(again.out).made).toEqual([]);
});

it('hands the earlier state to the apps', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04']);
  edit(repository);
  const asked: AppRequest[] = [];
  const creators: Creators = {
    briefing: async (request) => {
      asked.push(request);
      return (await fakeCreators().briefing?.(request)) as never;
    },
  };
  await run(repository, ['build', '--since', '2025-04'], { creators });
  const { since, plan } = asked[0] ?? {};
  expect(since).toMatchObject({ name: '2025-04', date: plan?.asOf });
  expect(since?.plan.entities.action.get('teachers-week')?.text.ja).toContain('約160名');
  expect(plan?.entities.action.get('teachers-week')?.text.ja).toContain('158名');
});

it('refuses a state that there is not', async () => {
  const { code, err } = await run(temporaryRepository('demo'), ['build', '--since', '2025-04']);
  expect(code).toBe(2);
  expect(err).toContain('error[edition/no-state]');
});
