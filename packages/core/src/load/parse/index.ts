import { type Diagnostic, hasErrors, messages, type Result } from '@shinrai/diagnostics';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { FILE_SCHEMAS } from '../../model/files.ts';
import { kindsIn } from '../collections.ts';
import { placeOf } from '../locate.ts';
import { lookAt } from '../patience.ts';
import type { KnownFile, ReadBefore } from '../read-before.ts';
import { addTo, addUnread, type LoadState, type SourceFile, type Tree } from '../state.ts';
import { bracketDepth } from './bracket-depth.ts';
import { checkNodes } from './check-nodes.ts';
import { countEntries, isFlood, MOST_ENTRIES } from './is-flood.ts';
import { syntaxFindings, tooDeep } from './syntax.ts';

/** How deep lists and maps may be nested; plans need about ten levels. */
const DEPTH = 40;

/** How many brackets may be open at once; in quoted text they need not be closed, so far more than the depth. */
const BRACKETS = 1000;

/**
 * Characters of files whose documents are kept. They are only needed to say where something stands, and take many times
 * the memory of the text: those of a plan like the shipped one are kept, those of thousands of actions are not.
 */
const KEPT = 1_000_000;

const OPTIONS = { prettyErrors: false, stringKeys: true, uniqueKeys: false } as const;

/** Step 2: YAML to values. A file whose YAML is broken is left out; the others go on. */
export function parse(state: LoadState): LoadState {
  let room = KEPT;
  const { results, left, findings } = lookAt(state.files, {
    work: (file) => {
      room -= file.text.length;
      return { file, ...readFile(file, room >= 0, state.readBefore) };
    },
    costOf: costCounter(),
    fileOf: (file) => file,
  });
  const trees = results.flatMap(({ value }) => value ?? []);
  const lost = results.filter(({ value }) => value === undefined).map(({ file }) => file);
  return addTo(addUnread({ ...state, trees }, kindsIn([...lost, ...left].map(({ kind }) => kind))), {
    findings: [...results.flatMap((result) => result.findings), ...findings],
  });
}

/** Entries whose reading takes as long as telling one finding. */
const ENTRIES_A_FINDING = 30;

/** Entries of a plan after which its files are judged as they are read, so that nothing wrong goes on and on. */
const MANY_ENTRIES = MOST_ENTRIES;

/** What wrong files cost: their findings, and the time for reading what is of no use. */
function costCounter(): (result: Result<Tree> & { readonly file: SourceFile }) => number {
  let read = 0;
  return ({ file, value, findings }) => {
    const entries = countEntries(file.text);
    if (entries > MOST_ENTRIES) return findings.length;
    read += entries;
    const isOfUse =
      value && (read < MANY_ENTRIES || (FILE_SCHEMAS[file.kind] as z.ZodType).safeParse(value.data).success);
    return findings.length + (isOfUse ? 0 : entries / ENTRIES_A_FINDING);
  };
}

/** One file, unless it was read before. What has something wrong in it is read every time, for the places. */
function readFile(file: SourceFile, keeps: boolean, before: ReadBefore | undefined): Result<Tree> {
  const known = before?.get(file.sha256);
  if (known) return { value: treeOf(file, known), findings: [] };
  const read = parseFile(file, keeps);
  if (read.value && read.findings.length === 0) before?.put(file.sha256, read.value);
  return read;
}

/** One file. Values that stand there twice or cannot be printed are found, and the rest of the file is still used. */
function parseFile(file: SourceFile, keeps: boolean): Result<Tree> {
  const lines = new LineCounter();
  if (isFlood(file.text))
    return { findings: [messages.yamlTooMuch({ limit: MOST_ENTRIES }, { place: placeOf(file, lines, 0, 1) })] };
  if (bracketDepth(file.text) > BRACKETS) return { findings: [tooDeep(file, lines, 0, DEPTH)] };
  const document = parseText(file.text, lines);
  if (!document) return { findings: [tooDeep(file, lines, 0, DEPTH)] };
  const broken: readonly Diagnostic[] = syntaxFindings(file, lines, document, DEPTH);
  if (hasErrors(broken)) return { findings: broken };
  const { fatal, findings } = checkNodes({ file, lines, document }, DEPTH);
  if (fatal) return { findings };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  return { value: treeOf(file, { data, places: new Map() }, keeps ? { lines, document } : undefined), findings };
}

/** A file with its values. A document that was not kept is parsed once more when a finding asks for a place in it. */
function treeOf(file: SourceFile, { data, places }: KnownFile, kept?: Pick<Tree, 'lines' | 'document'>): Tree {
  let { lines, document } = kept ?? {};
  return {
    file,
    data,
    places,
    get lines() {
      lines ??= linesOf(file.text);
      return lines;
    },
    get document() {
      document ??= parseDocument(file.text, OPTIONS);
      return document;
    },
  };
}

/** Counts lines as the parser does. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
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
