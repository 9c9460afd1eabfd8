import { fileURLToPath } from 'node:url';
import { type App, createWarmth, type Output } from '@shinrai/build';
import { type Language, loadEdition, loadPlan, type Plan, type Scope } from '@shinrai/core';
import type { XlsxContent, XlsxSheet } from '@shinrai/testing';
import { createTrackers } from '../src/index.ts';
import { decodeIssue } from '../src/meta/decode.ts';
import { BASE_HASH, type Issue, ROW_ID } from '../src/meta/issued.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const TEMPLATES = folder('templates');

/** The plan that is shipped, in its first edition, which stays as it is while the data move on; the small invented one. */
export const loadShipped = (): Promise<Plan> => load('data/japan-asean', '2024-10');
export const loadSmall = (): Promise<Plan> => load('test/fixtures/two-pillars');

async function load(path: string, edition?: string): Promise<Plan> {
  const at = folder(path);
  const { plan, findings } = await (edition === undefined ? loadPlan(at) : loadEdition(at, edition));
  if (!plan)
    throw new Error(`${path} has errors: ${JSON.stringify(findings.filter(({ severity }) => severity === 'error'))}`);
  return plan;
}

/** One thread makes the workbooks of all tests of a process, and goes with it. */
const warmth = createWarmth();

/** The trackers of a plan, in both languages, for the scopes that are wanted. */
export function appOf(plan: Plan, includes: (scope: Scope) => boolean = () => true): Promise<App> {
  return createTrackers({
    plan,
    languages: ['ja', 'en'],
    includes,
    templatesFolder: TEMPLATES,
    audience: 'internal',
    warmth,
  });
}

/** A finished workbook with what it was made for. */
export interface Made {
  readonly output: Output;
  readonly bytes: Uint8Array;
}

/** Renders every output of an app. */
export async function renderAll(app: App): Promise<readonly Made[]> {
  const renderer = await app.open();
  const made: Made[] = [];
  for (const output of app.outputs) made.push({ output, bytes: (await renderer.render(output)).bytes });
  await renderer.close();
  return made;
}

/** The workbook of one scope in one language. */
export async function renderOne(plan: Plan, wanted: Scope, language: Language): Promise<Uint8Array> {
  const app = await appOf(plan, (scope) => JSON.stringify(scope) === JSON.stringify(wanted));
  const output = app.outputs.find((one) => one.language === language);
  if (!output) throw new Error(`there is no tracker of ${JSON.stringify(wanted)}`);
  return (await (await app.open()).render(output)).bytes;
}

/** The rows of a sheet as texts by heading; the first row holds the headings. */
export function tableOf({ cells }: XlsxSheet): readonly Readonly<Record<string, string>>[] {
  const rows = Map.groupBy(Object.entries(cells), ([address]) => Number(address.replace(/^[A-Z]+/, '')));
  const column = (address: string) => address.replace(/\d+$/, '');
  const headings = new Map(rows.get(1)?.map(([address, { text }]) => [column(address), text]));
  return [...rows]
    .filter(([row]) => row > 1)
    .map(([, list]) =>
      Object.fromEntries(list.map(([address, { text }]) => [headings.get(column(address)) ?? '', text])),
    );
}

/** The cells of a sheet as rows of texts. */
export function gridOf({ cells }: XlsxSheet): readonly (readonly string[])[] {
  const rows = Map.groupBy(Object.entries(cells), ([address]) => Number(address.replace(/^[A-Z]+/, '')));
  return [...rows.values()].map((row) => row.map(([, { text }]) => text));
}

/** What a workbook says about itself. */
export function issueOf({ sheets }: XlsxContent): Issue {
  const decoded = sheets.map((sheet) => decodeIssue(gridOf(sheet))).find(({ kind }) => kind !== 'not-ours');
  if (decoded?.kind !== 'issue' || !decoded.isWhole) throw new Error(`the meta sheet says ${JSON.stringify(decoded)}`);
  return decoded.issue;
}

/** The columns of a sheet that are there for programs. */
export function technicalColumns({ cells }: XlsxSheet): ReadonlySet<string> {
  const technical = Object.entries(cells).filter(([, { text }]) => text === ROW_ID || text === BASE_HASH);
  return new Set(technical.map(([address]) => address.replace(/\d+$/, '')));
}

/** Every text of a workbook that a reader can see, with where it stands. */
export function visibleTexts({ sheets }: XlsxContent): readonly { readonly at: string; readonly text: string }[] {
  return sheets
    .filter(({ state }) => state === 'visible')
    .flatMap((sheet) => {
      const technical = technicalColumns(sheet);
      return Object.entries(sheet.cells)
        .filter(([address, { type }]) => type === 'text' && !technical.has(address.replace(/\d+$/, '')))
        .map(([address, { text }]) => ({ at: `${sheet.name}!${address}`, text }));
    });
}
