/**
 * A date that keeps what is known and no more. Months and days are ISO 8601 strings; `fiscal-year` is the Japanese
 * one (1 April to 31 March), which EDTF (ISO 8601-2) cannot express.
 */
export type FuzzyDate =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'day-range'; readonly start: string; readonly end: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'month-range'; readonly start: string; readonly end: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'year-range'; readonly start: number; readonly end: number }
  | { readonly kind: 'fiscal-year'; readonly year: number }
  | { readonly kind: 'fiscal-year-range'; readonly start: number; readonly end: number }
  | { readonly kind: 'by'; readonly latest: AnchorDate }
  | { readonly kind: 'since'; readonly earliest: AnchorDate }
  | {
      readonly kind: 'span';
      readonly count: number;
      readonly unit: 'year' | 'month' | 'day';
      readonly start: AnchorDate;
    }
  | { readonly kind: 'undated' };

/** The dates that `by`, `since` and a span can hang on. */
export type AnchorDate = Extract<FuzzyDate, { kind: 'day' | 'month' | 'year' | 'fiscal-year' }>;

/** First and last day that a date can mean, as ISO days; absent where the date leaves that side open. */
export interface DateBounds {
  readonly earliest?: string;
  readonly latest?: string;
}
