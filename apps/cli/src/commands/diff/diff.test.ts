import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
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

/** A repository of git with a plan in it, and what carries out commands of git there. */
const committed = () => {
  const repository = temporaryRepository('demo');
  const own = ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', [...own, ...args], { input })
      .toString()
      .trim();
  git(['init', '--quiet']);
  git(['add', '.']);
  git(['commit', '--quiet', '--message', 'first']);
  return { repository, git };
};

it('fetches nothing that a repository lacks, by no program that it names', async () => {
  const { repository, git } = committed();
  const program = join(repository, 'program.sh');
  writeFileSync(program, `#!/bin/sh\ntouch ${join(repository, 'ran')}\n`, { mode: 0o755 });
  const settings = { url: 'ssh://example.org/x', promisor: 'true', uploadpack: program };
  for (const [key, value] of Object.entries(settings)) git(['config', `remote.origin.${key}`, value]);
  git(['config', 'core.repositoryFormatVersion', '1']);
  git(['config', 'extensions.partialClone', 'origin']);
  git(['config', 'core.sshCommand', program]);
  const commit = git(['rev-parse', 'HEAD']);
  rmSync(join(repository, '.git/objects', commit.slice(0, 2), commit.slice(2)));
  for (const url of ['ssh://example.org/x', repository, `ext::${program}`]) {
    git(['config', 'remote.origin.url', url]);
    expect((await run(repository, ['diff', 'HEAD'])).err).toContain('error[edition/no-state]');
  }
  expect(existsSync(join(repository, 'ran'))).toBe(false);
});

it('lays out no filter of the user, and takes other names of objects', async () => {
  const repository = temporaryRepository('demo');
  const own = ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const git = (...args: readonly string[]) => execFileSync('git', [...own, ...args]);
  git('init', '--quiet', '--object-format=sha256');
  writeFileSync(join(repository, '.gitattributes'), '* filter=lfs\n');
  writeFileSync(join(repository, 'data/demo/.gitattributes'), '* filter=lfs\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  writeFileSync(join(repository, 'settings'), '[filter "lfs"]\nsmudge = false\nrequired = true\n');
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(repository, 'settings'));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect((await run(repository, ['diff', 'HEAD'])).out).toContain('Nothing has changed');
});

it('lays out no millions of files that a few objects stand for, and no gigabytes', async () => {
  const { repository, git } = committed();
  const hold = (kind: string, object: string, count: number) =>
    git(['mktree'], Array.from({ length: count }, (_, at) => `${kind} ${object}\tx${at}\n`).join(''));
  const commit = (tree: string) => {
    const plan = git(['mktree'], `${git(['ls-tree', 'HEAD:data/demo'])}\n040000 tree ${tree}\tzz\n`);
    const data = git(['mktree'], `040000 tree ${plan}\tdemo\n`);
    return git(['commit-tree', git(['mktree'], `040000 tree ${data}\tdata\n`), '-m', 'x']);
  };
  const blob = git(['hash-object', '-w', '--stdin'], 'x'.repeat(3_000_000));
  let tree = hold('100644 blob', blob, 40);
  expect((await run(repository, ['diff', commit(tree)])).code).toBe(0);
  expect((await run(repository, ['diff', commit(hold('100644 blob', blob, 70))])).err).toContain('more than 200 MB');
  for (let level = 0; level < 5; level += 1) tree = hold('040000 tree', tree, 40);
  expect((await run(repository, ['diff', commit(tree)])).err).toContain('very many files');
});

it.each<[string, (repository: string) => void]>([
  ['settings of megabytes', (repository) => truncateSync(join(repository, '.git/config'), 2_000_000)],
  ['a million names', (repository) => writeSparse(join(repository, '.git/packed-refs'), 20_000_000)],
  ['settings that include each other', (repository) => include(repository, 'config')],
  ['settings that include what never ends', (repository) => include(repository, '/dev/zero')],
  ['objects all over the place', (repository) => writeAlternates(repository, 30)],
])('asks git nothing about a repository with %s', async (_what, spoil) => {
  const { repository } = committed();
  spoil(repository);
  expect((await run(repository, ['diff', 'HEAD'])).err).toContain('error[edition/revision-beyond]');
});

it('takes settings that include others, a work tree of its own, and objects of elsewhere', async () => {
  const { repository, git } = committed();
  const [own, other] = [join(repository, 'own'), join(repository, 'other')];
  writeFileSync(own, '[user]\nname = a\n');
  include(repository, '../own');
  git(['worktree', 'add', '--quiet', join(repository, 'tree')]);
  expect((await run(join(repository, 'tree'), ['diff', 'HEAD'])).out).toContain('Nothing has changed');
  git(['clone', '--quiet', '--shared', repository, other]);
  expect((await run(other, ['diff', 'HEAD'])).out).toContain('Nothing has changed');
});

const writeSparse = (path: string, size: number) => {
  writeFileSync(path, '');
  truncateSync(path, size);
};

const include = (repository: string, path: string) =>
  appendFileSync(join(repository, '.git/config'), `[include]\npath = ${path}\n`);

const writeAlternates = (repository: string, count: number) => {
  const names = Array.from({ length: count }, (_, at) => `../${at}\n`);
  writeFileSync(join(repository, '.git/objects/info/alternates'), names.join(''));
};

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

it('tells the public nothing of two states that is marked today, whatever was marked then', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['edition', 'freeze', 'a']);
  editSome(repository);
  await run(repository, ['edition', 'freeze', 'b']);
  edit(
    repository,
    'sectors/schools.yaml',
    '  - id: teachers-week\n',
    '  - id: teachers-week\n    marking: { level: internal }\n',
  );
  const told = async (...options: string[]) => (await run(repository, ['diff', 'a', 'b', ...options])).out;
  expect(await told()).toContain("~ Action Teachers' Week");
  expect(await told('--audience', 'public')).not.toContain('~ Action');
  expect(await told('--audience', 'public')).toContain('~ Event');
});
