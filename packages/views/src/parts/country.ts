import { type Country, type Geography, namedCountries, type Plan } from '@shinrai/core';
import { factRef, joinLines, type Line, words } from './inline.ts';
import { inLanguage, listSeparator, type Speech } from './speech.ts';
import { nameView } from './text.ts';

/** A country concerned; the flag goes by its ISO 3166-1 code. */
export interface CountryView {
  readonly code: string;
  readonly name: Line;
}

/**
 * The name of a country: the everyday one in Japanese; in English the form that ASEAN uses, or the everyday one
 * (`name.short`) where the style of the foreign ministry is asked for.
 */
export function countryName(speech: Speech, country: Country): Line {
  const { name, short } = nameView(speech, country.name, factRef('country', country.id, 'name'));
  return speech.language === 'en' && speech.countryStyle === 'mofa' && country.name.short?.en !== undefined
    ? short
    : name;
}

/** Phrases countries with what their flags go by. */
export function countryViews(speech: Speech, countries: readonly Country[]): readonly CountryView[] {
  return countries.map((country) => ({ code: country.id, name: countryName(speech, country) }));
}

/**
 * Where something takes place or whom it reaches, in words: ASEAN, カンボジア、ラオス、ベトナム, 東京. Empty when nothing is
 * said.
 */
export function geographyLine(speech: Speech, geography: Geography | undefined): Line {
  if (!geography) return [];
  return joinLines([groupLine(speech, geography), placesLine(speech, geography)], listSeparator(speech));
}

function groupLine(speech: Speech, geography: Geography): Line {
  const group = geography.group === undefined ? undefined : speech.plan.entities.group.get(geography.group);
  if (!group) return [];
  const name = nameView(speech, group.name, factRef('group', group.id, 'name')).name;
  if (geography.extent !== 'some') return name;
  return inLanguage(speech, {
    ja: [...name, ...words('の一部の国')],
    en: [...words('Some '), ...name, ...words(' members')],
  });
}

function placesLine(speech: Speech, geography: Geography): Line {
  const places = (geography.places ?? []).flatMap((id) => speech.plan.entities.place.get(id) ?? []);
  const inPlaces = new Set(places.map(({ country }) => country));
  const countries = namedCountries(speech.plan, { ...geography, places: [] }).filter(({ id }) => !inPlaces.has(id));
  return joinLines(
    [...countryViews(speech, countries).map(({ name }) => name), ...places.map((place) => placeLine(speech, place))],
    // Ho Chi Minh City, Viet Nam; Jakarta, Indonesia
    speech.language === 'en' && places.some(({ country }) => country !== undefined) ? '; ' : listSeparator(speech),
  );
}

type PlaceOf = Plan['entities']['place'] extends ReadonlyMap<string, infer P> ? P : never;

function placeLine(speech: Speech, place: PlaceOf): Line {
  const name = nameView(speech, place.name, factRef('place', place.id, 'name')).name;
  const country = place.country === undefined ? undefined : speech.plan.entities.country.get(place.country);
  if (!country) return name;
  const inCountry = countryName(speech, country);
  return inLanguage(speech, {
    ja: [...name, ...words('（'), ...inCountry, ...words('）')],
    en: [...name, ...words(', '), ...inCountry],
  });
}
