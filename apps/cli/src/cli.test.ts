import { describe, expect, it } from 'vitest';
import { run, temporaryRepository } from '../test/test-io.ts';

describe('help', () => {
  it('lists the commands with examples', async () => {
    const { code, out, err } = await run(temporaryRepository(), ['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatchInlineSnapshot();
  });

  it('of build lists its options with examples', async () => {
    const { code, out } = await run(temporaryRepository(), ['build', '--help']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot();
  });

  it('of check lists its options with examples', async () => {
    const { code, out } = await run(temporaryRepository(), ['check', '--help']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot();
  });

  it('is shown when no command is given, which is no success', async () => {
    const { code, out, err } = await run(temporaryRepository(), []);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: shinrai');
  });

  it('tells the version', async () => {
    expect(await run(temporaryRepository(), ['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
});

describe('wrong usage', () => {
  it.each<[string, readonly string[]]>([
    ['an unknown command', ['biuld']],
    ['an unknown option', ['build', '--lnag', 'ja']],
    ['an unknown option with a value', ['build', '--secter=sports']],
    ['an option without its value', ['build', '--lang']],
    ['a wrong word', ['build', '--only', 'breifing,trackers', '--lang', 'ja,fr']],
    ['a day that is none', ['check', '--as-of', '2024-02-30']],
    ['a share that is none', ['build', '--shard', '5/4']],
    ['too many arguments', ['check', 'one', 'two', 'three']],
    ['an empty list', ['build', '--lang', ',']],
  ])('%s ends with 2 and says what is meant', async (_, argv) => {
    const { code, out, err } = await run(temporaryRepository(), argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatchSnapshot();
  });

  it('is told as JSON where JSON is asked for', async () => {
    const { code, out, err } = await run(temporaryRepository(), ['build', '--shard', 'x', '--json']);
    expect([code, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toMatchObject({ format: 1, ok: false, findings: [{ code: 'cli/bad-value' }] });
  });
});

describe('a fault of ours', () => {
  it('is told apart from what the user can mend', async () => {
    const repository = temporaryRepository('demo');
    const broken = {
      briefing: () => {
        throw new Error('never thought of that');
      },
    };
    const { code, out, err } = await run(repository, ['build'], {
      get columns(): undefined {
        throw new Error('no terminal');
      },
      creators: broken,
    });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('error[cli/fault]: shinrai itself failed: no terminal');
  });
});
