import {
  COLLECTION_STYLE,
  type CollectionStyle,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

type Collection = YAMLMap<Node, Node> | YAMLSeq<Node>;

/**
 * The nodes of a plain text, with the stretches in which they stand as the parser that explains itself would give them.
 * Undefined where a value is left out: only that parser says where it would stand.
 */
export function nodesOf(text: string, events: readonly Event[]): Node | undefined {
  if (events.some((event) => event.type === EVENT_ID.SCALAR && event.valueStart < 0)) return undefined;
  let at = 1;
  const next = (): Node | undefined => {
    const event = events[at];
    at += 1;
    if (event?.type === EVENT_ID.SCALAR) return scalarOf(text, event);
    if (event?.type === EVENT_ID.MAPPING) return placed(withPairs(next), event, text);
    return event?.type === EVENT_ID.SEQUENCE ? placed(withItems(next), event, text) : undefined;
  };
  return next();
}

function withPairs(next: () => Node | undefined): YAMLMap<Node, Node> {
  const map = new YAMLMap<Node, Node>();
  for (let key = next(); key; key = next()) map.items.push(new Pair(key, next() ?? null));
  return map;
}

function withItems(next: () => Node | undefined): YAMLSeq<Node> {
  const list = new YAMLSeq<Node>();
  for (let item = next(); item; item = next()) list.items.push(item);
  return list;
}

/** Gives a list or map its stretch: up to the bracket that closes it, or to the end of what it holds. */
function placed(node: Collection, { start, style }: MappingEvent | SequenceEvent, text: string): Collection {
  const last = node.items.at(-1);
  const inside = (last instanceof Pair ? (last.value ?? last.key) : last)?.range?.[1] ?? start + 1;
  const end = '{['.includes(text.charAt(start)) ? closing(text, inside) : endOfLine(text, inside, style);
  node.flow = style === COLLECTION_STYLE.FLOW;
  node.range = [start, end, end];
  return node;
}

/** A list on lines of its own goes to the end of its last line, with what is noted there. */
function endOfLine(text: string, from: number, style: CollectionStyle): number {
  if (style === COLLECTION_STYLE.FLOW) return from;
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** Behind the last entry stand a comma, white space and comments, then the bracket. */
const BEFORE_BRACKET = /(?:[\s,]|#.*)*/y;

function closing(text: string, from: number): number {
  BEFORE_BRACKET.lastIndex = from;
  BEFORE_BRACKET.exec(text);
  return BEFORE_BRACKET.lastIndex + 1;
}

function scalarOf(text: string, event: ScalarEvent): Scalar {
  const [start, end] = stretchOf(text, event);
  const scalar = new Scalar(getScalarValue(text, event));
  scalar.range = [start, end, end];
  return scalar;
}

/** Quotes belong to a text, and so does the sign before a text of several lines. */
function stretchOf(text: string, { style, valueStart, valueEnd }: ScalarEvent): readonly [number, number] {
  if (style === SCALAR_STYLE.PLAIN) return [valueStart, valueEnd];
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return [valueStart - 1, valueEnd + 1];
  const line = text.slice(text.lastIndexOf('\n', valueStart - 2) + 1, valueStart);
  return [valueStart - line.length + line.search(SIGN), valueEnd];
}

/** What begins a text of several lines, at the end of the line above it. */
const SIGN = /[|>][-+\d]*[ ]*(?:[ ]#.*)?\r?\n?$/;
