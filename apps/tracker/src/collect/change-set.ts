import type { Language } from '@shinrai/core';
import type { Diagnostic } from '@shinrai/diagnostics';
import type { Issue } from '../meta/issued.ts';
import type { RawComment } from './raw/raw-book.ts';
import type { DataValue, Note, Puzzle, Refusal } from './understand/meaning.ts';

/** What becomes of a returned cell. Every cell with content has exactly one of these. */
export const FATES = ['unchanged', 'accepted', 'conflict', 'rejected', 'not-understood', 'extra'] as const;
export type Fate = (typeof FATES)[number];

/** Why a cell has its fate, where the fate alone does not say. */
export type Why =
  | Puzzle
  | Refusal
  /** unchanged: the data says so already; the cell says "no change"; the sheet is only to be read. */
  | 'already'
  | 'no-change'
  | 'generated'
  /** accepted: takes the place of what the same ministry returned before. */
  | 'supersedes'
  /** conflict: the data was changed since the issue; two returns differ; two rows with one id differ. */
  | 'data-changed'
  | 'returns-differ'
  | 'rows-differ'
  /** rejected: the column is made from the plan; and so on. */
  | 'fixed-column'
  | 'row-gone'
  | 'reason-missing'
  | 'rating-missing'
  | 'qualifier-lost'
  | 'unit-differs'
  | 'superseded'
  | 'no-place'
  | 'too-much'
  /** what a review decided. */
  | 'decided'
  | 'declined'
  | 'asked'
  /** extra: what nothing was issued for. */
  | 'added-sheet'
  | 'added-text'
  | 'outside-table'
  | 'unknown-column'
  | 'unsure-column'
  | 'unknown-row'
  | 'unsure-row'
  | 'copied-row'
  | 'proposal';

/** Another value that a cell competes with, and whose it is. */
export interface Rival {
  readonly from: string;
  readonly value: string;
}

/** One returned cell with its fate. All values are as a reader sees them; nothing of what was returned is left out. */
export interface CellFate {
  readonly sheet: string;
  readonly address: string;
  readonly fate: Fate;
  readonly why?: Why | undefined;
  /** The row's id and title, and the column's key and heading, as far as they are known. */
  readonly row?: string | undefined;
  readonly title?: string | undefined;
  readonly column?: string | undefined;
  readonly heading?: string | undefined;
  readonly field?: string | undefined;
  readonly issued: string | null;
  readonly returned: string;
  readonly today?: string | null | undefined;
  /** What would be written; also for cells that are not accepted, if it is known. */
  readonly proposed?: DataValue | undefined;
  readonly notes?: readonly Note[] | undefined;
  readonly rivals?: readonly Rival[] | undefined;
  /** What a word or heading probably means; never taken for granted. */
  readonly nearest?: string | undefined;
  /** What a review decided about it. */
  readonly decision?: Decision | undefined;
}

/** What somebody decided about a cell. */
export interface Decision {
  readonly decision: 'accept' | 'decline' | 'ask';
  readonly reason: string;
  /** The value that is to be taken over instead, as it was typed; empty or absent for none. */
  readonly corrected?: string | undefined;
}

/** A new entry that somebody proposes, under a temporary id. */
export interface Proposal {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** By column key, as written; what stands in columns that were not issued has the heading as its key. */
  readonly values: Readonly<Record<string, string>>;
}

/** Something that only the ministry can answer. */
export type Question =
  | { readonly kind: 'cell'; readonly cell: CellFate }
  | { readonly kind: 'row-missing'; readonly sheet: string; readonly row: string; readonly title: string }
  | {
      readonly kind: 'cell-cleared';
      readonly sheet: string;
      readonly row: string;
      readonly title: string;
      readonly heading: string;
      readonly issued: string;
    }
  | { readonly kind: 'row-unsure'; readonly sheet: string; readonly number: number; readonly title: string }
  | { readonly kind: 'row-damaged'; readonly row: string };

/** A change of the data that a returned cell asks for. */
export interface Change {
  /** The entity, such as `action:winter-route`. */
  readonly entity: string;
  readonly field: string;
  readonly was: DataValue | null;
  readonly value: DataValue;
  /** In which language a text was written. */
  readonly language: Issue['language'];
  /** The cell as it was written, and where it stands. */
  readonly returned: string;
  readonly sheet: string;
  readonly address: string;
}

/** Who sent a workbook back: the scope that it was issued for. */
export interface Returner {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** One returned file: what it is, and what becomes of each of its cells. */
export interface ReturnedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** When it was last saved, as the file itself says. */
  readonly modified: string | undefined;
  readonly issue: Issue | undefined;
  readonly returner: Returner | undefined;
  /** The id under which this very file was taken over before. */
  readonly knownAs: string | undefined;
  readonly findings: readonly Diagnostic[];
  readonly cells: readonly CellFate[];
  readonly counts: Readonly<Record<Fate, number>>;
  readonly changes: readonly Change[];
  readonly proposals: readonly Proposal[];
  readonly questions: readonly Question[];
  readonly comments: readonly (RawComment & { readonly sheet: string })[];
  /** Things that hide or add content without being content. */
  readonly remarks: readonly string[];
}

/** A ministry or another body that can be asked. */
export interface Body {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** What returned workbooks ask for, as plain data. */
export interface ChangeSet {
  readonly plan: string;
  readonly edition: string;
  /** The day of collecting, as given. */
  readonly date: string;
  readonly files: readonly ReturnedFile[];
  /** Ministries that were issued a workbook and have not answered. */
  readonly unanswered: readonly (Body & {
    /** How many actions they are in charge of, together with the bodies that belong to them. */
    readonly rows: number;
    /** Those of these bodies that are in charge of something themselves. */
    readonly bodies: readonly Body[];
  })[];
}

/** How many cells have each fate. */
export function countFates(cells: readonly Pick<CellFate, 'fate'>[]): Readonly<Record<Fate, number>> {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const { fate } of cells) counts[fate] += 1;
  return counts;
}
