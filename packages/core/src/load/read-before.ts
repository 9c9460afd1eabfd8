/** Where something stands in a text: from one character up to another. */
export type Stretch = readonly [start: number, end: number];

/** A file that was read before. */
export interface KnownFile {
  /** Its values, which must not be changed. */
  readonly data: unknown;
  /** Where things stand in it that were asked for, by what was asked. */
  readonly places: Map<string, Stretch>;
}

/**
 * What files said when they were read before, by the SHA-256 of their bytes, so that they need not be parsed again. Only
 * files with nothing wrong in them as YAML, whose values JSON can hold.
 */
export interface ReadBefore {
  get(sha256: string): KnownFile | undefined;
  /** Takes note of a file; places are added while it is in use. */
  put(sha256: string, file: KnownFile): void;
}
