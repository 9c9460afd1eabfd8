/**
 * What a returned workbook may have at most; room.ts says how much of it. An issued one of 5,000 rows has about half of
 * it; what has more is told within a second, before it is parsed.
 */
export const LIMITS = {
  /** Bytes of the file. */
  file: 30_000_000,
  /** Parts inside the file. */
  parts: 2_000,
  /** Bytes of one part, and of all together, once unpacked. */
  part: 40_000_000,
  unpacked: 64_000_000,
  /** Beginnings and ends of elements in all parts together. */
  tags: 3_000_000,
  /** Attributes of one element, and of all of a part. */
  attributes: 200,
  allAttributes: 3_000_000,
  /** How many times larger a part may be than it is packed; small ones may be anything. */
  ratio: 250,
  ratioFrom: 1_000_000,
  /** Sheets, hidden ones included. */
  sheets: 250,
  /** Cells with content, and rows and cells of any kind. */
  cells: 500_000,
  marks: 1_200_000,
  /** Characters of a cell; Excel takes 32,767, others 50,000. */
  text: 65_535,
  /** Characters and changes of look in all cells, shared texts counted wherever they stand. */
  characters: 25_000_000,
  /** Characters of a format of numbers that are looked at; Excel takes 255. */
  format: 255,
  /** Bytes of shared texts of which the looks are taken out before they are counted; what is left is a part as others are. */
  sharedTexts: 80_000_000,
  /** Texts that cells share, and looks that they can have. */
  texts: 250_000,
  looks: 70_000,
  /** Merged ranges, notes and comments, people who commented, relationships of one part. */
  merges: 50_000,
  comments: 20_000,
  persons: 2_000,
  relationships: 2_000,
  /** The last row and column that Excel has. */
  rows: 1_048_576,
  columns: 16_384,
  /** How deep elements may be nested. */
  depth: 60,
} as const;
