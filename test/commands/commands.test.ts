import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY, TEMPLATES } from '../support/repository.ts';
import { type Ran, shinrai } from '../support/shinrai.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { isExpected, readScript } from './read-script.ts';

const folder = makeFolder('commands');
afterAll(() => removeFolder(folder));

const scripts = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));

/** Folders of templates with one mistake each: where it is, what stood there, what stands there now. */
const MISTAKES: Readonly<Record<string, readonly [file: string, right: string, wrong: string]>> = {
  'broken-templates': ['drafts/parts/sector.hbs', '{{inline name}}', '{{inline nmae}}'],
  'broken-pages': ['briefing/parts/sector-page.hbs', '{{inline sector.name}}', '{{inline sector.nmae}}'],
  'broken-sheets': ['tracker/tracker.yaml', 'key: actions\n    kind: table', 'key: actions\n    kind: tabel'],
  'broken-words': ['shared/wording.yaml', 'overview: { ja: 概要, en: Overview }', 'overview: { ja: 概要 }'],
};

/** The folder that the scripts speak of: plans and templates, sound and broken ones. */
function furnish(cwd: string) {
  const fixture = join(REPOSITORY, 'test/fixtures/two-pillars');
  for (const name of ['my-plan', 'broken-plan']) cpSync(fixture, join(cwd, name), { recursive: true });
  appendFileSync(join(cwd, 'broken-plan/plan.yaml'), '\nvisoin: { ja: 誤り, en: A slip }\n');
  for (const [name, [file, right, wrong]] of Object.entries(MISTAKES)) {
    cpSync(TEMPLATES, join(cwd, name), { recursive: true });
    const path = join(cwd, name, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(right)) throw new Error(`${file} has no ${right}, so it cannot be broken there`);
    writeFileSync(path, text.replace(right, wrong));
  }
}

/** What a step prints, with what differs from machine to machine and time to time taken out: paths, times, and which
 * of several documents was ready first. */
const printedBy = ({ out, err }: Ran, cwd: string): string =>
  `${out}${err.replace(/^(?=.)/gm, '! ')}`
    .replaceAll(cwd, '<here>')
    .replaceAll(REPOSITORY, '<repository>')
    .replace(/(?<=^! \[) *\d+(?=\/\d+\])/gm, '_')
    .replace(/\d+ files\b/g, '_ files')
    .replace(/\d+(\.\d+)? s\b/g, '_ s');

/** Scripts whose steps build on one another; those of the others run side by side. */
const IN_ORDER = new Set(['build.md', 'collect.md', 'editions.md']);

describe.each(scripts)('%s', (script) => {
  const cwd = join(folder, script.replace('.md', ''));
  furnish(cwd);
  const run = IN_ORDER.has(script) ? it : it.concurrent;

  run.each(readScript(readFileSync(join(import.meta.dirname, script), 'utf8')))('$name', async (step) => {
    const ran = await shinrai(step.argv, { cwd });
    const printed = printedBy(ran, cwd);
    if (!isExpected(printed, step.printed)) expect(printed).toBe(step.printed);
    expect(ran.code).toBe(step.code);
  });
});

describe.concurrent('--json', () => {
  const cwd = join(folder, 'json');
  furnish(cwd);
  const SOME = ['--sector', 'ferries', '--lang', 'en', '--only', 'trackers,drafts', '--out'];

  it.each([
    { code: 0, argv: ['check', 'my-plan'] },
    { code: 1, argv: ['check', 'broken-plan'] },
    { code: 2, argv: ['check', 'nowhere'] },
    { code: 0, argv: ['build', 'my-plan', ...SOME, 'sound'] },
    { code: 1, argv: ['build', 'broken-plan'] },
    { code: 2, argv: ['build', 'my-plan', '--sector', 'ferry'] },
    { code: 3, argv: ['build', 'my-plan', ...SOME, 'broken', '--templates', 'broken-templates'] },
  ])('is one JSON document, exit $code: shinrai $argv', async ({ code, argv }) => {
    const ran = await shinrai([...argv, '--json'], { cwd });
    const document = JSON.parse(ran.out);
    expect(document).toMatchObject({ format: 1, command: argv[0], ok: code === 0, findings: expect.any(Array) });
    expect(ran.code).toBe(code);
    if (code === 3) {
      expect(document.failed).toMatchObject([
        {
          path: 'en/drafts/progress-report/sector/ferries.docx',
          findings: [{ place: { file: join(cwd, 'broken-templates/drafts/parts/sector.hbs'), line: 2 } }],
        },
      ]);
    }
  });
});
