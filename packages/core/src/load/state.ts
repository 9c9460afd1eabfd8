import type { Diagnostic } from '@shinrai/diagnostics';
import type { LineCounter } from 'yaml';
import type { FileKind } from '../model/files.ts';
import type { EntityKind } from '../model/id.ts';
import type { EntityOf } from '../model/linked-plan.ts';
import type { PlanHead } from '../model/plan.ts';
import type { Hidden } from './audience/hidden.ts';
import type { MediaFiles } from './read/list-media.ts';
import type { ReadBefore, Stretch } from './read-before.ts';
import { type Suggest, suggester } from './suggest.ts';

/** Keys and indexes that lead from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** A file of the plan folder as it was read. */
export interface SourceFile {
  /** Inside the plan folder, with "/" between folders. */
  readonly path: string;
  /** As a person would type it: the folder as it was given, then the path. */
  readonly label: string;
  readonly kind: FileKind;
  readonly text: string;
  readonly sha256: string;
}

/** A file whose YAML could be parsed: its values, and the way from each of them back to its line. */
export interface Tree {
  readonly file: SourceFile;
  /** Its nodes, which know where they stand; they are only made for a tree in which something is looked up. */
  readonly contents: unknown;
  readonly lines: LineCounter;
  readonly data: unknown;
  /** Where things stand that were asked for before. */
  readonly places: Map<string, Stretch>;
  /** Whether places in it are looked up; they are in as many files as anybody reads findings of. */
  readonly isSearched: boolean;
}

/** A valid value with the place at which it stands. */
export interface Located<T> {
  readonly value: T;
  readonly tree: Tree;
  readonly path: Path;
}

/** A valid entity with the place at which it stands. */
export interface Entry<K extends EntityKind = EntityKind> extends Located<EntityOf[K]> {
  readonly kind: K;
  readonly id: string;
}

/** An id that points at an entity, wherever it stands. */
export interface Reference {
  readonly kind: EntityKind;
  readonly id: string;
  readonly tree: Tree;
  readonly path: Path;
  /** The entity in which it stands, and the path inside it; none in the head of the plan. */
  readonly from?: { readonly kind: EntityKind; readonly id: string; readonly field: Path } | undefined;
}

/** What the five steps hand on to each other. Each gives a new one and only adds to it. */
export interface LoadState {
  readonly readBefore?: ReadBefore | undefined;
  readonly folder: string;
  readonly asOf: string | undefined;
  /** Texts to take instead of those on disk, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** From `read`: the files of the plan, and what lies under media/. */
  readonly files: readonly SourceFile[];
  readonly media: MediaFiles;
  /** From `parse`. */
  readonly trees: readonly Tree[];
  /** From `shape`: what is valid, entity by entity, even where its neighbours are not. */
  readonly head: Located<PlanHead> | undefined;
  readonly entries: readonly Entry[];
  /** Kinds whose ids cannot all be known, since a file or list that may hold them cannot be used. */
  readonly unread: ReadonlySet<EntityKind>;
  /** From `references`. */
  readonly references: readonly Reference[];
  /**
   * Kinds of which something could not be read, is not valid or is referred to wrongly. What is said about all
   * entities of such a kind would mislead, so it is not said.
   */
  readonly uncertain: ReadonlySet<EntityKind>;
  readonly findings: readonly Diagnostic[];
  /** What words that are not known most likely mean. */
  readonly suggest: Suggest;
  /** From `restrictTo`: what was left out. */
  readonly hidden?: Hidden | undefined;
}

/** One step of loading. Never throws for what a person wrote. */
export type Step = (state: LoadState) => LoadState | Promise<LoadState>;

/** Where every loading starts. */
export function startOf(folder: string, asOf: string | undefined): LoadState {
  return {
    folder,
    asOf,
    texts: new Map(),
    files: [],
    media: new Map(),
    unread: new Set(),
    trees: [],
    head: undefined,
    entries: [],
    references: [],
    uncertain: new Set(),
    findings: [],
    suggest: suggester(),
  };
}

/** A state in which the entities of some kinds are not known, since what holds them cannot be used. */
export function addUnread(state: LoadState, kinds: Iterable<EntityKind>): LoadState {
  const unread = [...kinds];
  return {
    ...state,
    unread: new Set([...state.unread, ...unread]),
    uncertain: new Set([...state.uncertain, ...unread]),
  };
}

/** A state with more kinds that are uncertain and more findings. */
export function addTo(
  state: LoadState,
  { uncertain = [], findings }: { uncertain?: Iterable<EntityKind>; findings: readonly Diagnostic[] },
): LoadState {
  return {
    ...state,
    uncertain: new Set([...state.uncertain, ...uncertain]),
    findings: [...state.findings, ...findings],
  };
}
