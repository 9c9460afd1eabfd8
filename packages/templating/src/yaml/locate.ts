import type { FilePlace } from '@shinrai/diagnostics';
import { isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';

/** A file of YAML with what is needed to point into it. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly contents: unknown;
}

/** The way to a value, as a schema reports it. */
export type Path = readonly PropertyKey[];

/** The place of a value, or of its key; of what is not there, the place of the map or list that lacks it. */
export function locate(source: YamlSource, path: Path, part: 'key' | 'value'): FilePlace {
  let node = source.contents;
  let range = rangeOf(node);
  for (const [at, step] of path.entries()) {
    const pair = pairOf(node, step);
    const next = pair ? pair.value : itemOf(node, step);
    if (next === undefined) break;
    node = next;
    const isKey = pair && at === path.length - 1 && (part === 'key' || rangeOf(node) === undefined);
    range = rangeOf(isKey ? pair.key : node) ?? range;
  }
  return placeAt(source, ...(range ?? [0, 0]));
}

/** A stretch of the text, cut at the end of its first line, with that line. */
export function placeAt({ file, text, lines }: YamlSource, start: number, end: number): FilePlace {
  const { line, col: column } = lines.linePos(start);
  const from = start - column + 1;
  const shown = text.slice(from).split(/\r?\n/, 1)[0] ?? '';
  const length = Math.max(1, Math.min(end - start, shown.length - column + 1));
  return { kind: 'file', file, line, column, length, source: { first: line, lines: [shown] } };
}

function pairOf(node: unknown, step: PropertyKey): Pair | undefined {
  return isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
}

const itemOf = (node: unknown, step: PropertyKey) =>
  isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;

/** A map in block style is pointed at by its first key. */
function rangeOf(node: unknown): readonly [number, number] | undefined {
  const shown = isMap(node) && !node.flow ? node.items[0]?.key : node;
  const range = (shown as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
