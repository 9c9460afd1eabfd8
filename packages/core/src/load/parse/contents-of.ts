import { LineCounter, parseDocument } from 'yaml';
import { nodesOf } from './nodes-of.ts';
import { readPlain } from './read-plain.ts';

/** How the parser reads that explains itself: keys are words, and those that stand twice are told elsewhere. */
export const OPTIONS = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;

/** The nodes of a text, which know where they stand. */
export function contentsOf(text: string): unknown {
  const plain = readPlain(text);
  return (plain && nodesOf(text, plain.events)) ?? parseDocument(text, OPTIONS).contents;
}

/** Counts lines as the parser does. */
export function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}
