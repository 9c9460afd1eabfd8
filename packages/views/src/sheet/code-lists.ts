import { DELIVERY_STATES, mayName, type Plan, type Scope, UNITS } from '@shinrai/core';
import { countryName } from '../parts/country.ts';
import { factRef, plainText } from '../parts/inline.ts';
import { saidOnce } from '../parts/said-once.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import { nameView, textLine } from '../parts/text.ts';
import {
  ENTRY_KIND_WORDS,
  PRECISION_WORDS,
  QUALIFIER_WORDS,
  QUANTITY_BASIS_WORDS,
  RATING_WORDS,
  STATE_WORDS,
} from '../words/codes.ts';
import type { CodeList } from './sheet-view.ts';

/** The lists of codes that every view of a tracker has: those of the model, and those of the plan. */
export const LIST_KEYS = [
  'states',
  'ratings',
  'entryKinds',
  'precisions',
  'qualifiers',
  'bases',
  'units',
  'pillars',
  'sectors',
  'ministries',
  'areas',
  'countries',
] as const;
export type ListKey = (typeof LIST_KEYS)[number];

type Values = CodeList['values'];

/**
 * The words of every list in the language of the document; of a plan's lists, everything that the plan has and that may
 * be named in a document about this part of it.
 */
export function codeLists(speech: Speech & { readonly scope: Scope }): readonly CodeList[] {
  const { entities } = speech.plan;
  const named = mayName(speech.plan, speech.scope);
  const kinds: Readonly<Record<string, ReadonlyMap<string, Parameters<typeof named>[0]> | undefined>> = {
    pillars: entities.pillar,
    sectors: entities.sector,
    ministries: entities.organisation,
    areas: entities.area,
  };
  return listsOf(speech, speech.plan).map((list) => {
    const all = kinds[list.key];
    const values = all ? list.values.filter(({ code }) => named(all.get(code) ?? {})) : list.values;
    return values.length === list.values.length ? list : { ...list, values };
  });
}

const listsOf = saidOnce((speech, _: Plan): readonly CodeList[] => {
  const { language } = speech;
  const { pillar, sector, organisation, area, country } = speech.plan.entities;
  const lists: Readonly<Record<ListKey, Values>> = {
    states: DELIVERY_STATES.map((code) => ({ code, word: STATE_WORDS[code][language] })),
    ratings: wordsOf(RATING_WORDS, speech),
    entryKinds: wordsOf(ENTRY_KIND_WORDS, speech),
    precisions: wordsOf(PRECISION_WORDS, speech),
    qualifiers: wordsOf(QUALIFIER_WORDS, speech),
    bases: wordsOf(QUANTITY_BASIS_WORDS, speech),
    units: unitWords(speech),
    pillars: [...pillar.values()].map(({ id, name }) => ({
      code: id,
      word: plainText(textLine(speech, name, factRef('pillar', id, 'name'))),
    })),
    sectors: [...sector.values()].map(({ id, name }) => ({
      code: id,
      word: plainText(textLine(speech, name, factRef('sector', id, 'name'))),
    })),
    ministries: [...organisation.values()]
      .filter(({ kind }) => kind === 'ministry' || kind === 'agency')
      .map(({ id, name }) => named(speech, 'organisation', id, name)),
    areas: [...area.values()].map(({ id, name }) => named(speech, 'area', id, name)),
    countries: [...country.values()].map((one) => ({ code: one.id, word: plainText(countryName(speech, one)) })),
  };
  return LIST_KEYS.map((key) => ({ key, values: distinct(lists[key]) }));
});

const wordsOf = (
  list: Readonly<Record<string, { readonly ja: string; readonly en: string }>>,
  speech: Speech,
): Values => Object.entries(list).map(([code, both]) => ({ code, word: inLanguage(speech, both) }));

const unitWords = (speech: Speech): Values =>
  Object.entries(UNITS).map(([code, { ja, en }]) => ({ code, word: inLanguage(speech, { ja, en: en[1] }) }));

const named = (speech: Speech, kind: string, id: string, name: Parameters<typeof nameView>[1]) => ({
  code: id,
  word: plainText(nameView(speech, name, factRef(kind, id, 'name')).name),
});

/** A word must lead back to one code: of two with the same word, the first stands. */
function distinct(values: Values): Values {
  const words = new Set<string>();
  return values.filter(({ word }) => !words.has(word) && words.add(word));
}
