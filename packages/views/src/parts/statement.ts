import type { Action, SelectedSector, Selection } from '@shinrai/core';
import { actionView } from './action.ts';
import { ownersLine } from './body.ts';
import { figureLine } from './figure-line.ts';
import { factRef, type Line } from './inline.ts';
import { pillarHead } from './pillar.ts';
import { actionsOf, point } from './point.ts';
import { sectorView } from './sector.ts';
import type { Speech } from './speech.ts';
import { textLine } from './text.ts';

/** The fields that a table of old and new text tells apart. */
export type StatementField =
  | 'name'
  | 'gist'
  | 'overview'
  | 'owners'
  | 'action'
  | 'title'
  | 'text'
  | 'state'
  | 'when'
  | 'where'
  | 'figure'
  | 'event';

/** One thing that a plan says, in a document's words. */
export interface Statement {
  /** The same in two states of a plan when it says the same kind of thing about the same thing. */
  readonly key: string;
  /** Kind and id of what it is about. */
  readonly entity: string;
  readonly section: { readonly id: string; readonly name: Line };
  readonly subject: Line;
  readonly field: StatementField;
  readonly text: Line;
  /** A whole that is told in one when it is new or gone; its parts are then left out. */
  readonly isWhole: boolean;
}

/** Everything that a part of a plan says: pillars, sectors and their actions, then the events. */
export function statementsOf(speech: Speech, selection: Selection): readonly Statement[] {
  return [
    ...headStatements(speech, selection),
    ...selection.pillars.flatMap(({ sectors }) => sectors).flatMap((sector) => sectorStatements(speech, sector)),
  ];
}

function headStatements(speech: Speech, { scope, pillars }: Selection): readonly Statement[] {
  const { head } = speech.plan;
  const section = { id: 'plan', name: textLine(speech, head.short, factRef('plan', head.id, 'short')) };
  const vision = textLine(speech, head.vision, factRef('plan', head.id, 'vision'));
  return [
    ...(scope.kind === 'plan' ? [one(`plan:${head.id}`, section, section.name, 'text', vision)] : []),
    ...pillars.flatMap(({ pillar }) => {
      const { name, gist } = pillarHead(speech, pillar);
      const entity = `pillar:${pillar.id}`;
      return [one(entity, section, name, 'name', name), one(entity, section, name, 'gist', gist)];
    }),
  ];
}

function sectorStatements(speech: Speech, selected: SelectedSector): readonly Statement[] {
  const view = sectorView(speech, selected);
  const section = { id: view.id, name: view.name };
  const entity = `sector:${view.id}`;
  return [
    one(entity, section, view.name, 'name', view.name),
    one(entity, section, view.name, 'gist', view.gist),
    one(entity, section, view.name, 'owners', ownersLine(speech, view.owners)),
    ...view.blocks.flatMap((block) =>
      block.overview.map((text, at) =>
        one(entity, section, block.framework?.name ?? view.name, 'overview', text, `${block.id}.${at}`),
      ),
    ),
    ...actionsOf(selected).flatMap((action) => actionStatements(speech, selected, action, section)),
    ...view.events.map(({ id, name, when }) => one(`event:${id}`, section, name.name, 'event', when.text, '', true)),
  ];
}

function actionStatements(
  speech: Speech,
  { sector }: SelectedSector,
  action: Action,
  section: Statement['section'],
): readonly Statement[] {
  const view = actionView(speech, sector, { action, details: [] }, 1);
  const entity = `action:${action.id}`;
  const own = (field: StatementField, text: Line, part = '') => one(entity, section, view.title, field, text, part);
  return [
    one(entity, section, view.title, 'action', point(speech, action).said, '', true),
    own('title', view.title),
    own('text', view.text),
    own('state', view.state.word),
    own('when', view.when),
    own('where', view.where),
    own('owners', ownersLine(speech, view.owners)),
    ...view.figures.map((figure) => own('figure', figureLine(speech, figure), figure.id)),
  ];
}

const one = (
  entity: string,
  section: Statement['section'],
  subject: Line,
  field: StatementField,
  text: Line,
  part = '',
  isWhole = false,
): Statement => ({ key: [section.id, entity, field, part].join(' '), entity, section, subject, field, text, isWhole });
