import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURE, run, temporaryRepository } from '../../test/test-io.ts';

/** The folder that a check worked on. */
const folderOf = async (repository: string, argv: readonly string[], cwd = repository): Promise<string> => {
  const { out } = await run(repository, ['check', '--json', ...argv], { cwd });
  return JSON.parse(out).folder;
};

describe('PLAN', () => {
  it('is the only plan there is', async () => {
    expect(await folderOf(temporaryRepository('demo'), [])).toBe('data/demo');
  });

  it('is a name under data/, from anywhere', async () => {
    const repository = temporaryRepository('one', 'two');
    expect(await folderOf(repository, ['two'])).toBe('data/two');
    expect(await folderOf(repository, ['two'], join(repository, 'data/one'))).toBe(`${repository}/data/two`);
  });

  it('is a path', async () => {
    const repository = temporaryRepository('one', 'two');
    expect(await folderOf(repository, ['data/one'])).toBe('data/one');
    expect(await folderOf(repository, [FIXTURE])).toBe(FIXTURE);
    expect(await folderOf(repository, ['.'], join(repository, 'data/one'))).toBe(join(repository, 'data/one'));
  });

  it.each([
    ['has to be said when there are several', ['one', 'two'], []],
    ['is missing', [], []],
    ['is misspelt', ['one', 'two'], ['twoo']],
    ['is a folder without a plan', ['one'], ['data']],
  ])('%s', async (_, plans, argv) => {
    const { code, err } = await run(temporaryRepository(...plans), ['check', ...argv]);
    expect(code).toBe(2);
    expect(err).toMatchSnapshot();
  });
});
