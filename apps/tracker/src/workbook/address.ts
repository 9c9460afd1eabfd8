/** The letters of a column, counted from 1: A, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : `${columnLetters(rest)}${letter}`;
}

/** One column of a sheet from its first to its last row: `B2:B114`. */
export const columnRange = (column: number, first: number, last: number): string =>
  `${columnLetters(column)}${first}:${columnLetters(column)}${last}`;

/** The same from anywhere in the workbook, fixed: `'取組'!$B$2:$B$114`. Sheet names have no apostrophe. */
export const fixedRange = (sheet: string, column: number, first: number, last: number): string => {
  const letters = columnLetters(column);
  return `'${sheet}'!$${letters}$${first}:$${letters}$${last}`;
};
