import type { MarginWords } from '../margins/margins.ts';

/** What a document says of itself: its margins and its file properties. */
export interface DocumentFacts {
  readonly margins: MarginWords;
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: string;
}
