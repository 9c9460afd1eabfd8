/** One page of a section as it was set. */
export interface PageSetting {
  /** The first unit of rows on it. */
  readonly from: number;
  readonly air: string;
  readonly height: number;
}

/** How a section was set: what finding it out again would give. */
export interface Setting {
  readonly density: string;
  readonly extras: string;
  /** What was moved to the last page, if anything was. */
  readonly moved: string;
  readonly pages: readonly PageSetting[];
}

/** How one of the lists behind the pages was set. */
export interface ListSetting {
  readonly density: string;
  readonly air: string;
  readonly height: number;
  /** Whether it shares pages with lists before it, only with those after it, or with none. */
  readonly flow: 'follows' | 'first' | 'alone';
  /** The page of its group on which it begins, and how many pages the group takes. */
  readonly at: string;
  readonly pages: string;
}

/** Settings by what decides them, so that what stands in several documents, or did in an earlier one, is measured once. */
export interface Settings {
  readonly sections: Map<string, Setting>;
  /** The lists of a document, which are set together. */
  readonly lists: Map<string, readonly ListSetting[]>;
  /** The page numbers that a document had the last time: a guess that spares a print where it is right. */
  readonly numbers: Map<string, Readonly<Record<string, number>>>;
}

/** Nothing is known yet. */
export const noSettings = (): Settings => ({ sections: new Map(), lists: new Map(), numbers: new Map() });
