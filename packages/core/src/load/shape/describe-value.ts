const LONGEST = 40;

/** What was written, in a few words: the text "abc", the number 3, a list, a map. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  return `the ${WORDS[typeof value] ?? 'value'} ${shorten(typeof value === 'string' ? `"${value}"` : String(value))}`;
}

const WORDS: Record<string, string> = { string: 'text', number: 'number', bigint: 'number', boolean: 'value' };

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
