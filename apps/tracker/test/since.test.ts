import type { Plan, Scope } from '@shinrai/core';
import { judgeOpenXml, readXlsx } from '@shinrai/testing';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { createTrackers } from '../src/index.ts';
import { loadSmall, renderAll, TEMPLATES, tableOf } from './fixture.ts';

let was: Plan;
let now: Plan;
beforeAll(async () => {
  was = await loadSmall();
  now = later(was);
});

/** The plan with another state and another text. */
function later(plan: Plan): Plan {
  const { action } = plan.entities;
  const route = action.get('winter-route');
  if (!route) throw new Error('the fixture has no winter route');
  const changed = {
    ...route,
    text: { ...route.text, ja: '砕氷船二隻を借り、航路を保つ。' },
    state: { value: 'suspended' } as const,
  };
  return { ...plan, entities: { ...plan.entities, action: new Map([...action, [route.id, changed]]) } };
}

/** The fill of changes, as the shipped template has it. */
const COLOUR = 'FFFBDCC4';

const ferries = (scope: Scope) => scope.kind === 'sector' && scope.id === 'ferries';

const create = (plan: Plan, earlier?: Plan) =>
  createTrackers({
    plan,
    languages: ['ja'],
    includes: ferries,
    templatesFolder: TEMPLATES,
    since: earlier && {
      name: '2025-04',
      plan: earlier,
      date: plan.asOf,
      author: { ja: 'Secretariat', en: 'Secretariat' },
    },
  });

test('a plan in which nothing changed gives the very workbook of a build without comparison', async () => {
  const [compared, plain] = [await create(now, structuredClone(now)), await create(now)];
  expect(compared.outputs).toEqual(plain.outputs);
});

test('changed cells are marked, and the history tells what changed', async () => {
  const [made] = await renderAll(await create(now, was));
  if (!made) throw new Error('no tracker was made');
  expect(await judgeOpenXml([{ name: 'ferries.xlsx', bytes: made.bytes }])).toEqual([
    { name: 'ferries.xlsx', errors: [] },
  ]);
  const { sheets } = await readXlsx(made.bytes);
  const history = sheets.find(({ name }) => name === '変更履歴');
  const told = history ? tableOf(history).map((row) => [row.版, row.内容]) : [];
  expect(told).toContainEqual(['前回（2025-04）からの変更', '取組「冬の航路」変更：内容、状況 完了 → 中断']);
});

test('just the cells that say something new are filled with the colour of changes', async () => {
  const [made] = await renderAll(await create(now, was));
  if (!made) throw new Error('no tracker was made');
  const entry = readXlsx(made.bytes).sheets.findIndex(({ name }) => name === '入力');
  expect(changedCells(made.bytes, entry + 1)).toEqual(['A2', 'D2', 'G2']);
});

/** The addresses of the cells whose fill is that of changes, read from the parts themselves. */
function changedCells(bytes: Uint8Array, sheet: number): readonly string[] {
  const parts = unzipSync(bytes);
  const xmlOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const list = (xml: string, element: string, item: RegExp) =>
    [...(new RegExp(`<${element}[ >].*?</${element}>`, 's').exec(xml)?.[0] ?? '').matchAll(item)].map(([one]) => one);
  const styles = xmlOf('xl/styles.xml');
  const fills = list(styles, 'fills', /<fill>.*?<\/fill>/gs);
  const formats = list(styles, 'cellXfs', /<xf .*?(?:<\/xf>|\/>)/gs);
  const isChanged = (style: string) =>
    fills[Number(/fillId="(\d+)"/.exec(formats[Number(style)] ?? '')?.[1])]?.includes(COLOUR) ?? false;
  const cells = [...xmlOf(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)];
  return cells.filter(([, , style = '']) => isChanged(style)).map(([, address = '']) => address);
}
