import { createHash } from 'node:crypto';

/** JSON with sorted keys, indented so that a version control system shows what differs, and a line feed at the end. */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 1)}\n`;
}

/** SHA-256 of the canonical text of a value without its own `sha256`, in lower-case hexadecimal. */
export function digestOf({ sha256: _, ...rest }: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(canonicalText(rest)).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
