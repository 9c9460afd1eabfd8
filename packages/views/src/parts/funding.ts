import type { Action } from '@shinrai/core';
import { bodyViews } from './body.ts';
import { factRef, joinLines, type Line } from './inline.ts';
import { listSeparator, type Speech } from './speech.ts';
import { notStated } from './text.ts';

/** Who pays for an action: the funders of the action itself, of its initiatives and of its events. */
export function fundingLine(speech: Speech, action: Action): Line {
  const { initiative, event } = speech.plan.entities;
  const involved = [
    action,
    ...(action.initiatives ?? []).flatMap((id) => initiative.get(id) ?? []),
    ...(action.events ?? []).flatMap((id) => event.get(id) ?? []),
  ].flatMap(({ organisations }) => organisations ?? []);
  const funders = involved.filter(({ role }) => role === 'funder');
  const once = funders.filter(
    ({ organisation }, at) => funders.findIndex((other) => other.organisation === organisation) === at,
  );
  if (once.length === 0) return notStated(speech, factRef('action', action.id, 'organisations'));
  return joinLines(
    bodyViews(speech, once, `action:${action.id}`).map(({ name }) => name.short),
    listSeparator(speech),
  );
}
