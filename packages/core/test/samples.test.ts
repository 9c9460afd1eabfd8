import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '@shinrai/diagnostics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPlan } from '../src/load/index.ts';

/**
 * One folder per claim. A sample is the valid plan of test/fixtures/two-pillars with changes: `plan/` holds files that
 * are laid over it, `edits.yaml` lists what to replace in it or to remove. `diagnostics.json` holds what is found
 * beyond what the valid plan shows; "npm run accept" writes it anew.
 */
const BASE = new URL('../../../test/fixtures/two-pillars', import.meta.url).pathname;
const SAMPLES = new URL('./samples', import.meta.url).pathname;
const ROOT = mkdtempSync(join(tmpdir(), 'shinrai-samples-'));

type Edit = { file: string; find: string; write: string } | { remove: string } | { copy: string; to: string };

let usual: readonly string[];

beforeAll(async () => {
  usual = (await loadPlan(BASE)).findings.map(({ message }) => message);
});

afterAll(() => rmSync(ROOT, { recursive: true }));

test.each(readdirSync(SAMPLES))('%s', async (claim) => {
  const folder = join(ROOT, claim);
  cpSync(BASE, folder, { recursive: true });
  if (existsSync(join(SAMPLES, claim, 'plan'))) cpSync(join(SAMPLES, claim, 'plan'), folder, { recursive: true });
  for (const edit of editsOf(claim)) applyEdit(folder, edit);
  const { findings, plan } = await loadPlan(folder);
  const found = findings.filter(({ message }) => !usual.includes(message)).map((finding) => toPlain(finding, folder));
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(join(SAMPLES, claim, 'diagnostics.json'));
  expect(plan === undefined).toBe(found.some(({ severity }) => severity === 'error'));
});

function editsOf(claim: string): readonly Edit[] {
  const file = join(SAMPLES, claim, 'edits.yaml');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
}

function applyEdit(folder: string, edit: Edit): void {
  if ('remove' in edit) return rmSync(join(folder, edit.remove), { recursive: true });
  if ('copy' in edit) return cpSync(join(folder, edit.copy), join(folder, edit.to));
  const file = join(folder, edit.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(edit.find).length !== 2) throw new Error(`"${edit.find}" must stand in ${edit.file} exactly once`);
  writeFileSync(
    file,
    text.replace(edit.find, () => edit.write),
  );
}

/** Without code frames, and with paths inside the plan folder. */
function toPlain(finding: Diagnostic, folder: string) {
  const at = (place: Diagnostic['place']) =>
    place?.kind === 'file'
      ? [place.file.replace(`${folder}/`, '').replace(folder, '.'), place.line, place.column].join(':')
      : place;
  const related = finding.related?.map(({ message, place }) => `${message}: ${at(place)}`);
  return { ...finding, place: at(finding.place), related };
}
