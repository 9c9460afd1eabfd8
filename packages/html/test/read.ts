import type { Diagnostic } from '@shinrai/diagnostics';
import type { HtmlDocument } from '../src/html-document.ts';
import { parseHtml } from '../src/parse-html.ts';
import { applyPasses, type Pass } from '../src/passes/pass.ts';
import { toHtml } from '../src/to-html.ts';

/** The document in a text that is in the dialect. */
export function read(html: string): HtmlDocument {
  const { value, findings } = parseHtml(html, 'test.html');
  if (!value) throw new Error(findings.map(describe).join('\n'));
  return value;
}

/** A finding on one line: place, code and message. */
export function describe({ code, message, place }: Diagnostic): string {
  return `${place?.kind === 'template' ? `${place.line}:${place.column}` : 'nowhere'} ${code}: ${message}`;
}

/** What is wrong with a rendered text. */
export const faults = (html: string) => parseHtml(html, 'test.html').findings.map(describe);

/** The text after passes, with what they found behind it. */
export function pass(html: string, ...passes: readonly Pass[]): string {
  const document = read(html);
  const before = JSON.stringify(document.tree);
  const { value, findings } = applyPasses(document, passes);
  if (JSON.stringify(document.tree) !== before) throw new Error('a pass changed the tree that it was given');
  return [value ? toHtml(value.tree) : 'no document', ...findings.map(describe)].join('\n');
}
