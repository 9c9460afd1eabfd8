import { type CST, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A text with what is needed to find one's way in it. */
export interface Page {
  readonly text: string;
  readonly newline: string;
}

/** A text that is to be edited; new lines end as the others do. */
export const pageOf = (text: string): Page => ({ text, newline: text.includes('\r\n') ? '\r\n' : '\n' });

/** Where the line that holds a place ends, before its line break. */
export function lineEnd({ text }: Page, at: number): number {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** How far from the left edge a place is. */
export const columnOf = ({ text }: Page, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** Where the words of a node begin. */
export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where the words of a node end: without comments, blank lines and line breaks behind it. */
export function endOf(page: Page, node: Node): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    const inner = isSeq(node) ? (last as Node | undefined) : endOfPair(last as Pair | undefined);
    if (inner?.range && !isNothing(inner)) return endOf(page, inner);
    if (inner?.range) return inner.range[0];
  }
  const [start, end] = node.range ?? [0, 0];
  return start + page.text.slice(start, end).replace(/[ \t\r\n]+$/, '').length;
}

/** The node that a pair ends with: its value, or the key of one without. */
function endOfPair(pair: Pair | undefined): Node | undefined {
  const value = pair?.value as Node | null | undefined;
  return value?.range ? value : (pair?.key as Node | undefined);
}

/** A value that was left out: `key:` with nothing behind it. */
export const isNothing = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null && (node.source ?? '') === '');

/** The pair of a map with a key; the last one wins, as it does when the values are read. */
export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key);

/** The entry of a list with an id. */
export const entryOf = (list: YAMLSeq, id: string): Node | undefined =>
  list.items.find((item) => isMap(item) && item.get('id') === id) as Node | undefined;

/** The place behind the colon of a pair; undefined for one without. */
export function behindColon(pair: Pair): number | undefined {
  const tokens = (pair.srcToken as CST.CollectionItem | undefined)?.sep ?? [];
  const colon = tokens.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** The place of the dash of the last entry of a list that is written over several lines. */
export function lastDash(list: YAMLSeq): number | undefined {
  const items = (list.srcToken as CST.BlockSequence | undefined)?.items ?? [];
  const tokens = items.flatMap(({ start }) => start);
  return tokens.findLast(({ type }) => type === 'seq-item-ind')?.offset;
}
