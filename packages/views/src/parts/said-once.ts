import type { Plan } from '@shinrai/core';
import type { Speech } from './speech.ts';

/** Two documents that speak of a plan in the same manner say the same of the same thing in it. */
const mannerOf = ({ language, audience, countryStyle = 'asean', calendar = 'western' }: Speech): string =>
  [language, audience, countryStyle, calendar].join();

/**
 * Phrases each thing once for all documents that speak in the same manner, and remembers it as long as the plan lives.
 * Plans are frozen, so what was said never grows stale.
 */
export function saidOnce<Thing extends object, View>(
  say: (speech: Speech, thing: Thing) => View,
): (speech: Speech, thing: Thing) => View {
  const byPlan = new WeakMap<Plan, Map<string, WeakMap<Thing, { readonly view: View }>>>();
  const saidIn = (speech: Speech) => {
    const byManner = byPlan.get(speech.plan) ?? new Map<string, WeakMap<Thing, { readonly view: View }>>();
    byPlan.set(speech.plan, byManner);
    const manner = mannerOf(speech);
    const said = byManner.get(manner) ?? new WeakMap<Thing, { readonly view: View }>();
    byManner.set(manner, said);
    return said;
  };
  return (speech, thing) => {
    const said = saidIn(speech);
    const known = said.get(thing);
    if (known) return known.view;
    const view = say(speech, thing);
    said.set(thing, { view });
    return view;
  };
}
