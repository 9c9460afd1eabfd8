import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from '../support/repository.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('ci');
afterAll(() => removeFolder(folder));

const WORKFLOWS = join(REPOSITORY, '.github/workflows');

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly uses?: string; readonly steps?: readonly { readonly run?: string }[] }>
  >;
}

it.each(readdirSync(WORKFLOWS))('%s calls only scripts and workflows that there are', (name) => {
  const { jobs } = parse(readFileSync(join(WORKFLOWS, name), 'utf8')) as Workflow;
  const steps = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run));
  const called = [
    ...Object.values(jobs).flatMap(({ uses }) => uses ?? []),
    ...steps.flatMap((run) => run.match(/(?:\.ci|scripts)\/[\w./-]+/g) ?? []),
  ];
  expect(called.filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
});

it('a comment tells what a build changed, whatever titles say', () => {
  const build = join(folder, 'build.json');
  const document = (path: string, reason: string) => ({ path, title: 'A <b> & [C](d)', reason });
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
  const said = execFileSync(process.execPath, [join(REPOSITORY, 'scripts/comment.ts'), build], { encoding: 'utf8' });
  expect(said.replace(/\n+/g, '\n')).toMatchInlineSnapshot(`
    "### Documents: not all could be made of Northern Ties, as of 2025-04-01
    2 made, 1 as before, 0 removed, 1 failed
    <details open><summary>Failed (1)</summary>
    - \`ja/d.pdf\` paper jam
    </details>
    <details open><summary>Changed (1)</summary>
    - \`ja/a.pdf\` A \\<b\\> & \\[C\\](d) (changed: view)
    </details>
    <details open><summary>New (1)</summary>
    - \`ja/b.pdf\` A \\<b\\> & \\[C\\](d)
    </details>
    "
  `);
});
