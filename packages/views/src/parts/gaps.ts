import { areaCoverage, type Selection } from '@shinrai/core';
import { factRef, type Line } from './inline.ts';
import type { OverdueRow } from './overdue.ts';
import type { Registers } from './registers.ts';
import type { Speech } from './speech.ts';
import { nameView, textLine } from './text.ts';

/** What the source leaves open: for those who must ask, not for the public. */
export interface GapsView {
  /** Areas of which nothing is reported, with the reason. */
  readonly areas: readonly { readonly name: Line; readonly reason: Line }[];
  /** Actions whose state the source does not state, by sector. */
  readonly withoutState: readonly { readonly sector: Line; readonly actions: readonly Line[] }[];
  /** Planned things whose date has passed without a result. */
  readonly overdue: readonly OverdueRow[];
}

/** Phrases the gaps of a selection; null for readers who are not to see them. */
export function gapsView(speech: Speech, selection: Selection, registers: Registers): GapsView | null {
  if (speech.audience === 'public') return null;
  return {
    areas: selection.scope.kind === 'plan' ? areasWithNothing(speech) : [],
    withoutState: withoutState(speech, selection),
    overdue: registers.overdue,
  };
}

function areasWithNothing(speech: Speech): GapsView['areas'] {
  return areaCoverage(speech.plan)
    .filter(({ coverage }) => coverage === 'nothing')
    .map(({ area }) => ({
      name: nameView(speech, area.name, factRef('area', area.id, 'name')).name,
      reason: area.noEntry ? textLine(speech, area.noEntry, factRef('area', area.id, 'noEntry')) : [],
    }));
}

function withoutState(speech: Speech, selection: Selection): GapsView['withoutState'] {
  return selection.pillars
    .flatMap(({ sectors }) => sectors)
    .map(({ sector, blocks }) => ({
      sector: nameView(speech, sector.name, factRef('sector', sector.id, 'name')).name,
      actions: blocks
        .flatMap(({ actions }) => actions)
        .flatMap(({ action, details }) => [action, ...details])
        .filter(({ state }) => state.value === 'not-stated')
        .map((action) => textLine(speech, action.title, factRef('action', action.id, 'title'))),
    }))
    .filter(({ actions }) => actions.length > 0);
}
