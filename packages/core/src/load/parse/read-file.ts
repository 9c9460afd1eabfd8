import { type Diagnostic, hasErrors, messages, type Result } from '@shinrai/diagnostics';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { type Budget, budgetOf } from '../budget.ts';
import { placeOf } from '../locate.ts';
import type { KnownFile, ReadBefore } from '../read-before.ts';
import type { SourceFile, Tree } from '../state.ts';
import { bracketDepth } from './bracket-depth.ts';
import { checkNodes } from './check-nodes.ts';
import { contentsOf, linesOf, OPTIONS } from './contents-of.ts';
import { isFlood, MOST_ENTRIES } from './is-flood.ts';
import { readPlain } from './read-plain.ts';
import { syntaxFindings, tooDeep } from './syntax.ts';

/** How deep lists and maps may be nested; plans need about ten levels. */
const DEPTH = 40;

/** How many brackets may be open at once; in quoted text they need not be closed, so far more than the depth. */
const BRACKETS = 1000;

/**
 * Characters of files in which places are looked up. A file is parsed once more for it; of what is found in
 * further files only the file is told.
 */
const SEARCHED = 1_500_000;

/** Reads the files of one plan, one after another. */
export function fileReader(before: ReadBefore | undefined): (file: SourceFile) => Result<Tree> {
  const searched = budgetOf(SEARCHED);
  return (file) => readFile(file, { searched, before });
}

interface Reading {
  readonly searched: Budget;
  readonly before: ReadBefore | undefined;
}

/** One file, unless it was read before. What has something wrong in it is read every time, for the places. */
function readFile(file: SourceFile, reading: Reading): Result<Tree> {
  const { before, searched } = reading;
  const known = before?.get(file.sha256);
  if (known) return { value: treeOf(file, searched, known), findings: [] };
  const read = parseFile(file, searched);
  if (read.value && read.findings.length === 0) before?.put(file.sha256, read.value);
  return read;
}

/** One file. Values that stand there twice or cannot be printed are found, and the rest of the file is still used. */
function parseFile(file: SourceFile, searched: Budget): Result<Tree> {
  const lines = new LineCounter();
  if (isFlood(file.text))
    return { findings: [messages.yamlTooMuch({ limit: MOST_ENTRIES }, { place: placeOf(file, lines, 0, 1) })] };
  if (bracketDepth(file.text) > BRACKETS) return { findings: [tooDeep(file, lines, 0, DEPTH)] };
  const plain = readPlain(file.text);
  if (plain) return { value: treeOf(file, searched, { data: plain.data, places: new Map() }), findings: [] };
  return explain(file, lines, searched);
}

/** The same for a file that is not plain: by the parser that says what is wrong, and where. */
function explain(file: SourceFile, lines: LineCounter, searched: Budget): Result<Tree> {
  const document = parseText(file.text, lines);
  if (!document) return { findings: [tooDeep(file, lines, 0, DEPTH)] };
  const broken: readonly Diagnostic[] = syntaxFindings(file, lines, document, DEPTH);
  if (hasErrors(broken)) return { findings: broken };
  const { fatal, findings } = checkNodes({ file, lines, contents: document.contents }, DEPTH);
  if (fatal) return { findings };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return { value: treeOf(file, searched, { data, places: new Map() }), findings };
}

/** A file with its values. It is parsed once more when a finding asks for a place in it. */
function treeOf(file: SourceFile, searched: Budget, { data, places }: KnownFile): Tree {
  let lines: LineCounter | undefined;
  let found: { readonly contents: unknown } | undefined;
  let isSearched: boolean | undefined;
  return {
    file,
    data,
    places,
    get isSearched() {
      isSearched ??= searched(file.text.length);
      return isSearched;
    },
    get lines() {
      lines ??= linesOf(file.text);
      return lines;
    },
    get contents() {
      found ??= { contents: contentsOf(file.text) };
      return found.contents;
    },
  };
}

/** The parser recurses; brackets by the ten thousand make it run out of stack, which is an answer too. */
function parseText(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { ...OPTIONS, lineCounter });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
