import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPlan } from '@shinrai/core';
import { type Diagnostic, hasErrors } from '@shinrai/diagnostics';
import { judgeOpenXml } from '@shinrai/testing';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { documentText } from '../support/document-text.ts';
import { fold, missingFrom } from '../support/fold.ts';
import { buildJson } from '../support/shinrai.ts';
import { SLOW } from '../support/slow.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { arbitraryPlan, type PlanFiles } from './arbitrary-plan.ts';

const IS_LONG = process.env.SHINRAI_LONG === '1';
const [LOADED, BUILT] = IS_LONG ? [500, 25] : [12, 1];
/** Printing is left to the long form; pages with hostile texts are tested with the briefings. */
const EXTENT = IS_LONG ? [] : ['--lang', 'ja', '--only', 'drafts,trackers'];
const TOLD_IN = [
  'ja/drafts/progress-report.docx',
  'ja/trackers/all.xlsx',
  ...(IS_LONG ? ['ja/briefing/pack.pdf'] : []),
];

const folder = makeFolder('fuzz');
afterAll(() => removeFolder(folder));

function write(files: PlanFiles, name: string): string {
  const to = join(folder, name);
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), stringify(data, { aliasDuplicateObjects: false }));
  }
  return to;
}

/** The titles of the actions on the pages of a plan, in Japanese, without those that mention a figure. */
const titlesOf = (files: PlanFiles): readonly string[] => {
  const sectors = Object.entries(files).filter(([path]) => path.startsWith('sectors/'));
  const titles = new Map(
    sectors.flatMap(([, { actions }]) =>
      (actions as readonly Action[]).map(({ id, title }) => [id, title.ja] as const),
    ),
  );
  const shown = sectors.flatMap(([, { sector }]) => (sector as Page).blocks.flatMap(({ actions }) => actions));
  return [...new Set(shown)].flatMap((id) => titles.get(id) ?? []);
};
type Action = { readonly id: string; readonly title: { readonly ja: string } };
type Page = { readonly blocks: readonly { readonly actions: readonly string[] }[] };

const errorsIn = (findings: readonly Diagnostic[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);

const LONGEST = SLOW * (IS_LONG ? 24 : 1);

test(
  'any plan that the model allows is taken, without one false alarm',
  async () => {
    for (const [at, files] of fc.sample(arbitraryPlan(), { numRuns: LOADED, seed: 7 }).entries()) {
      const { findings, plan } = await loadPlan(write(files, `loaded-${at}`));
      expect([at, errorsIn(findings)]).toEqual([at, []]);
      expect(plan !== undefined && !hasErrors(findings)).toBe(true);
    }
  },
  LONGEST,
);

test(
  `any plan becomes documents in all formats that are whole and say what it says (${BUILT} plans)`,
  async () => {
    for (const [at, files] of fc.sample(arbitraryPlan(), { numRuns: BUILT, seed: 11 }).entries()) {
      const { outDir, made, failed } = await buildJson([
        write(files, `built-${at}`),
        ...EXTENT,
        '--out',
        join(folder, `out-${at}`),
      ]);
      expect(failed).toEqual([]);
      const office = made.map(({ path }) => join(outDir, path)).filter((path) => /\.(docx|xlsx)$/.test(path));
      const judged = (IS_LONG ? office : office.slice(0, 6)).map((path) => ({ name: path, bytes: readFileSync(path) }));
      expect((await judgeOpenXml(judged)).filter(({ errors }) => errors.length > 0)).toEqual([]);
      for (const path of TOLD_IN)
        expect([path, missingFrom(fold(await documentText(join(outDir, path))), titlesOf(files))]).toEqual([path, []]);
    }
  },
  LONGEST,
);
