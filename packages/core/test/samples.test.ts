import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '@shinrai/diagnostics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPlan } from '../src/load/index.ts';

/**
 * One folder per claim. A sample is the valid plan of test/fixtures/two-pillars with changes: `plan/` holds files that
 * are laid over it, `edits.json` lists what to replace in it, to remove, to copy, or to write as bytes. `diagnostics.json` holds what is found
 * beyond what the valid plan shows; "npm run accept" writes it anew.
 */
const BASE = new URL('../../../test/fixtures/two-pillars', import.meta.url).pathname;
const SAMPLES = new URL('./samples', import.meta.url).pathname;
const ROOT = mkdtempSync(join(tmpdir(), 'shinrai-samples-'));

type Edit =
  | { file: string; find: string; write: string }
  | { file: string; bytes: string }
  | { remove: string }
  | { copy: string; to: string };

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
  const file = join(SAMPLES, claim, 'edits.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

function applyEdit(folder: string, edit: Edit): void {
  if ('remove' in edit) rmSync(join(folder, edit.remove), { recursive: true });
  else if ('copy' in edit) cpSync(join(folder, edit.copy), join(folder, edit.to));
  else if ('bytes' in edit) writeFileSync(join(folder, edit.file), Buffer.from(edit.bytes, 'hex'));
  else replaceIn(join(folder, edit.file), edit.find, edit.write);
}

function replaceIn(file: string, find: string, write: string): void {
  const text = readFileSync(file, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`"${find}" must stand in ${file} exactly once`);
  writeFileSync(
    file,
    text.replace(find, () => write),
  );
}

/** Without code frames, and with paths inside the plan folder. */
function toPlain(finding: Diagnostic, folder: string) {
  const at = (place: Diagnostic['place']) =>
    place?.kind === 'file'
      ? [place.file.replace(`${folder}/`, '').replace(folder, '.'), place.line, place.column].join(':')
      : place;
  const related = finding.related?.map(({ message, place }) => `${message}: ${at(place)}`).join('; ');
  return { ...finding, place: at(finding.place), related };
}
