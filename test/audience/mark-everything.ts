import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

type Value = Record<string, unknown>;

/** Lists whose entities cannot be marked, or have no words of their own. */
const UNMARKABLE = ['countries', 'places', 'sources', 'segments', 'blocks', 'pages'];

/** Copies a plan in which each thing with an id bears a caveat of its own, and says the same word: c1c, c2c ... */
export function markEverything(from: string, to: string): number {
  cpSync(from, to, { recursive: true });
  let count = 0;
  const caveat = () => {
    count += 1;
    return `c${count}c`;
  };
  for (const path of readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))) {
    const file = join(to, path);
    const data = parse(readFileSync(file, 'utf8')) as Value;
    const { vision } = data as { vision?: Value };
    const marked = mark(vision ? { ...data, vision: bear(vision, caveat()) } : data, caveat);
    writeFileSync(file, stringify(marked, { aliasDuplicateObjects: false }));
  }
  return count;
}

/** Marks the things in the lists of a map, and its only sector, however deep. */
function mark(map: Value, caveat: () => string): Value {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => {
      if (key === 'sector') return [key, bear(mark(value as Value, caveat), caveat())];
      if (!Array.isArray(value) || UNMARKABLE.includes(key)) return [key, value];
      const isThing = (one: unknown): one is Value => typeof one === 'object' && one !== null && 'id' in one;
      return [key, value.map((one) => (isThing(one) ? bear(mark(one, caveat), caveat()) : one))];
    }),
  );
}

/** A thing with a caveat, which says so in its own words. */
function bear(thing: Value, caveat: string): Value {
  const said = Object.fromEntries(
    Object.entries(thing).map(([key, value]) => [key, key === 'en' ? `${value} ${caveat}` : sayIn(value, caveat)]),
  );
  return { ...said, marking: { level: 'public', caveats: [{ ja: caveat, en: caveat }] } };
}

function sayIn(value: unknown, caveat: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { en } = value as Value;
  return typeof en === 'string' ? { ...value, en: `${en} ${caveat}` } : value;
}
