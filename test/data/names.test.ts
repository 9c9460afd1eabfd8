import { ENTITY_KINDS, type Name, type Plan } from '@shinrai/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, loadShippedPlan, plain } from './shipped-plan.ts';
import { NAMED_THINGS } from './source-register.ts';

let plan: Plan;
let names: readonly Name[];
beforeAll(async () => {
  plan = await loadShippedPlan();
  names = ENTITY_KINDS.flatMap((kind) => [...plan.entities[kind].values()].flatMap((entity) => nameOf(entity)));
});

const nameOf = (entity: object): readonly Name[] =>
  'name' in entity && typeof entity.name === 'object' ? [entity.name as Name] : [];

const japaneseForms = ({ ja, short, aliases = [] }: Name) =>
  [ja, short?.ja, ...aliases.map((alias) => alias.ja)].flatMap((form) => form ?? []);
const englishForms = ({ en, short, aliases = [] }: Name) => [en, short?.en, ...aliases.map((alias) => alias.en)];

describe('named things of the source', () => {
  it.each(NAMED_THINGS)('$section: $ja', ({ ja, en, abbreviation, certainty }) => {
    const found = names.filter((name) => japaneseForms(name).includes(ja));
    expect(found, `nothing is called ${ja}`).not.toEqual([]);
    if (en !== undefined) expect(found.flatMap(englishForms)).toContain(en);
    if (abbreviation !== undefined) expect(found.map((name) => name.abbreviation)).toContain(abbreviation);
    const isProvisional = found.some(({ status }) => status === 'provisional');
    if (certainty !== undefined) expect(isProvisional).toBe(certainty === 'unsure');
  });

  it('names the State Minister beside the picture and nowhere else', () => {
    const named = factsOf(plan).filter(({ value }) => typeof value.ja === 'string' && value.ja.includes('渡辺'));
    expect(named.map(({ at, value }) => [at, value.ja])).toEqual([
      ['media:digital-ministers-meeting-3.remark', '写真：中央は渡辺総務副大臣'],
    ]);
  });

  it('keeps the wording that must not be rephrased', () => {
    const locked = factsOf(plan).filter(({ value }) => value.lock === true);
    expect(locked.map(({ value }) => value.ja)).toEqual(
      expect.arrayContaining([
        '日ASEANで力や威圧によるいかなる一方的な現状変更も許容しない安全保障環境の創出',
        '日ASEAN防衛協力の継続と拡充',
        '日ASEAN防衛関係者の更なる友情と機会の追求',
        'ASEAN・日本・太平洋島嶼国の連携の支持',
        '多様な道筋を通じたカーボンニュートラルの達成',
        '脱炭素・経済成長・エネルギー安全保障の同時実現',
      ]),
    );
    expect(locked.some(({ value }) => String(value.ja).includes('拉致問題'))).toBe(true);
  });
});

describe('lists', () => {
  it('name nothing twice, neither among terms, initiatives, documents and events nor among bodies', () => {
    const { term, initiative, document, event, organisation } = plan.entities;
    const listed = [...term.values(), ...initiative.values(), ...document.values(), ...event.values()];
    const forms = listed.flatMap(({ id, name }) =>
      [...new Set([plain(name.ja), plain(name.abbreviation ?? name.ja)])].map((form) => [form, id] as const),
    );
    const twice = [...Map.groupBy(forms, ([form]) => form)].filter(([, all]) => all.length > 1);
    // The economic ministers met twice; their consultation has one name.
    expect(twice.map(([form, all]) => [form, all.map(([, id]) => id)])).toEqual([
      ['ASEAN経済大臣会合', ['aem-meti-2023', 'aem-meti-2024']],
    ]);
    const bodies = [...organisation.values()].map(({ name }) => name.ja);
    expect(bodies).toEqual([...new Set(bodies)]);
  });
});

/** Words of the data that a Japanese document may print: every Japanese form of a text or name. */
const japanese = () =>
  factsOf(plan).flatMap(({ at, value }) => (typeof value.ja === 'string' ? [{ at, ja: value.ja, en: value.en }] : []));

describe('Japanese texts', () => {
  it.each([
    ['katakana カ read for 力', /協カ/],
    ['ASCII brackets', /[()[\]]/],
    ['half-width katakana', /[\uff61-\uff9f]/],
    ['words that another year makes wrong', /本年|昨年|今年|来年|前年|翌年度/],
    ['full-width digits or letters', /[０-９Ａ-Ｚａ-ｚ]/],
    ['wave dashes of the other kind', /〜/],
    ['double spaces or spaces at the end', / {2}|^\s|\s$/],
  ])('have no %s', (_, pattern) => {
    expect(
      japanese()
        .filter(({ ja }) => pattern.test(ja))
        .map(({ at, ja }) => `${at}: ${ja}`),
    ).toEqual([]);
  });

  it('end sentences with 。 and titles without', () => {
    const wrong = factsOf(plan).flatMap(({ at, value }) => {
      const text = value.ja;
      if (typeof text !== 'string') return [];
      if (/^action:[^.]+\.title$/.test(at)) return text.endsWith('。') ? [at] : [];
      return /^action:[^.]+\.text$|\.overview\.\d+$|\.(gist|vision)$/.test(at) && !text.endsWith('。') ? [at] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('English texts', () => {
  it('are there for every Japanese one but forms that only Japanese has', () => {
    const missing = japanese().filter(({ en }) => en === undefined);
    expect(missing.map(({ at }) => at).filter((at) => !/\.aliases\.\d+$|\.short$/.test(at))).toEqual([]);
  });

  it('hold no Japanese but words that they explain', () => {
    const mixed = factsOf(plan).flatMap(({ at, value }) =>
      typeof value.en === 'string' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(value.en) ? [at] : [],
    );
    expect(mixed.filter((at) => !at.endsWith('.note') && !at.endsWith('.reason'))).toEqual([]);
  });
});
