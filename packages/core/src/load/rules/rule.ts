import type { Diagnostic, FilePlace } from '@shinrai/diagnostics';
import type { EntityKind } from '../../model/id.ts';
import type { PlanHead } from '../../model/plan.ts';
import type { Part } from '../locate.ts';
import type { MediaFiles } from '../read/list-media.ts';
import type { Entry, Located, Path, Reference } from '../state.ts';
import type { Suggest } from '../suggest.ts';

/** A plan on its way: every valid entity with its place, before it is known whether the whole holds together. */
export interface PlanDraft {
  readonly head: Located<PlanHead> | undefined;
  /** The day that the plan describes; unknown while its head is not valid. */
  readonly asOf: string | undefined;
  readonly all: <K extends EntityKind>(kind: K) => readonly Entry<K>[];
  readonly find: <K extends EntityKind>(kind: K, id: string) => Entry<K> | undefined;
  readonly references: readonly Reference[];
  /** What lies under media/, by its path inside it. */
  readonly media: MediaFiles;
  readonly suggest: Suggest;
}

/** Where a field of an entity stands; without a field, where its id stands. */
export type Locate = (located: Located<unknown>, field?: Path, part?: Part) => FilePlace;

/** One demand on a plan that no schema can make. */
export interface Rule {
  /** Kinds of which all entities must be known for the rule to judge; otherwise it is left out. */
  readonly needs: readonly EntityKind[];
  /** The rule judges by what is referred to anywhere, so every file must have been read. */
  readonly needsAllFiles?: true;
  readonly check: (draft: PlanDraft, locate: Locate) => readonly Diagnostic[];
}
