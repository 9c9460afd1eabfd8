import type { Action } from '../model/action.ts';
import type { Event } from '../model/event.ts';
import type { Country, Geography, Group } from '../model/geography.ts';
import type { Plan } from '../model/linked-plan.ts';
import { isAhead, isOver } from '../time/compare.ts';

/** The members (or observers) of a group on a day; dates without bounds always hold. */
export function membersOf(
  plan: Plan,
  group: Group,
  day: string,
  role: 'member' | 'observer' = 'member',
): readonly Country[] {
  return group.members
    .filter((member) => member.role === role)
    .filter((member) => !(member.from && isAhead(member.from, day)) && !(member.until && isOver(member.until, day)))
    .flatMap((member) => plan.entities.country.get(member.country) ?? []);
}

/** The countries that a geography names itself: directly or through its places, never through a group. */
export function namedCountries(plan: Plan, geography: Geography | undefined): readonly Country[] {
  if (!geography) return [];
  const ids = [
    ...(geography.countries ?? []),
    ...(geography.places ?? []).flatMap((place) => plan.entities.place.get(place)?.country ?? []),
  ];
  return [...new Set(ids)].flatMap((id) => plan.entities.country.get(id) ?? []);
}

/** Whether an action names a country: in its own geography or in that of an event that it is about. */
export function concernsCountry(plan: Plan, action: Action, country: string): boolean {
  const geographies = [action.geography, ...(action.events ?? []).map((id) => plan.entities.event.get(id)?.geography)];
  return geographies.some((geography) => namedCountries(plan, geography).some(({ id }) => id === country));
}

/** The events that name a country: directly or through the places where they are held. */
export function eventsNaming(plan: Plan, country: string): readonly Event[] {
  return [...plan.entities.event.values()].filter(({ geography }) =>
    namedCountries(plan, geography).some(({ id }) => id === country),
  );
}

/** Whether an action is for the whole of a group, all of its members alike. */
export function concernsGroup(action: Action, group: string): boolean {
  return action.geography?.group === group && action.geography.extent !== 'some';
}

/** The countries that get a sheet of their own, in the order of the data. */
export function countriesWithSheet(plan: Plan): readonly Country[] {
  return [...plan.entities.country.values()].filter((country) => country.sheet === true);
}
