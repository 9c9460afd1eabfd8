import { parse } from 'yaml';
import { isFlood } from './is-flood.ts';
import { readPlain } from './read-plain.ts';

/** The values of a YAML text. Throws for what is none, and for what is unusual and has more entries than a data file. */
export function parseYaml(text: string): unknown {
  const plain = readPlain(text);
  if (plain) return plain.data;
  if (isFlood(text)) throw new Error('it is too long for what is unusual in it');
  return parse(text);
}
