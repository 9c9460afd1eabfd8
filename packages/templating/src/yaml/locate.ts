import type { FilePlace } from '@shinrai/diagnostics';
import { isMap, isNode, isSeq, type LineCounter } from 'yaml';

/** A file of YAML with what is needed to point into it. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly contents: unknown;
}

/** The way to a value, as a schema reports it. */
export type Path = readonly PropertyKey[];

/** The place of a value or of its key; of what is not there, the place of what lacks it. */
export function locate(source: YamlSource, path: Path, part: 'key' | 'value'): FilePlace {
  let node = source.contents;
  for (const [depth, step] of path.entries()) {
    const isKey = part === 'key' && depth === path.length - 1;
    const next = stepInto(node, step, isKey);
    if (!isNode(next)) break;
    node = next;
  }
  return placeAt(source, isNode(node) ? (node.range?.[0] ?? 0) : 0);
}

function stepInto(node: unknown, step: PropertyKey, isKey: boolean): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(step)) : undefined;
  return isKey ? pair?.key : (pair?.value ?? pair?.key);
}

/** The place of a character, with its line. */
export function placeAt({ file, text, lines }: YamlSource, offset: number): FilePlace {
  const { line, col } = lines.linePos(offset);
  const shown = text.split(/\r?\n/)[line - 1] ?? '';
  return { kind: 'file', file, line, column: col, source: { first: line, lines: [shown] } };
}
