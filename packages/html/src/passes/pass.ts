import { type Diagnostic, hasErrors, type Result } from '@shinrai/diagnostics';
import type { Root } from 'hast';
import type { HtmlDocument } from '../html-document.ts';

/** What a pass gives: a new tree, and what it could not do. */
export interface Passed {
  readonly tree: Root;
  readonly findings: readonly Diagnostic[];
}

/** One step from tree to tree; the document that it gets stays as it is. */
export type Pass = (document: HtmlDocument) => Passed;

/**
 * A document after a list of passes, in this order. All of them run, so that all findings are told; with an error among
 * them there is no document.
 *
 * @example applyPasses(document, [numberHeadings({ scheme }), resolveReferences(), numberNotes(), fillContents()])
 */
export function applyPasses(document: HtmlDocument, passes: readonly Pass[]): Result<HtmlDocument> {
  const findings: Diagnostic[] = [];
  let { tree } = document;
  for (const pass of passes) {
    const passed = pass({ ...document, tree });
    findings.push(...passed.findings);
    ({ tree } = passed);
  }
  return hasErrors(findings) ? { findings } : { value: { ...document, tree }, findings };
}
