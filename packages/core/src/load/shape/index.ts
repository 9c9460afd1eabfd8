import type { Diagnostic } from '@shinrai/diagnostics';
import type { z } from 'zod';
import { FILE_SCHEMAS } from '../../model/files.ts';
import type { EntityKind } from '../../model/id.ts';
import type { PlanHead } from '../../model/plan.ts';
import { once } from '../../select/once.ts';
import { childValue, collectionsIn, kindsIn, type RawEntity, rawEntities, valueAt } from '../collections.ts';
import { judged } from '../judged.ts';
import { lookAt } from '../patience.ts';
import { schemaAt } from '../schema-walk.ts';
import { addTo, addUnread, type Entry, type LoadState, type Located, type Tree } from '../state.ts';
import { floodIn } from './flood.ts';
import { findingsOf, floodFindings } from './improve/index.ts';

/** What one file gives: its valid entities, those that are not, and what is wrong with them. */
interface Shaped {
  readonly head?: Located<PlanHead> | undefined;
  readonly entries: readonly Entry[];
  readonly broken: readonly EntityKind[];
  readonly unread: readonly EntityKind[];
  readonly findings: readonly Diagnostic[];
}

/** Step 3: values to typed entities. A wrong entity does not take its neighbours with it. */
export function shape(state: LoadState): LoadState {
  const { results, left, findings } = lookAt(state.trees, {
    work: shapeFile,
    costOf: (file) => file.findings.length,
    fileOf: ({ file }) => file,
  });
  const shaped: readonly Shaped[] = [
    ...results,
    { entries: [], broken: [], unread: kindsIn(left.map(({ kind }) => kind)), findings },
  ];
  const head = shaped.map((file) => file.head).find((one) => one !== undefined);
  const next = { ...state, head, entries: shaped.flatMap(({ entries }) => entries) };
  return addTo(
    addUnread(
      next,
      shaped.flatMap(({ unread }) => unread),
    ),
    {
      uncertain: shaped.flatMap(({ broken }) => broken),
      findings: shaped.flatMap(({ findings }) => findings),
    },
  );
}

/** Once for each file: what an audience may see of a plan has most of its files as they are. */
const shapeFile = once((tree: Tree): Shaped => {
  const raw = rawEntities(tree);
  const flood = floodIn(tree, raw);
  if (flood)
    return { entries: [], broken: [], unread: kindsIn([tree.file.kind]), findings: floodFindings(tree, flood) };
  const result = judged(tree);
  if (!result.success) {
    const { issues } = result.error;
    return { ...shapeOneByOne(tree, raw), unread: unreadIn(tree, issues), findings: findingsOf(tree, issues) };
  }
  const entries = raw.map((entity) => entryOf(tree, entity, valueAt(result.data, entity.path)));
  const head = tree.file.kind === 'plan' ? { value: result.data as PlanHead, tree, path: [] } : undefined;
  return { head, entries, broken: [], unread: [], findings: [] };
});

function shapeOneByOne(tree: Tree, raw: readonly RawEntity[]): Pick<Shaped, 'entries' | 'broken'> {
  const results = raw.map((entity) => {
    const schema = schemaAt(FILE_SCHEMAS[tree.file.kind], entity.path) as z.ZodType;
    const result = schema.safeParse(entity.value);
    return { entity, entry: result.success ? entryOf(tree, entity, result.data) : undefined };
  });
  return {
    entries: results.flatMap(({ entry }) => entry ?? []),
    broken: results.flatMap(({ entity, entry }) => (entry ? [] : [entity.collection.kind])),
  };
}

/** The kinds of which a file may hold entities that were not seen: under a misspelt key, not in a list, no map at all. */
function unreadIn(tree: Tree, issues: readonly z.core.$ZodIssue[]): readonly EntityKind[] {
  const isMisspelt = issues.some(({ code, path }) => path.length === 0 && code !== 'custom');
  return collectionsIn(tree.file.kind)
    .filter(({ key, single }) => {
      const held = childValue(tree.data, key);
      return held === undefined ? isMisspelt : !single && !Array.isArray(held);
    })
    .map(({ kind }) => kind);
}

function entryOf(tree: Tree, { collection, path }: RawEntity, value: unknown): Entry {
  const entity = value as Entry['value'];
  return { kind: collection.kind, id: entity.id, value: entity, tree, path } as Entry;
}
