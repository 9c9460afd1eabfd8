import { once, type Plan } from '@shinrai/core';
import type { Speech } from './speech.ts';

/** An English text that names countries as the style asks: Viet Nam, or Vietnam in that of the foreign ministry. */
export function inCountryStyle({ plan, language, countryStyle }: Speech, text: string): string {
  if (language !== 'en' || countryStyle !== 'mofa') return text;
  return everydayNames(plan).reduce((said, { name, everyday }) => said.replace(name, everyday), text);
}

const everydayNames = once((plan: Plan) =>
  [...plan.entities.country.values()].flatMap(({ name: { en, short } }) =>
    en !== undefined && short?.en !== undefined && en !== short.en
      ? [{ name: new RegExp(`(?<!\\p{L})${literally(en)}(?!\\p{L})`, 'gu'), everyday: short.en }]
      : [],
  ),
);

const literally = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
