import {
  COLLECTION_STYLE,
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  floatCoreTag,
  intCoreTag,
  mapTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarTagDefinition,
  strTag,
} from 'js-yaml';
import { forbiddenCharacter } from '../../text/printable.ts';

/** A text that is plain YAML: its values, and the events of its parsing, which know where they stand. */
export interface PlainText {
  readonly data: unknown;
  readonly events: readonly Event[];
}

/** Levels that are read here; deeper ones are counted where it is told of them. */
const DEPTH = 30;

/** Digits of a number that keeps its value. */
const DIGITS = 15;

/** What means something else from place to place: tabs, bare returns, lines that begin or end a document. */
const DELICATE = /[\t\ufeff\u2028\u2029]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

/**
 * Reads YAML as people write plans: one document of maps, lists, texts and numbers. Undefined for whatever is wrong or
 * only unusual, which the parser that explains itself is to read: this one is several times as fast, and says less.
 * What it gives is what that one would give.
 */
export function readPlain(text: string): PlainText | undefined {
  if (DELICATE.test(text) || forbiddenCharacter(text.replaceAll('\r\n', '\n')) !== undefined) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: DEPTH });
    if (!isPlain(events) || !keysBeginLines(text, events)) return undefined;
    const schema = text.includes('\\') ? WITH_ESCAPES : PLAIN;
    const [data] = constructFromEvents(events, { source: text, schema, maxAliases: 0 });
    return { data, events };
  } catch {
    return undefined;
  }
}

/** One document without marks of its own, in which nothing has a tag or a name. */
function isPlain(events: readonly Event[]): boolean {
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) return false;
    if (event.type === EVENT_ID.DOCUMENT) {
      documents += 1;
      if (event.explicitStart || event.explicitEnd || event.directives.length > 0) return false;
    } else if (event.type !== EVENT_ID.POP && (event.tagStart >= 0 || event.anchorStart >= 0)) return false;
  }
  return documents === 1;
}

/**
 * Whether the keys of maps begin lines, but for the first of each. The parser takes one for a key that stands behind an
 * entry in quotes or brackets, of a list that is not indented.
 */
function keysBeginLines(text: string, events: readonly Event[]): boolean {
  /** For each map on lines of its own that is open, how many keys and values it has so far; for others, none. */
  const open: (number | undefined)[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    const within = open.at(-1);
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) continue;
    if (within !== undefined) open[open.length - 1] = within + 1;
    const isKey = within !== undefined && within > 0 && within % 2 === 0 && event.type === EVENT_ID.SCALAR;
    if (isKey && !beginsLine(text, event.valueStart - (event.style === SCALAR_STYLE.PLAIN ? 0 : 1))) return false;
    if (event.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK) open.push(0);
    else if (event.type !== EVENT_ID.SCALAR) open.push(undefined);
  }
  return true;
}

const beginsLine = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';

/** Ends the reading of a text that is not plain. */
const giveUp = (): never => {
  throw new Error('not plain');
};

const PLAIN_NUMBER = /^[-+]?\d+(\.\d+)?$/;
const EXPONENT = /^[-+]?[\d.]+[eE][-+]?\d+$/;

/** Numbers with few digits and without exponents, which keep their values. */
const plainNumber = (tag: ScalarTagDefinition): ScalarTagDefinition => ({
  ...tag,
  resolve: (source, ...how) => {
    const value = tag.resolve(source, ...how);
    const isPlain = typeof value !== 'number' || (PLAIN_NUMBER.test(source) && source.length <= DIGITS);
    return isPlain && !EXPONENT.test(source) ? value : giveUp();
  },
});

/** Characters of a key: the other parser takes a thousand, with what stands around it. */
const KEY = 500;

/** Maps whose keys are words, which stand there once. */
const plainMap: typeof mapTag = {
  ...mapTag,
  addPair: (map, key, value) =>
    typeof key === 'string' && key.length <= KEY && !STRANGE.has(key) ? mapTag.addPair(map, key, value) : giveUp(),
};

/** Keys that mean something to programs. */
const STRANGE = new Set(['__proto__', '<<']);

const PLAIN = CORE_SCHEMA.withTags(plainMap, plainNumber(intCoreTag), plainNumber(floatCoreTag));

/** An escape can stand for a character that no document may hold. */
const escapedText: typeof strTag = {
  ...strTag,
  resolve: (source) => (forbiddenCharacter(source) === undefined ? source : giveUp()),
};

const WITH_ESCAPES = PLAIN.withTags(escapedText);
