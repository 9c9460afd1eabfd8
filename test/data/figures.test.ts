import { amountOf, type Figure, type Plan } from '@shinrai/core';
import { formatQuantity } from '@shinrai/views';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Fact, factsOf, figuresOf, loadShippedPlan } from './shipped-plan.ts';
import { SOURCE_FIGURES, type SourceFigure } from './source-register.ts';

let plan: Plan;
let figures: readonly Fact<Figure>[];
beforeAll(async () => {
  plan = await loadShippedPlan();
  figures = figuresOf(plan);
});

/** Figures that the source does not print: counted from it, or found elsewhere. */
const OTHER_FIGURES: readonly (readonly [id: string, value: string, basis: string])[] = [
  ['listed-areas', '31', 'inferred'],
  ['plan-items', '130', 'confirmed'],
];

const matches = (row: SourceFigure, { cites, value: { quantity } }: Fact<Figure>) =>
  cites.includes(row.segment) && quantity.value === row.value && quantity.unit === row.unit;

describe('figures of the source', () => {
  it.each(SOURCE_FIGURES)('L$line $ja stands in the data once', (row) => {
    const found = figures.filter((fact) => matches(row, fact));
    expect(found).toHaveLength(1);
    expect(found[0]?.value.quantity).toMatchObject({ qualifier: row.qualifier, basis: row.basis });
    expect(found[0]?.value.basis ?? 'stated').toBe('stated');
  });

  it.each(SOURCE_FIGURES)('L$line is printed $ja and $en', (row) => {
    const quantity = figures.find((fact) => matches(row, fact))?.value.quantity;
    if (!quantity) throw new Error(`no figure ${row.ja}`);
    expect(amountOf(quantity)).toBe(row.amount);
    expect(formatQuantity(quantity, 'ja')).toBe(row.ja);
    expect(formatQuantity(quantity, 'en')).toBe(row.en);
  });

  it('are the only ones but for those that say where else they come from', () => {
    const others = figures.filter((fact) => !SOURCE_FIGURES.some((row) => matches(row, fact)));
    expect(others.map(({ value }) => [value.id, value.quantity.value, value.basis])).toEqual(OTHER_FIGURES);
  });

  it('have ids of their own', () => {
    const ids = figures.map(({ value }) => value.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('figures over time', () => {
  it.each([
    ['1,000万人以上', { kind: 'span', count: 10, unit: 'year', start: { kind: 'month', month: '2023-12' } }],
    ['5,000人', { kind: 'span', count: 3, unit: 'year', start: { kind: 'month', month: '2023-09' } }],
    ['50年', { kind: 'span', count: 50, unit: 'year', start: { kind: 'year', year: 2023 } }],
  ])('%s has its horizon', (ja, horizon) => {
    const found = figures.filter(({ value }) => formatQuantity(value.quantity, 'ja') === ja);
    expect(found.map(({ value }) => value.quantity.horizon)).toEqual([horizon]);
  });

  it('has only two targets', () => {
    const targets = figures.filter(({ value }) => value.quantity.basis === 'target');
    expect(targets.map(({ value }) => formatQuantity(value.quantity, 'ja')).toSorted()).toEqual([
      '1,000万人以上',
      '5,000人',
    ]);
  });
});

/** Meetings and programmes with their number in their series. */
const ORDINALS: readonly (readonly [ja: string, ordinal: number])[] = [
  ['第4回日ASEANスポーツ大臣会合', 4],
  ['第21回日ASEAN交通大臣会合', 21],
  ['第1回AZEC閣僚会合', 1],
  ['第1回AZEC首脳会合', 1],
  ['第2回AZEC閣僚会合', 2],
  ['第3回日ASEANデジタル大臣会合', 3],
  ['第3回日ASEAN高級法務実務者会合協議', 3],
  ['第1回日ASEAN刑事司法セミナー', 1],
  ['第3回アジア太平洋刑事司法フォーラム', 3],
  ['「ビジネスと人権」に関する共同研究 第1回', 1],
  ['第6回日ASEAN及び東ティモール乗艦協力プログラム', 6],
  ['第2回太平洋島嶼国乗艦協力プログラム', 2],
  ['第4回プロフェッショナル・エアマンシップ・プログラム', 4],
  ['第3回日ASEANサイバーセキュリティ能力構築支援', 3],
  ['第2回サイバー国際法セミナー', 2],
  ['第9回日ASEAN国際犯罪閣僚会議', 9],
];

describe('numbers that are no figures', () => {
  it('has the ordinals of the source, each in a series', () => {
    const numbered = [...plan.entities.event.values()].filter(({ ordinal }) => ordinal !== undefined);
    const byName = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);
    expect(numbered.map(({ name, ordinal }) => [name.ja, ordinal] as const).toSorted(byName)).toEqual(
      ORDINALS.toSorted(byName),
    );
    expect(numbered.filter(({ series }) => series === undefined)).toEqual([]);
  });

  it('lists the four pillars of JASMINE, the five of the transport plan and the three crises of SPACE', () => {
    const lists = factsOf(plan).filter(({ value }) => Array.isArray(value.components));
    const counts = lists.map(({ at, value }) => [at, (value.components as unknown[]).length]);
    expect(Object.fromEntries(counts)).toMatchObject({
      'initiative:jasmine': 4,
      'document:luang-prabang-action-plan': 5,
      'initiative:space-programme': 3,
      'document:azec-principles': 2,
      'document:chiang-mai-declaration': 4,
    });
  });
});
