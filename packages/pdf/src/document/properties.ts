/** What a file says about itself, in its information dictionary and its metadata alike. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Code of the language of the document: `ja`. */
  readonly language: string;
  /** The day that stands for creation and change, as ISO 8601: never the clock's. */
  readonly day: string;
  /** How the document may be handled: its marking; empty for none. */
  readonly rights: string;
}

/** What a file claims to be. */
export interface Claims {
  /** Part of PDF/A: 2, or 3 for a file with attachments that are no PDF/A. */
  readonly archive: 2 | 3;
  /** Level of PDF/A: `A` with tags, `U` with the meaning of glyphs, `B` for looks alone. */
  readonly level: 'A' | 'U' | 'B';
  /** Whether it is PDF/UA-1 too. */
  readonly isAccessible: boolean;
}

/** The program that made the file. */
export const PRODUCER = 'shinrai';
