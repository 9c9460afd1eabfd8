/** The columns of the review, in order. */
export const REVIEW_COLUMNS = [
  'from',
  'file',
  'where',
  'subject',
  'column',
  'issued',
  'today',
  'returned',
  'proposed',
  'verdict',
  'remark',
  'decision',
  'corrected',
  'reason',
  'key',
] as const;
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

/** The decisions, in the order of the drop-down. */
export const DECISIONS = ['accept', 'decline', 'ask'] as const;

/** The hidden sheet that says which files a review is about, and its headings. */
export const FILES_SHEET = '_files';
export const FILES_HEADINGS = ['sha256', 'name', 'path'] as const;
