import { collectionOf } from '../load/collections.ts';
import { findReferences } from '../load/references/find.ts';
import { type Schema, schemaAt } from '../load/schema-walk.ts';
import { FILE_SCHEMAS } from '../model/files.ts';
import type { EntityKind } from '../model/id.ts';
import type { Plan } from '../model/linked-plan.ts';
import { splitMentions } from '../text/mention.ts';
import { eventsNaming } from './countries.ts';
import { once } from './once.ts';
import { related } from './related.ts';
import type { Scope } from './scope.ts';
import { type Selection, select, selectedActions } from './select.ts';

/**
 * Everything that a document about a part of the plan may tell of: what it is about, what that hangs together with, and
 * what any of it names, however little is said of that; the plan itself, whose words stand in every document.
 */
export function contentsOf(plan: Plan, scope: Scope): ReadonlySet<object> {
  const known = contentsByScope(plan);
  const key = scope.kind === 'plan' ? 'plan' : `${scope.kind} ${scope.id}`;
  const contents = known.get(key) ?? new Set([planItself(plan), ...gather(plan, scope)]);
  known.set(key, contents);
  return contents;
}

const contentsByScope = once((_: Plan) => new Map<string, ReadonlySet<object>>());

/** What plan.yaml says of the plan as a whole, without the lists in it: these are entities of their own. */
export const planItself = once(({ head }: Plan): object => {
  const { pillars: _, items: __, terms: ___, ...own } = head;
  return own;
});

function gather(plan: Plan, scope: Scope): readonly object[] {
  if (scope.kind === 'plan') return Object.values(plan.entities).flatMap((collection) => [...collection.values()]);
  const subjects = subjectsOf(plan, scope, select(plan, scope));
  return [
    ...subjects.flatMap(([, list]) => list),
    ...linksIn(plan, FILE_SCHEMAS.plan, planItself(plan)),
    ...subjects.flatMap(([kind, list]) => list.flatMap((entity) => namedBy(plan, kind, entity))),
    ...mentionedBy(
      plan,
      subjects.flatMap(([, list]) => list),
    ),
  ];
}

type Subjects = readonly (readonly [EntityKind, readonly object[]])[];

function subjectsOf(plan: Plan, scope: Scope, selection: Selection): Subjects {
  const { entities } = plan;
  const sectors = selection.pillars.flatMap(({ sectors: list }) => list).map(({ sector }) => sector);
  const { events, documents, initiatives, organisations } = related(plan, selection);
  return [
    ['action', selectedActions(selection)],
    ['sector', sectors],
    ['media', sectors.flatMap(({ media = [] }) => media.flatMap((id) => entities.media.get(id) ?? []))],
    ['link', sectors.flatMap(({ links = [] }) => links.flatMap((id) => entities.link.get(id) ?? []))],
    ['event', [...events, ...(scope.kind === 'country' ? eventsNaming(plan, scope.id) : [])]],
    ['document', documents],
    ['initiative', initiatives],
    ['organisation', organisations],
    ['area', [...entities.area.values()].filter(({ pillar }) => scope.kind === 'pillar' && pillar === scope.id)],
  ];
}

const schemaOf = (kind: EntityKind): Schema => {
  const { file, key, single } = collectionOf(kind);
  return schemaAt(FILE_SCHEMAS[file], single ? [key] : [key, 0]) as Schema;
};

/** What an entity names. A sector's page may be told in part, and what a picture belongs to is not said with it. */
function namedBy(plan: Plan, kind: EntityKind, entity: object): readonly object[] {
  if (kind === 'media' || kind === 'link') return [];
  const { blocks: _, ...named } = entity as { readonly blocks?: unknown };
  return linksIn(plan, schemaOf(kind), kind === 'sector' ? named : entity);
}

/** What an entity refers to. */
const linksIn = ({ entities }: Plan, schema: Schema, entity: object): readonly object[] =>
  findReferences(schema, entity).flatMap(({ kind, id }) => entities[kind].get(id) ?? []);

/** What the figures belong to that stand in the texts of some entities. */
function mentionedBy(plan: Plan, entities: readonly object[]): readonly object[] {
  const ids = new Set(entities.flatMap(mentionsIn));
  if (ids.size === 0) return [];
  const { action, event, initiative, document } = plan.entities;
  return [action, event, initiative, document]
    .flatMap((kind) => [...kind.values()])
    .filter(({ figures = [] }) => figures.some(({ id }) => ids.has(id)));
}

function mentionsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return splitMentions(value).flatMap((piece) => (piece.kind === 'figure' ? [piece.id] : []));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(mentionsIn) : [];
}
