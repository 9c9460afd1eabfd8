import type { TemplatePlace } from '@shinrai/diagnostics';
import { isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';

/** A template as it was written. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly contents: unknown;
}

export type Path = readonly (string | number)[];

/** The place of a value, or of its key; for a path that does not exist, the map or list that lacks it. */
export function locate(source: TemplateSource, path: Path, part: 'key' | 'value' = 'value'): TemplatePlace {
  let node: unknown = source.contents;
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
export function placeAt({ file, text, lines }: TemplateSource, start: number, end: number): TemplatePlace {
  const { line, col: column } = lines.linePos(start);
  const from = start - column + 1;
  const shown = text.slice(from).split(/\r?\n/, 1)[0] ?? '';
  const length = Math.max(1, Math.min(end - start, shown.length - column + 1));
  return { kind: 'template', file, line, column, length, source: { first: line, lines: [shown] } };
}

function pairOf(node: unknown, step: string | number): Pair | undefined {
  return isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
}

const itemOf = (node: unknown, step: string | number) =>
  isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;

/** A map in block style is pointed at by its first key. */
function rangeOf(node: unknown): readonly [number, number] | undefined {
  const shown = isMap(node) && !node.flow ? node.items[0]?.key : node;
  const range = (shown as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
