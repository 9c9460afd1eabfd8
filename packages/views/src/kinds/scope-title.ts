import type { Scope } from '@shinrai/core';
import { countryName } from '../parts/country.ts';
import { factRef, type Line } from '../parts/inline.ts';
import type { Speech } from '../parts/speech.ts';
import { nameView, textLine } from '../parts/text.ts';

/** The name of what a document is about; the plan's everyday name for the whole plan. */
export function scopeTitle(speech: Speech, scope: Scope): Line {
  const { head, entities } = speech.plan;
  if (scope.kind === 'plan') return textLine(speech, head.short, factRef('plan', head.id, 'short'));
  if (scope.kind === 'country') return countryTitle(speech, scope.id);
  const kind = scope.kind === 'ministry' ? 'organisation' : scope.kind;
  const entity = entities[kind].get(scope.id);
  if (!entity) throw new RangeError(`the plan has no ${scope.kind} "${scope.id}"`);
  return nameView(speech, entity.name, factRef(kind, scope.id, 'name')).name;
}

function countryTitle(speech: Speech, id: string): Line {
  const country = speech.plan.entities.country.get(id);
  if (!country) throw new RangeError(`the plan has no country "${id}"`);
  return countryName(speech, country);
}
