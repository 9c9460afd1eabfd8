import { fileURLToPath } from 'node:url';
import { loadPlan, type Plan } from '@shinrai/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CountryStyle, countrySheetView, packView, plainText, type Request } from '../src/index.ts';
import { geographyLine } from '../src/parts/country.ts';
import { factRef } from '../src/parts/inline.ts';
import { textLine } from '../src/parts/text.ts';

const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/two-pillars', import.meta.url));

/** The fixture, with the Faroe Islands under a name that has an everyday form in English. */
let plan: Plan;
beforeAll(async () => {
  const loaded = await loadPlan(FIXTURE);
  if (!loaded.plan) throw new Error('the fixture does not load');
  const country = new Map(loaded.plan.entities.country);
  const rename = (id: string, en: string, short: string) => {
    const found = country.get(id);
    if (!found) throw new Error(`no country ${id}`);
    const formal = { ja: found.name.ja, en: `Sovereign ${en}` };
    country.set(id, { ...found, formal, name: { ...found.name, en, short: { en: short } } });
  };
  rename('no', 'Kingdom of the Way', 'Northway');
  rename('fo', 'Sheep Islands PDR', 'Sheep Islands');
  plan = { ...loaded.plan, entities: { ...loaded.plan.entities, country } };
});

const request = (language: 'ja' | 'en', countryStyle?: CountryStyle): Request => ({
  scope: { kind: 'country', id: 'no' },
  language,
  audience: 'internal',
  countryStyle,
});
const sheet = (...asked: Parameters<typeof request>) => countrySheetView(plan, request(...asked));
const pack = (...asked: Parameters<typeof request>) =>
  JSON.stringify(packView(plan, { ...request(...asked), scope: { kind: 'plan' } }));

describe('the English names of countries', () => {
  it('are those of ASEAN unless the others are asked for', () => {
    expect(plainText(sheet('en').country.name)).toBe('Kingdom of the Way');
    expect(sheet('en', 'asean')).toEqual(sheet('en'));
  });

  it('are the everyday ones in the style of the foreign ministry: in names, titles and places', () => {
    expect(plainText(sheet('en', 'mofa').country.name)).toBe('Northway');
    expect(sheet('en', 'mofa').frame.title).toMatch(/Northway$/);
    expect(pack('en')).toContain('Sheep Islands PDR');
    expect(pack('en', 'mofa')).toContain('Sheep Islands');
    expect(pack('en', 'mofa')).not.toContain('Sheep Islands PDR');
  });

  it('are everyday ones in texts, too, but not within other words nor in formal names', () => {
    const en = 'From Sheep Islands PDR to the Kingdom of the Wayward; the Kingdom of the Way’s ships.';
    const said = textLine({ plan, ...request('en', 'mofa') }, { ja: '', en }, factRef('plan', 'x', 'text'));
    expect(plainText(said)).toBe('From Sheep Islands to the Kingdom of the Wayward; the Northway’s ships.');
    expect(plainText(sheet('en', 'mofa').formal ?? [])).toBe('Sovereign Kingdom of the Way');
  });

  it('are the official ones where no everyday one is given', () => {
    const iceland = { ...request('en', 'mofa'), scope: { kind: 'country', id: 'is' } } as const;
    expect(plainText(countrySheetView(plan, iceland).country.name)).toBe('Iceland');
  });

  it('leave Japanese as it is', () => {
    expect(sheet('ja', 'mofa')).toEqual(sheet('ja'));
    expect(pack('ja', 'mofa')).toBe(pack('ja'));
  });
});

it('places with their countries part at semicolons in English, others at commas', () => {
  const where = (language: 'ja' | 'en', places: string[]) =>
    plainText(geographyLine({ plan, language, audience: 'internal' }, { kind: 'site', countries: ['is'], places }));
  expect(where('en', ['torshavn'])).toBe('Iceland; Tórshavn, Sheep Islands PDR');
  expect(where('en', ['north-sound'])).toBe('Iceland, North Sound');
  expect(where('ja', ['torshavn'])).toBe('アイスランド、トースハウン（フェロー諸島）');
});
