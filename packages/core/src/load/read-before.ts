/**
 * What files said when they were read before, by the SHA-256 of their bytes, so that they need not be parsed again. Only
 * files with nothing wrong in them, whose values JSON can hold.
 */
export interface ReadBefore {
  /** The values of a file; undefined for one that was not read before. They must not be changed. */
  get(sha256: string): unknown;
  put(sha256: string, data: unknown): void;
}
