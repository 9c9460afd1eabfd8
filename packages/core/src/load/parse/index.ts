import { type Diagnostic, hasErrors, type Result } from '@shinrai/diagnostics';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { kindsIn } from '../collections.ts';
import { addTo, addUnread, type LoadState, type SourceFile, type Tree } from '../state.ts';
import { checkNodes } from './check-nodes.ts';
import { syntaxFindings, tooDeep } from './syntax.ts';

/** How deep lists and maps may be nested; plans need about ten levels. */
const DEPTH = 40;

/** How many brackets may be open at once; in quoted text they need not be closed, so far more than the depth. */
const BRACKETS = 1000;

/** Step 2: YAML to values. A file whose YAML is broken is left out; the others go on. */
export function parse(state: LoadState): LoadState {
  const results = state.files.map((file) => ({ file, ...parseFile(file) }));
  const trees = results.flatMap(({ value }) => value ?? []);
  const lost = results.filter(({ value }) => value === undefined).map(({ file }) => file.kind);
  return addTo(addUnread({ ...state, trees }, kindsIn(lost)), {
    findings: results.flatMap(({ findings }) => findings),
  });
}

/** One file. Values that stand there twice or cannot be printed are found, and the rest of the file is still used. */
function parseFile(file: SourceFile): Result<Tree> {
  const lines = new LineCounter();
  if (bracketDepth(file.text) > BRACKETS) return { findings: [tooDeep(file, lines, 0, DEPTH)] };
  const document = parseText(file.text, lines);
  if (!document) return { findings: [tooDeep(file, lines, 0, DEPTH)] };
  const broken: readonly Diagnostic[] = syntaxFindings(file, lines, document, DEPTH);
  if (hasErrors(broken)) return { findings: broken };
  const { fatal, findings } = checkNodes({ file, lines, document }, DEPTH);
  if (fatal) return { findings };
  return { value: { file, document, lines, data: document.toJS({ maxAliasCount: 0 }) }, findings };
}

/** The most brackets that are open at once, wherever they stand: the parser takes minutes for what opens a million. */
function bracketDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = '[{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The parser recurses; brackets by the ten thousand make it run out of stack, which is an answer too. */
function parseText(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      lineCounter,
      keepSourceTokens: true,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
