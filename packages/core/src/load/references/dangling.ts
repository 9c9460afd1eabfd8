import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { FileKind } from '../../model/files.ts';
import type { EntityKind } from '../../model/id.ts';
import { collectionOf, fileName, type RawEntity, rawEntities, rawId } from '../collections.ts';
import { locate } from '../locate.ts';
import { MOST_FINDINGS } from '../patience.ts';
import { isId, slugOf } from '../slug.ts';
import type { LoadState, Reference } from '../state.ts';
import type { Suggest } from '../suggest.ts';

/** More ids than this are not listed in a message. */
const LISTED = 20;

/** References of one file that are told: each is looked up, and nobody reads a thousand. */
const TOLD = 100;

/** What was found about references that lead nowhere, the kinds that are meant, and those whose file is missing. */
export interface Dangling {
  readonly uncertain: readonly EntityKind[];
  readonly unread: readonly EntityKind[];
  readonly findings: readonly Diagnostic[];
}

/**
 * References to ids that nobody gives. Where a whole file could not be used nothing is said, since its ids may all be
 * there; where it is missing that is said once.
 */
export function danglingReferences(state: LoadState, references: readonly Reference[]): Dangling {
  const given = state.trees.flatMap(rawEntities);
  const known = idsByKind(given);
  const unclear = new Set([...state.unread, ...nameless(given)]);
  const lost = references.filter(({ kind, id }) => !known(kind).has(id) && !unclear.has(kind));
  const present = new Set(state.files.map(({ kind }) => kind));
  const [inFiles, inMissing] = partition(lost, ({ kind }) => present.has(collectionOf(kind).file));
  return {
    uncertain: lost.map(({ kind }) => kind),
    unread: inMissing.map(({ kind }) => kind),
    findings: [...unknownInFiles(inFiles, known, state.suggest), ...missingFiles(inMissing)],
  };
}

type Known = (kind: EntityKind) => ReadonlySet<string>;

/** Ids of entities that are not valid are known all the same; one of a wrong form is known in the right form. */
function idsByKind(given: readonly RawEntity[]): Known {
  const byKind = Map.groupBy(given, ({ collection }) => collection.kind);
  const sets = new Map([...byKind].map(([kind, list]) => [kind, new Set(list.flatMap(knownId))]));
  return (kind) => sets.get(kind) ?? new Set();
}

function knownId({ value }: RawEntity): readonly string[] {
  const id = rawId(value);
  return id === undefined ? [] : [isId(id) ? id : slugOf(id)];
}

/** Kinds with an entity that has no id, which may be the one that is meant. */
const nameless = (given: readonly RawEntity[]) =>
  given.filter(({ value }) => rawId(value) === undefined).map(({ collection }) => collection.kind);

/** Those of all files; where there are very many, only how many in each. */
function unknownInFiles(lost: readonly Reference[], known: Known, suggest: Suggest): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const inFile of Map.groupBy(lost, ({ tree }) => tree).values())
    findings.push(...(findings.length < MOST_FINDINGS ? unknownIds(inFile, known, suggest) : [more(0, inFile)]));
  return findings;
}

/** Those of one file: the first hundred, and how many there are. */
function unknownIds(lost: readonly Reference[], known: Known, suggest: Suggest): readonly Diagnostic[] {
  const told = lost.slice(0, TOLD).map((reference) => unknownId(reference, known(reference.kind), suggest));
  return lost.length <= TOLD ? told : [...told, more(TOLD, lost)];
}

const more = (told: number, lost: readonly Reference[]): Diagnostic =>
  messages.referenceMore({ told, all: lost.length }, { place: lost[0] && locate(lost[0].tree, []) });

function unknownId({ kind, id, tree, path }: Reference, known: ReadonlySet<string>, suggest: Suggest): Diagnostic {
  const holes = { kind, id, file: fileName(collectionOf(kind).file), nearest: suggest(id, known) };
  return messages.referenceUnknownId(
    { ...holes, known: known.size > LISTED ? undefined : [...known] },
    { place: locate(tree, path) },
  );
}

function missingFiles(lost: readonly Reference[]): readonly Diagnostic[] {
  const byFile = Map.groupBy(lost, ({ kind }) => collectionOf(kind).file);
  return [...byFile].map(([file, references]) => missingFile(file, references));
}

function missingFile(file: FileKind, references: readonly Reference[]): Diagnostic {
  const [first] = references;
  const ids = [...new Set(references.map(({ id }) => id))].sort();
  const shown = ids.length > LISTED ? [...ids.slice(0, LISTED), '...'] : ids;
  return messages.referenceMissingFile(
    { file: fileName(file), count: references.length, ids: shown },
    { place: first && locate(first.tree, first.path) },
  );
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
