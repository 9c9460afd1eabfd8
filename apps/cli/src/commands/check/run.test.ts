import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, temporaryRepository } from '../../../test/test-io.ts';

it('ends with 0 when there is no error', async () => {
  const { code, out, err } = await run(temporaryRepository('demo'), ['check']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('data/demo: 11 files, no errors\n');
});

it('ends with 1 and shows where it is wrong', async () => {
  const repository = temporaryRepository('demo');
  appendFileSync(join(repository, 'data/demo/plan.yaml'), '\nvisoin: 3\n');
  const { code, out } = await run(repository, ['check']);
  expect(code).toBe(1);
  expect(out).toMatch(/^error\[/m);
  expect(out).toContain('data/demo/plan.yaml:');
});

it('prints one JSON document', async () => {
  const repository = temporaryRepository('demo');
  appendFileSync(join(repository, 'data/demo/plan.yaml'), '\nvisoin: 3\n');
  const { code, out, err } = await run(repository, ['check', '--json']);
  expect([code, err]).toEqual([1, '']);
  expect(JSON.parse(out)).toMatchObject({
    format: 1,
    command: 'check',
    ok: false,
    folder: 'data/demo',
    counts: { error: 1 },
  });
});

it('takes what builds have read, says the same, and keeps nothing', async () => {
  const repository = temporaryRepository('demo');
  const cache = join(repository, 'cache');
  const fresh = await run(repository, ['check', '--as-of', '2999-01-01']);
  await run(repository, ['build'], { cache });
  const kept = readFileSync(join(cache, 'read.json'), 'utf8');
  expect(await run(repository, ['check', '--as-of', '2999-01-01'], { cache })).toEqual(fresh);
  expect(readFileSync(join(cache, 'read.json'), 'utf8')).toBe(kept);
});

it('tells what readers would miss that is not marked, when it is asked about them', async () => {
  const repository = temporaryRepository('demo');
  const path = join(repository, 'data/demo/areas.yaml');
  const text = readFileSync(path, 'utf8').replace(
    '  - id: rescue\n',
    '  - id: rescue\n    marking: { level: internal }\n',
  );
  writeFileSync(path, text);
  expect((await run(repository, ['check'])).out).not.toContain('warning');
  const { code, out } = await run(repository, ['check', '--audience', 'public']);
  expect(code).toBe(0);
  expect(out).toContain('warning[marking/left-out]: action "rescue-drill" is left out at the level "public"');
  const { out: built } = await run(repository, ['build', '--audience', 'public']);
  expect(built).toContain('1 warning in the data; to read them: shinrai check --audience public\n');
});
