import { createHash } from 'node:crypto';
import type { TrackerView } from '@shinrai/views';

/** What identifies the content of a view, and how much it is. */
export interface ViewDigest {
  readonly sha256: string;
  readonly length: number;
}

/** The digest of a view, row by row: as one text, a view of thousands of rows would take a hundred megabytes. */
export function digestView({ sheets, ...rest }: TrackerView): ViewDigest {
  const hash = createHash('sha256');
  let length = 0;
  const add = (part: unknown) => {
    const text = `${JSON.stringify(part)}\n`;
    length += text.length;
    hash.update(text);
  };
  add(rest);
  for (const { rows, ...sheet } of sheets) {
    add(sheet);
    for (const row of rows) add(row);
  }
  return { sha256: hash.digest('hex'), length };
}
