import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from '../support/repository.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('ci');
afterAll(() => removeFolder(folder));

const WORKFLOWS = join(REPOSITORY, '.github/workflows');

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<
    Record<string, { readonly uses?: string; readonly permissions?: object; readonly steps?: readonly Step[] }>
  >;
}

describe.each(readdirSync(WORKFLOWS))('%s', (name) => {
  const { permissions, jobs } = parse(readFileSync(join(WORKFLOWS, name), 'utf8')) as Workflow;
  const steps = Object.values(jobs).flatMap(({ steps = [] }) => steps);

  it('calls only scripts and workflows that there are', () => {
    const called = [
      ...Object.values(jobs).flatMap(({ uses }) => uses ?? []),
      ...steps.flatMap(({ run = '' }) => run.match(/(?:\.ci|scripts)\/[\w./-]+/g) ?? []),
    ];
    expect(called.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
  });

  it('takes actions by their commits, which nobody can exchange', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/@[\da-f]{40}$/.test(action))).toEqual([]);
  });

  it('writes nothing that somebody else chose into a command', () => {
    expect(steps.flatMap(({ run = '' }) => run.match(/\$\{\{.*?\}\}/g) ?? [])).toEqual([]);
  });

  it('says what its jobs may do, and leaves no right to write in a checkout', () => {
    expect(Object.values(jobs).filter((job) => (permissions ?? job.permissions) === undefined)).toEqual([]);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });
});

const build = join(folder, 'build.json');
const document = (path: string, reason: string) => ({ path, title: 'A <b> & [C](d) for @everyone #1', reason });
const comment = () =>
  execFileSync(process.execPath, [join(REPOSITORY, 'scripts/comment.ts'), build], { encoding: 'utf8' });

it('a comment tells what a build changed, whatever titles say', () => {
  writeFileSync(
    build,
    JSON.stringify({
      ok: false,
      plan: { title: { en: 'Northern Ties' }, asOf: '2025-04-01' },
      made: [document('ja/a.pdf', 'changed: view'), document('ja/b.pdf', 'new')],
      fresh: ['ja/c.pdf'],
      removed: [],
      failed: [{ path: 'ja/d.pdf', findings: [{ severity: 'error', message: 'paper jam' }] }],
      findings: [],
    }),
  );
  expect(comment().replace(/\n+/g, '\n')).toMatchInlineSnapshot(`
    "### Documents: not all could be made of Northern Ties, as of 2025-04-01
    2 made, 1 as before, 0 removed, 1 failed
    <details open><summary>Failed (1)</summary>
    - \`ja/d.pdf\` paper jam
    </details>
    <details open><summary>Changed (1)</summary>
    - \`ja/a.pdf\` A \\<b\\> \\& \\[C\\](d) for @&#8203;everyone #&#8203;1 (changed: view)
    </details>
    <details open><summary>New (1)</summary>
    - \`ja/b.pdf\` A \\<b\\> \\& \\[C\\](d) for @&#8203;everyone #&#8203;1
    </details>
    "
  `);
});

it.each([
  ['titles', 'x'.repeat(2_000)],
  ['an endless title', 'x'.repeat(100_000)],
])('a comment is no longer than GitHub takes, with %s', (_, title) => {
  const made = Array.from({ length: 300 }, (_, at) => ({ path: `ja/${at}.pdf`, title, reason: 'new' }));
  writeFileSync(build, JSON.stringify({ ok: true, made, findings: [] }));
  const said = comment();
  expect(said.length).toBeLessThan(65_500);
  expect(said).toMatch(/300 made.*New \(300\)/s);
});
