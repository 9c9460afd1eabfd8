/**
 * How long a build of the shipped plan takes, through the command as a user calls it: everything cold, nothing changed,
 * one figure edited. Run with `npm run bench` on a machine that does nothing else; the load is reported with the times.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const ROUNDS = 3;
const CLI = ['--conditions=@shinrai/source', join(ROOT, 'apps/cli/src/main.ts')];

const work = mkdtempSync(join(tmpdir(), 'shinrai-bench-'));
const plan = join(work, 'plan');
const figures = join(plan, 'sectors', 'youth-exchange.yaml');

/** Seconds that a build takes, and what it says it did. */
function build(...options: string[]): { readonly seconds: number; readonly said: string } {
  const start = performance.now();
  const run = spawnSync(process.execPath, [...CLI, 'build', plan, '--out', join(work, 'out'), ...options], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error((run.stderr + run.stdout).trim().split('\n').slice(-8).join('\n'));
  const said = /\d+ documents: .*/.exec(run.stdout + run.stderr)?.[0] ?? '';
  return { seconds: (performance.now() - start) / 1000, said };
}

function editFigure(value: number): void {
  const text = readFileSync(figures, 'utf8');
  writeFileSync(figures, text.replace(/(id: sseayp-participants[\s\S]*?value: )\d+/, `$1${value}`));
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

try {
  cpSync(join(ROOT, 'data', 'japan-asean'), plan, { recursive: true });
  console.log(
    `load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}; ${ROUNDS} rounds, medians\n`,
  );
  const cases: readonly (readonly [string, (round: number) => ReturnType<typeof build>])[] = [
    ['everything, cold', () => build('--force')],
    ['nothing changed', () => build()],
    [
      'one figure edited',
      (round) => {
        editFigure(170 + round);
        return build();
      },
    ],
  ];
  for (const [name, run] of cases) {
    const results = Array.from({ length: ROUNDS }, (_, round) => run(round));
    console.log(
      `${name.padEnd(20)} ${median(results.map(({ seconds }) => seconds)).toFixed(2)} s   ${results.at(-1)?.said ?? ''}`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
