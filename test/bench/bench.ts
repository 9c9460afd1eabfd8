/**
 * How long builds take, through the command as a user calls it, and against the obvious way to print the same pages.
 * `npm run bench` on a machine that does nothing else writes docs/benchmarks.md; `npm run bench -- --quick` leaves out
 * the large plan and measures everything once. The load of the machine is reported with the times.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, runScript, saidBy, type Took } from './command.ts';
import { type EditTook, measureEdits } from './staying.ts';
import { writeSyntheticPlan } from './synthetic-plan.ts';
import { conditions, formatRows, median, type Row } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');
const isQuick = process.argv.includes('--quick');
const ROUNDS = isQuick ? 1 : 3;
const [SECTORS, ACTIONS_EACH] = [1000, 10];

const work = mkdtempSync(join(tmpdir(), 'shinrai-bench-'));
const plan = join(work, 'plan');
const out = join(work, 'out');

const rounds = (measure: (round: number) => Took): Took =>
  median(Array.from({ length: ROUNDS }, (_, round) => measure(round)));

const row = (what: string, took: Took, note = saidBy(took)): Row => {
  console.log(`${what.padEnd(44)} ${took.seconds.toFixed(2)} s   ${note}`);
  return { what, ...took, note };
};

/** The words of one action, and with them every document that says them. */
function editAction(value: number): void {
  const path = join(plan, 'sectors', 'culture.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(en: Dialogue on global issues)( \d+)?/, `$1 ${value}`));
}

/** One figure, and with it every document that says it. */
function editFigure(value: number): void {
  const path = join(plan, 'sectors', 'youth-exchange.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(id: sseayp-participants[\s\S]*?value: )\d+/, `$1${value}`));
}

const clear = () => {
  for (const folder of [out, join(ROOT, 'node_modules/.cache/shinrai')])
    rmSync(folder, { recursive: true, force: true });
};

/** A row for edits; the first two still warm up what stays. */
function editRow(what: string, edits: readonly EditTook[]): Row {
  const took = median(edits.slice(2));
  const first = edits.slice(2).map((edit) => edit.first);
  return row(what, took, `${saidBy(took)}; the first is there after ${Math.max(...first).toFixed(2)} s`);
}

async function measureShippedPlan(): Promise<readonly Row[]> {
  cpSync(join(ROOT, 'data/japan-asean'), plan, { recursive: true });
  build(plan, out, '--sector', 'tourism'); // The very first start unpacks the browser.
  const cold = rounds(() => {
    clear();
    return build(plan, out);
  });
  build(plan, out);
  const unchanged = rounds(() => build(plan, out));
  const action = rounds((round) => {
    editAction(round + 1);
    return build(plan, out);
  });
  const staying = await measureEdits(plan, out, ROUNDS + 2, (value) => editAction(100 + value));
  const sector = await measureEdits(
    plan,
    out,
    ROUNDS + 2,
    (value) => editAction(200 + value),
    ...['--sector', 'culture'],
  );
  const figure = rounds((round) => {
    editFigure(170 + round);
    return build(plan, out);
  });
  return [
    row('everything, both languages, all formats', cold),
    row('nothing changed', unchanged),
    row('one word of one action edited', action),
    editRow('the same in a build that stays (--watch)', staying),
    editRow('the same of its sector alone (--watch --sector)', sector),
    row('one figure edited that ten countries share', figure),
  ];
}

/** What a script says the pages took, when everything is there already. */
const aloneOf = ({ out }: Took): number => Number(/([\d.]+) s for the pages alone/.exec(out)?.[1]);

/** The sheets of all sectors, in both languages: by shinrai, and by the ways that first come to mind. */
function measureAgainstLoops(): readonly Row[] {
  const ids = readdirSync(join(plan, 'sectors')).map((name) => name.replace('.yaml', ''));
  const options = ['--only', 'briefing', '--sector', ids.join(), '--force'];
  const loop = (way: string) => rounds(() => runScript('apps/briefing/test/bench/loop.ts', [way]));
  const first = rounds(() => {
    clear();
    return build(plan, out, ...options);
  });
  const again = rounds(() => build(plan, out, ...options));
  const staying = rounds(() => runScript('apps/briefing/test/bench/staying.ts', []));
  const obvious = loop('obvious');
  const pool = loop('pool');
  const floor = rounds(() => runScript('apps/briefing/test/bench/floor.ts', []));
  const times = (took: Took) =>
    `${took.out.trim()}: ${(aloneOf(took) / aloneOf(staying)).toFixed(1)} times as long as in a process that stays`;
  return [
    row('sector sheets: shinrai, fitted, tagged, PDF/A', first),
    row('sector sheets: the same again (--force)', again),
    row('sector sheets: five times in a process that stays', staying, staying.out.trim()),
    row('sector sheets: a page, goto and print for each', obvious, times(obvious)),
    row('sector sheets: a warm pool of two browsers', pool, times(pool)),
    row('all briefings: shinrai, then the browser alone', floor, `${floor.out.trim()} the second time, set already`),
  ];
}

/**
 * A plan fifty times as large. The memory for all sectors should be about that for a tenth of them; its packs have more
 * than a thousand pages each.
 */
function measureLargePlan(): readonly Row[] {
  const large = join(work, 'large');
  writeSyntheticPlan(large, SECTORS, ACTIONS_EACH);
  const some = Array.from({ length: SECTORS / 10 }, (_, sector) => `sector-${sector}`).join();
  const all = Array.from({ length: SECTORS }, (_, sector) => `sector-${sector}`).join();
  const options = ['--lang', 'en', '--only', 'briefing,trackers'];
  const measure = (...more: readonly string[]) => build(large, join(work, 'large-out'), ...options, ...more);
  const tenth = row('PDF and Excel of a tenth of the sectors', measure('--sector', some));
  rmSync(join(work, 'large-out'), { recursive: true, force: true });
  const sectors = row('PDF and Excel of all sectors', measure('--sector', all));
  const unchanged = row('nothing changed', measure('--sector', all));
  const packs = build(large, join(work, 'large-packs'), '--lang', 'en', '--only', 'briefing');
  return [tenth, sectors, unchanged, row('all PDF, packs of a thousand pages among them', packs)];
}

/** A workbook of 5,000 rows, sent out and taken in. */
function measureRows(): readonly Row[] {
  const returned = join(work, 'returned.xlsx');
  runScript('test/bench/collect.ts', ['--issue', returned]);
  const goal = 'goal: 10 s, 500 MB';
  return [
    row(
      'issue a workbook of 5,000 rows',
      rounds(() => runScript('test/bench/tracker.ts', [])),
      goal,
    ),
    row(
      'collect it filled in: report and review',
      rounds(() => runScript('test/bench/collect.ts', [returned])),
      goal,
    ),
  ];
}

const section = (title: string, rows: readonly Row[]) => `## ${title}\n\n${formatRows(rows)}`;

try {
  const before = conditions();
  console.log(`${before}\n`);
  const parts = [
    section('The shipped plan', await measureShippedPlan()),
    section('The same pages in other ways', measureAgainstLoops()),
    section('A workbook of 5,000 rows', measureRows()),
    ...(isQuick
      ? []
      : [section(`A plan of ${SECTORS} sectors and ${SECTORS * ACTIONS_EACH} actions`, measureLargePlan())]),
  ];
  const head = [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\`: medians of ${ROUNDS} rounds (the large plan once), each a process of its own from start to end.`,
    'Processor time and memory are those of the command, without the browser.',
    '',
    `- before: ${before}`,
    `- after: ${conditions()}`,
    '',
  ];
  if (!isQuick) writeFileSync(join(ROOT, 'docs/benchmarks.md'), `${head.join('\n')}\n${parts.join('\n')}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
