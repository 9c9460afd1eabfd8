import type { FilePlace, SourceLines } from '@shinrai/diagnostics';
import { isMap, isScalar, isSeq, type LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Stretch } from './read-before.ts';
import type { Located, Path, SourceFile, Tree } from './state.ts';

/** Whether the key or the value of a pair is meant. */
export type Part = 'key' | 'value';

/**
 * The place of a value, or of its key, in the file that was written. For a path that does not exist, the place where
 * it would belong: the first key of the map that lacks it. Just the file where no more places are looked up.
 */
export function locate(tree: Tree, path: Path, part: Part = 'value'): FilePlace {
  if (!tree.isSearched) return { kind: 'file', file: tree.file.label };
  const [start, end] = stretchOf(tree, path, part);
  return placeOf(tree.file, tree.lines, start, end);
}

/** Remembered, because the whole file has to be parsed for it. */
function stretchOf(tree: Tree, path: Path, part: Part): Stretch {
  const asked = JSON.stringify([path, part]);
  const stretch = tree.places.get(asked) ?? rangeOf(tree.contents, path, part) ?? [0, 0];
  tree.places.set(asked, stretch);
  return stretch;
}

/** The place of a field of an entity. */
export function locateIn(located: Located<unknown>, field: Path, part: Part = 'value'): FilePlace {
  return locate(located.tree, [...located.path, ...field], part);
}

/** The place of a stretch of a file, cut at the end of its first line, with that line. */
export function placeOf(
  file: Pick<SourceFile, 'label' | 'text'>,
  lines: LineCounter,
  start: number,
  end: number,
): FilePlace {
  const { line, col } = lines.linePos(Math.min(start, file.text.length));
  const from = start - col + 1;
  const feed = file.text.indexOf('\n', from);
  const text = file.text.slice(from, feed < 0 ? undefined : feed).replace(/\r$/, '');
  const length = Math.max(1, Math.min(end - start, text.length - col + 1));
  return { kind: 'file', file: file.label, line, column: col, length, source: sourceOf(line, text, col) };
}

/** Characters around a place that are kept of its line; a report shows fewer. */
const AROUND = 500;

function sourceOf(line: number, text: string, column: number): SourceLines {
  if (text.length <= 2 * AROUND) return { first: line, lines: [text] };
  const skipped = Math.max(0, column - 1 - AROUND);
  return { first: line, lines: [text.slice(skipped, column + AROUND)], skipped };
}

function rangeOf(contents: unknown, path: Path, part: Part): Stretch | undefined {
  let node = contents;
  let pair: Pair | undefined;
  for (const [at, step] of path.entries()) {
    const next = stepInto(node, step);
    if (!next) return firstKey(node) ?? nodeRange(node) ?? nodeRange(pair?.key);
    if (next.pair && part === 'key' && at === path.length - 1) return nodeRange(next.pair.key);
    [node, pair] = [next.node, next.pair];
  }
  return valueRange(node) ?? nodeRange(pair?.key);
}

function stepInto(node: unknown, step: string | number): { node: unknown; pair?: Pair } | undefined {
  if (isSeq(node)) return typeof step === 'number' && step in node.items ? { node: node.items[step] } : undefined;
  const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
  return pair && { node: pair.value, pair };
}

/** The last pair wins, as it does when the values are read. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** A map is pointed at by its first key; a value that was left out has no range. */
function valueRange(node: unknown): Stretch | undefined {
  if (isMap(node) && !node.flow) return firstKey(node) ?? nodeRange(node);
  if (isScalar(node) && node.value === null && node.source === '') return undefined;
  return nodeRange(node);
}

const firstKey = (node: unknown): Stretch | undefined => (isMap(node) ? nodeRange(node.items[0]?.key) : undefined);

function nodeRange(node: unknown): Stretch | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
