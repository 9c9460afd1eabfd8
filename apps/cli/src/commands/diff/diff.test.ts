import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXTURE, run, temporaryRepository } from '../../../test/test-io.ts';

const edit = (repository: string, file: string, find: string, write: string) => {
  const path = join(repository, 'data/demo', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(find)) throw new Error(`"${find}" does not stand in ${file}`);
  writeFileSync(path, text.replace(find, write));
};

const editSome = (repository: string) => {
  edit(
    repository,
    'events.yaml',
    'value: 160, unit: participant, qualifier: about, basis: plan',
    'value: 158, unit: participant, basis: actual',
  );
  edit(repository, 'events.yaml', 'date: 2025-11, modality: planned', 'date: 2025-11-20, modality: planned');
  edit(repository, 'sectors/schools.yaml', '約160名の教員が', '158名の教員が');
};

const EXPECTED = `Changes since 2025-04
Both as of 1 April 2025
3 changed, 1 change of a date, 1 change of a figure

Schools
  ~ Action Teachers' Week (teachers-week)
      Text (Japanese): [-約160-]{+158+}名の教員が互いの学校を訪ねる。

Meetings and other events
  ~ Event The 13th Northern Ministerial Meeting (ministers-13)
      Date: November 2025 (planned) → 20 November 2025 (planned) · made more precise
  ~ Event Teachers' Week (teachers-week)
      Figure “Participants”: about 160 participants (plan) → 158 participants (actual) · the difference is within the rounding
`;

it('tells what changed since an edition', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04']);
  const { out: nothing } = await run(repository, ['diff', '2025-04']);
  expect(nothing).toBe('Changes since 2025-04\nBoth as of 1 April 2025\nNothing has changed.\n');
  editSome(repository);
  expect(await run(repository, ['diff', '2025-04'])).toEqual({ code: 0, out: EXPECTED, err: '' });
});

it('colours only a terminal, and keeps the marks there', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', '2025-04']);
  editSome(repository);
  const { out } = await run(repository, ['diff', '2025-04'], { colours: { out: true, err: false } });
  expect(out).toContain('[-約160-]');
  expect(out).toContain('\u001b[32m');
});

it('takes a folder, a revision and a later edition', async () => {
  const repository = temporaryRepository('demo');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  await run(repository, ['edition', 'freeze', 'a']);
  editSome(repository);
  await run(repository, ['edition', 'freeze', 'b']);
  const tails = await Promise.all(
    [['HEAD'], [FIXTURE], ['a'], ['a', 'b'], ['HEAD', 'b']].map(async (states) => {
      const { out } = await run(repository, ['diff', ...states]);
      return out.slice(out.indexOf('\n'));
    }),
  );
  for (const tail of tails) expect(tail).toBe(EXPECTED.slice(EXPECTED.indexOf('\n')));
  expect(git('status', '--porcelain').toString()).not.toContain('D ');
});

it('runs no program that the repository of a plan names', async () => {
  const repository = temporaryRepository('demo');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  const program = join(repository, 'program.sh');
  writeFileSync(program, `#!/bin/sh\ntouch ${join(repository, 'ran')}\ncat\n`, { mode: 0o755 });
  git('init', '--quiet');
  writeFileSync(join(repository, '.gitattributes'), '* filter=own ident diff=own\n');
  writeFileSync(join(repository, 'data/demo/.gitattributes'), '* filter=own diff=own\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  for (const key of ['filter.own.smudge', 'filter.own.process', 'core.fsmonitor', 'gpg.program', 'diff.own.textconv'])
    git('config', key, program);
  for (const key of ['filter.own.required', 'log.showSignature']) git('config', key, 'true');
  for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction'])
    writeFileSync(join(repository, '.git/hooks', hook), `#!/bin/sh\n${program} </dev/null\n`, { mode: 0o755 });
  editSome(repository);
  rmSync(join(repository, 'ran'), { force: true });
  const { out } = await run(repository, ['diff', 'HEAD']);
  expect(out).toContain('3 changed');
  expect(existsSync(join(repository, 'ran'))).toBe(false);
});

it('writes a page and JSON', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', 'a']);
  editSome(repository);
  const { out } = await run(repository, ['diff', 'a', '--html', 'changes.html', '--lang', 'ja']);
  expect(out).toBe('changes.html: written\n');
  const page = readFileSync(join(repository, 'changes.html'), 'utf8');
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain('<del>約160</del><ins>158</ins>名の教員が互いの学校を訪ねる。');
  const json = JSON.parse((await run(repository, ['diff', 'a', '--json'])).out);
  expect(json.changes.map(({ entity, id }: { entity: string; id: string }) => `${entity} ${id}`)).toEqual([
    'action teachers-week',
    'event ministers-13',
    'event teachers-week',
  ]);
});

it.each([
  [['diff'], 2, 'cli/missing-argument'],
  [['diff', 'a', 'b', 'c'], 2, 'cli/unexpected-argument'],
  [['diff', 'a', '--lang', 'fr'], 2, 'cli/bad-value'],
  [['diff', '2024-1'], 1, 'edition/no-state'],
  [['diff', '--output=x'], 2, 'cli/unknown-option'],
])('%j ends with %i', async (argv, expected, finding) => {
  const { code, err } = await run(temporaryRepository('demo'), argv);
  expect(code).toBe(expected);
  expect(err).toContain(`error[${finding}]`);
});
