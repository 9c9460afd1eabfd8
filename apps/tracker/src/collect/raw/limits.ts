/** What a returned workbook may have. An issued one of 5,000 rows stays far below all of it. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 30_000_000,
  /** Parts inside the file. */
  parts: 2_000,
  /** Bytes of one part, and of all together, once unpacked. */
  part: 80_000_000,
  unpacked: 120_000_000,
  /** How many times larger a part may be than it is packed; small ones may be anything. */
  ratio: 250,
  ratioFrom: 1_000_000,
  /** Sheets, hidden ones included. */
  sheets: 250,
  /** Cells with content, and rows and cells of any kind. */
  cells: 800_000,
  marks: 2_000_000,
  /** The last row and column that Excel has. */
  rows: 1_048_576,
  columns: 16_384,
  /** How deep elements may be nested. */
  depth: 60,
} as const;
