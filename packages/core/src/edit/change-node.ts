import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { EditError, type YamlValue } from './edit.ts';
import { type EditTree, newValue } from './edit-tree.ts';
import {
  behindColon,
  columnOf,
  endOf,
  entryOf,
  isNothing,
  lastDash,
  lineEnd,
  type Page,
  pairOf,
  startOf,
} from './layout.ts';
import { insertAt, type Splice } from './splice.ts';
import { fitsInline, writeBlock, writeEntry, writeInline, writeKey, writePair } from './write-value.ts';

/** The splices that carry out the edits of a node and of what is in it. */
export function changeNode(node: Node, tree: EditTree, page: Page, isInFlow: boolean): readonly Splice[] {
  if (tree.set) return replaceInPlace(node, tree.set.value, page, isInFlow);
  if (isMap(node)) return changeMap(node, tree, page, isInFlow || node.flow === true);
  if (isSeq(node)) return changeList(node, tree, page, isInFlow || node.flow === true);
  throw new EditError(tree.path, 'it is neither a map nor a list');
}

/** A value instead of another that starts at the same place. */
function replaceInPlace(node: Node, value: YamlValue, page: Page, isInFlow: boolean): readonly Splice[] {
  const start = startOf(node);
  const column = columnOf(page, start);
  const quote = isScalar(node) ? node.type : undefined;
  const isInline = isInFlow || fitsInline(value, column);
  const text = isInline ? writeInline(value, quote) : writeBlock(value, column, page.newline);
  return [{ start, end: endOf(page, node), text }];
}

function changeMap(map: YAMLMap, tree: EditTree, page: Page, isInFlow: boolean): readonly Splice[] {
  if (tree.added.length > 0) throw new EditError(tree.path, 'it is a map, not a list');
  const changes: Splice[] = [];
  const missing: EditTree[] = [];
  for (const { step, tree: child } of tree.children.values()) {
    const pair = typeof step === 'string' ? pairOf(map, step) : undefined;
    if (typeof step !== 'string') throw new EditError(child.path, 'it is in a map, not in a list');
    if (pair) changes.push(...changePair(pair, child, page, isInFlow));
    else missing.push(child);
  }
  return [...changes, ...missing.flatMap((child) => addPair(map, child, page, isInFlow))];
}

function changePair(pair: Pair, tree: EditTree, page: Page, isInFlow: boolean): readonly Splice[] {
  const old = pair.value as Node | null;
  const isEmptyList = isSeq(old) && old.items.length === 0 && tree.added.length > 0;
  if (old && !isNothing(old) && !isEmptyList && !tree.set) return changeNode(old, tree, page, isInFlow);
  return replaceValue(pair, isEmptyList ? tree.added : newValue(tree), page, isInFlow);
}

/** The value of a key is replaced, on the same line or below it as it needs. Comments beside the key stay. */
function replaceValue(pair: Pair, value: YamlValue, page: Page, isInFlow: boolean): readonly Splice[] {
  const key = pair.key as Node;
  const old = isNothing(pair.value) ? undefined : (pair.value as Node);
  const colon = behindColon(pair);
  if (colon === undefined) return [insertAt(endOf(page, key), `: ${writeInline(value)}`)];
  const [start, end] = old ? [startOf(old), endOf(page, old)] : [colon, colon];
  const isBelow = page.text.slice(colon, start).includes('\n');
  const indent = columnOf(page, startOf(key));
  const isInline = isInFlow || fitsInline(value, colon - startOf(key) + indent + 1);
  if (isInline) {
    const text = writeInline(value, isScalar(old) ? old.type : undefined);
    if (!old) return [insertAt(colon, ` ${text}`)];
    if (!isBelow) return [{ start, end, text }];
    return [insertAt(colon, ` ${text}`), { start: lineEnd(page, colon), end, text: '' }];
  }
  if (isBelow) return [{ start, end, text: writeBlock(value, columnOf(page, start), page.newline) }];
  const inner = indent + 2;
  const block = `${page.newline}${' '.repeat(inner)}${writeBlock(value, inner, page.newline)}`;
  return [{ start: colon, end, text: '' }, insertAt(lineEnd(page, end), block)];
}

/** A new pair: behind the last of the keys that it should follow, or at the end of the map. */
function addPair(map: YAMLMap, tree: EditTree, page: Page, isInFlow: boolean): readonly Splice[] {
  const key = String(tree.path.at(-1));
  const value = newValue(tree);
  const after = keysBefore(tree);
  const before = map.items.findLast(({ key }) => isScalar(key) && after.includes(String(key.value)));
  const last = before ?? map.items.at(-1);
  if (isInFlow || !last) return addInFlow(map, last, `${writeKey(key)}: ${writeInline(value)}`, ' ', page);
  const indent = columnOf(page, startOf(map.items[0]?.key as Node));
  const at = lineEnd(page, endOfPair(last, page));
  return [insertAt(at, `${page.newline}${' '.repeat(indent)}${writePair(key, value, indent, page.newline)}`)];
}

/** The keys that a new one follows: its own, or those of the first value that is put below it. */
function keysBefore({ set, children }: EditTree): readonly string[] {
  if (set) return set.after;
  return [...children.values()].map(({ tree }) => keysBefore(tree)).find((keys) => keys.length > 0) ?? [];
}

function endOfPair(pair: Pair, page: Page): number {
  if (!isNothing(pair.value)) return endOf(page, pair.value as Node);
  return behindColon(pair) ?? endOf(page, pair.key as Node);
}

/** One more pair or entry between brackets; the padding is what stands inside the brackets of an empty one. */
function addInFlow(
  node: YAMLMap | YAMLSeq,
  last: Pair | Node | undefined,
  text: string,
  padding: string,
  page: Page,
): readonly Splice[] {
  if (!last)
    return [
      {
        start: startOf(node),
        end: endOf(page, node),
        text: isMap(node) ? `{${padding}${text}${padding}}` : `[${text}]`,
      },
    ];
  const end = 'key' in last ? endOfPair(last as Pair, page) : endOf(page, last as Node);
  return [insertAt(end, `, ${text}`)];
}

function changeList(list: YAMLSeq, tree: EditTree, page: Page, isInFlow: boolean): readonly Splice[] {
  const changes = [...tree.children.values()].flatMap(({ step, tree: child }) => {
    const entry =
      typeof step === 'number' ? (list.items[step] as Node) : typeof step === 'object' && entryOf(list, step.id);
    if (!entry) throw new EditError(child.path, 'there is no such entry');
    return changeNode(entry, child, page, isInFlow);
  });
  return [...changes, ...addEntries(list, tree.added, page, isInFlow)];
}

function addEntries(list: YAMLSeq, added: readonly YamlValue[], page: Page, isInFlow: boolean): readonly Splice[] {
  const last = list.items.at(-1) as Node | undefined;
  if (added.length === 0) return [];
  if (isInFlow || !last) return addInFlow(list, last, added.map((value) => writeInline(value)).join(', '), '', page);
  const dash = lastDash(list) ?? startOf(list);
  const indent = columnOf(page, dash);
  const gap = isSpaced(list, dash, page) ? page.newline : '';
  // Where entries stand on one line each, a new one does, too.
  const isOneLine = isMap(last) && last.flow === true;
  const write = (value: YamlValue) => (isOneLine ? `- ${writeInline(value)}` : writeEntry(value, indent, page.newline));
  const text = added.map((value) => `${gap}${page.newline}${' '.repeat(indent)}${write(value)}`).join('');
  return [insertAt(lineEnd(page, endOf(page, last)), text)];
}

/** Whether the last two entries of a list are kept apart by an empty line. */
function isSpaced(list: YAMLSeq, dash: number, page: Page): boolean {
  const before = list.items.at(-2) as Node | undefined;
  return before !== undefined && /\n[ \t]*\r?\n/.test(page.text.slice(endOf(page, before), dash));
}
