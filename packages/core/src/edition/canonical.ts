import { createHash } from 'node:crypto';

/** JSON with sorted keys, indented so that a version control system shows what differs, and a line feed at the end. */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 1)}\n`;
}

/** SHA-256 of the canonical text of a value without its own `sha256`, in lower-case hexadecimal. */
export function digestOf({ sha256: _, ...rest }: Readonly<Record<string, unknown>>): string {
  return sha256(canonicalText(rest));
}

/** How the canonical text of an edition ends, whose last key is its SHA-256. */
const END = ',\n "sha256": "';

/**
 * Whether a value says the SHA-256 of the rest of it. Its text as it was written is asked first: where nobody formatted it
 * in another way it is canonical, and need not be written anew.
 */
export function isAsFrozen(text: string, value: Readonly<Record<string, unknown>>): boolean {
  const end = text.lastIndexOf(END);
  return value.sha256 === sha256(`${text.slice(0, Math.max(0, end))}\n}\n`) || value.sha256 === digestOf(value);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
