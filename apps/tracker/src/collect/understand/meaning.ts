import type { Quantity } from '@shinrai/core';
import type { Remark } from './remark.ts';

/** What the data can hold for a cell: a text, a code, a date in the form of data files, or a number. */
export type DataValue = string | number;

/** What is said beside a value that was understood. Each has its own words in the report. */
export type Note =
  | { readonly kind: 'qualifier'; readonly qualifier: Quantity['qualifier'] }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'date-rest'; readonly words: string }
  | { readonly kind: 'synonym'; readonly written: string }
  | { readonly kind: 'serial' }
  | { readonly kind: 'time-dropped' }
  | { readonly kind: 'struck'; readonly words: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'line-breaks' };

/** Why a cell could not be understood. */
export type Puzzle =
  | 'same-as-above'
  | 'see-annex'
  | 'as-last-year'
  | 'date-without-year'
  | 'date-relative'
  | 'date-impossible'
  | 'date-unlikely'
  | 'not-a-date'
  | 'not-a-number'
  | 'share-or-percent'
  | 'not-in-list'
  | 'error-value';

/** Why a value that is understood cannot be taken over as it is. */
export type Refusal = 'formula' | 'too-long' | 'out-of-range' | 'nothing-to-enter' | 'all-struck';

/** What a returned cell means in its column. */
export type Meaning =
  | { readonly kind: 'value'; readonly value: DataValue; readonly notes: readonly Note[] }
  | { readonly kind: 'no-change' }
  | {
      readonly kind: 'refused';
      readonly why: Refusal;
      readonly value: DataValue | undefined;
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'puzzle';
      readonly why: Puzzle;
      readonly nearest?: string | undefined;
      readonly notes: readonly Note[];
    };

/** How each remark is a puzzle where a value is wanted; those that say nothing new or nothing at all are not here. */
export const PUZZLING_REMARKS = ['same-as-above', 'see-annex', 'as-last-year'] as const satisfies readonly Remark[];
