import type { Path } from '../load/state.ts';
import type { EntityKind } from '../model/id.ts';
import type { DeliveryState } from '../model/state.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Language } from '../text/text.ts';
import type { FuzzyDate } from '../time/fuzzy-date.ts';
import type { DateShift } from './date-shift.ts';
import type { QuantityShift } from './quantity-shift.ts';
import type { WordRun } from './word-runs.ts';

/** What happened to a value: it is new, it is gone, it is another one, or it stands at another place of its list. */
export type ChangeType = 'added' | 'removed' | 'changed' | 'moved';

/** What kind of fact a value is, so that a difference can be told as people tell it. */
export type FactKind = 'text' | 'translation' | 'state' | 'date' | 'figure' | 'reference' | 'value';

interface Place {
  /** Way to the value inside the old entity. For what was added: the old container and the last step of the new. */
  readonly was: Path;
  /** Way to the value inside the new entity. For what was removed: the new container and the last step of the old. */
  readonly now: Path;
  /** It says how we know something, not what we know: a source, a basis, a note, the words of the source. */
  readonly isProvenance: boolean;
}

/** One difference in one field, with both values as the model has them. What was added has no old value, and so on. */
export type FieldChange = Place & { readonly change: ChangeType; readonly old?: unknown; readonly new?: unknown } & (
    | { readonly kind: 'value' }
    /** A text, or something that has a text of its own; the words that differ when one became another. */
    | { readonly kind: 'text'; readonly language?: Language; readonly words?: readonly WordRun[] }
    /** The English of a text appeared or went away, or can be relied on more or less than before. */
    | { readonly kind: 'translation' }
    | { readonly kind: 'state'; readonly old?: DeliveryState; readonly new?: DeliveryState }
    | { readonly kind: 'date'; readonly old?: FuzzyDate; readonly new?: FuzzyDate; readonly shift?: DateShift }
    | { readonly kind: 'figure'; readonly old?: Quantity; readonly new?: Quantity; readonly shift?: QuantityShift }
    | { readonly kind: 'reference'; readonly of: EntityKind }
  );

/** What a difference is about: an entity, or the plan as a whole. */
export interface Subject {
  readonly entity: EntityKind | 'plan';
  readonly id: string;
}

/** The sectors on whose pages an action stands. */
export interface Pages {
  readonly was: readonly string[];
  readonly now: readonly string[];
}

/** What happened to an entity. Positions are those in the list of all entities of its kind. */
export type EntityChange = Subject &
  (
    | { readonly change: 'added'; readonly at: number; readonly value: unknown }
    | { readonly change: 'removed'; readonly at: number; readonly value: unknown }
    | {
        readonly change: 'changed';
        readonly moved?: { readonly from: number; readonly to: number };
        readonly pages?: Pages;
        readonly fields: readonly FieldChange[];
      }
  );

/** Everything in which one state of a plan differs from an earlier one, in the order of the plan. Plain data. */
export interface PlanDiff {
  readonly was: PlanState;
  readonly now: PlanState;
  readonly changes: readonly EntityChange[];
}

/** Which state of a plan is meant. */
export interface PlanState {
  readonly plan: string;
  /** What the data call themselves. */
  readonly edition: string;
  readonly asOf: string;
}
