import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { Document, LineCounter, YAMLError } from 'yaml';
import { placeOf } from '../locate.ts';
import type { SourceFile } from '../state.ts';

/** What usually lies behind an error of the parser, by its code. */
const ADVICE: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: 'Put text that starts with * or & in quotes',
  BAD_DIRECTIVE: 'Put text that starts with % in quotes',
  BAD_DQ_ESCAPE: 'In double quotes \\ starts an escape; use single quotes for the character itself',
  BAD_SCALAR_START: 'Put text that starts with @ or ` in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'Put text with ": " in it in quotes; check the indentation of the line above',
  BLOCK_IN_FLOW: 'Inside { } and [ ] separate entries by commas, or write them without brackets on lines of their own',
  MISSING_CHAR: 'Look for a quote or bracket that is not closed, a missing comma, or a key without ":"',
  MULTILINE_IMPLICIT_KEY: 'Put text with ": " in it in quotes; check the indentation of the line above',
  MULTIPLE_DOCS: 'Remove the line ---; one file holds one document',
  TAG_RESOLVE_FAILED: 'Put text that starts with ! in quotes; tags are not used in plans',
};

/** Errors that are told for one file: after a slip the parser stumbles over what follows, too. */
const TOLD = 3;

/**
 * The first errors of the YAML parser, one per line. Where tabs are among them only these are told, since a tab makes
 * everything behind it look wrong.
 */
export function syntaxFindings(
  file: SourceFile,
  lines: LineCounter,
  document: Document.Parsed,
  depth: number,
): readonly Diagnostic[] {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const meant = tabs.length > 0 ? tabs : errors;
  const firsts = meant.filter((error, at) => lineOf(error, lines) !== lineOf(meant[at - 1], lines));
  return firsts.slice(0, TOLD).map((error) => findingOf(error, file, lines, depth));
}

/** The finding for lists and maps that are nested too deep. */
export function tooDeep(file: SourceFile, lines: LineCounter, offset: number, limit: number): Diagnostic {
  return messages.yamlTooDeep({ limit }, { place: placeOf(file, lines, offset, offset + 1) });
}

function findingOf(error: YAMLError, file: SourceFile, lines: LineCounter, depth: number): Diagnostic {
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(file, lines, error.pos[0], depth);
  const place = placeOf(file, lines, ...error.pos);
  if (error.code === 'TAB_AS_INDENT') return messages.yamlTab({}, { place });
  if (error.code === 'NON_STRING_KEY') return messages.yamlKeyNotAWord({}, { place });
  return messages.yamlSyntax({ problem: problemOf(error), advice: adviceFor(error) }, { place });
}

function adviceFor({ code, message }: YAMLError): string | undefined {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'Close the { or [ that was opened above';
  return ADVICE[code];
}

const lineOf = (error: YAMLError | undefined, lines: LineCounter) => error && lines.linePos(error.pos[0]).line;

const problemOf = ({ message }: YAMLError) => message.charAt(0).toLowerCase() + message.slice(1);
