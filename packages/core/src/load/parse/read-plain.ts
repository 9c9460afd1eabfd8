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
  type ScalarEvent,
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

/**
 * What means something else from place to place: tabs, bare returns, lines that begin or end a document; texts of several
 * lines that say how far they are indented, or that keep the empty lines at their end; remarks between a dash and its
 * entry, or at the margin between a key and its value; characters by numbers that may be too high.
 */
const DELICATE =
  /[\t\ufeff\u2028\u2029]|\r(?!\n)|^(?:---|\.\.\.|%)|[|>](?:\+|-?\d)|^[ -]*- *\r?\n\s*#|: *\r?\n(?: *\r?\n)*#|\\U/m;

/**
 * Reads YAML as people write plans: one document of maps, lists, texts and numbers. Undefined for whatever is wrong or
 * only unusual, which the parser that explains itself is to read: this one is several times as fast, and says less.
 * What it gives is what that one would give.
 */
export function readPlain(text: string): PlainText | undefined {
  if (DELICATE.test(text) || forbiddenCharacter(text.replaceAll('\r\n', '\n')) !== undefined) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: DEPTH });
    if (!isPlain(events) || !isInOrder(text, events)) return undefined;
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
 * Whether entries stand where both parsers see them: without brackets, each begins its line (what stands behind a bracket
 * that closes is a slip, which is read as an entry here); within brackets, a key and its colon are on one line.
 */
function isInOrder(text: string, events: readonly Event[]): boolean {
  const open: { readonly isBlock: boolean; readonly isMap: boolean; entries: number }[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const within = open.at(-1);
    const isValue = within?.isMap && within.entries % 2 === 1;
    if (within?.isBlock && !isValue && !beginsLine(text, startOf(event))) return false;
    if (within?.isMap && !within.isBlock && !isValue && !endsKey(text, event)) return false;
    if (within) within.entries += 1;
    if (event.type === EVENT_ID.SCALAR) continue;
    const isBlock = !('style' in event && event.style === COLLECTION_STYLE.FLOW);
    open.push({ isBlock, isMap: event.type === EVENT_ID.MAPPING, entries: 0 });
  }
  return true;
}

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;

/** Where a value begins; below 0 where it is left out. A text of several lines has its sign on the line above. */
function startOf(event: Event): number {
  if (event.type !== EVENT_ID.SCALAR) return 'start' in event ? event.start : -1;
  return isQuoted(event) ? event.valueStart - 1 : event.valueStart;
}

const BEFORE_ENTRY = /^[\s\-?]*$/;

const beginsLine = (text: string, at: number): boolean =>
  at < 0 || BEFORE_ENTRY.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

const BEHIND_KEY = / *:|\s*[,}]/y;

function endsKey(text: string, event: Event): boolean {
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return false;
  BEHIND_KEY.lastIndex = event.valueEnd + (isQuoted(event) ? 1 : 0);
  return BEHIND_KEY.test(text);
}

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
