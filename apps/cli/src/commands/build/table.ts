/** Rows of text as columns: the first to the left, the others to the right unless told otherwise. */
export const formatTable = (rows: readonly (readonly string[])[], others: 'left' | 'right' = 'right'): string => {
  const widths = rows.reduce<readonly number[]>(
    (found, row) => row.map((cell, column) => Math.max(found[column] ?? 0, cell.length)),
    [],
  );
  const align = (cell: string, column: number) =>
    column === 0 || others === 'left' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(align).join('  ').trimEnd()}\n`).join('');
};
