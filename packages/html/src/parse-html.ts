import { compareDiagnostics, type Diagnostic, hasErrors, messages, type Result } from '@shinrai/diagnostics';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { checkHeadings } from './check/headings.ts';
import { checkIds } from './check/ids.ts';
import { checkNesting } from './check/nesting.ts';
import { some, TOLD } from './check/some.ts';
import { checkTables } from './check/tables.ts';
import { checkTag } from './check/tag.ts';
import { isVoid } from './dialect/dialect.ts';
import type { HtmlDocument } from './html-document.ts';
import { readPlain } from './plain/read-plain.ts';
import { type HtmlSource, placeAt } from './source/html-source.ts';
import { scanTags, type Tag } from './source/tags.ts';
import { normaliseSpace } from './tree/white-space.ts';

/**
 * Reads a rendered document. Everything outside the dialect is a finding with its line in the rendered text, and then
 * there is no document; nothing is repaired. White space is as it is meant, comments are gone.
 *
 * @param html The rendered text.
 * @param file The name that findings give it, such as `drafts/letter.html`.
 * @example parseHtml('<p>信頼\n  の</p>', 'letter').value?.tree // a paragraph with the text 信頼の
 */
export function parseHtml(html: string, file: string): Result<HtmlDocument> {
  const source = { file, text: html };
  if (countTags(html) > MOST_TAGS) return { findings: [tooLong(source)] };
  const { value: tree, findings: written } = readTree(source);
  if (!tree) return { findings: written };
  const document = { tree: normaliseSpace(tree), source };
  const findings = [checkIds, checkHeadings, checkTables].flatMap((check) => check(document));
  return hasErrors(findings) ? { findings: findings.toSorted(compareDiagnostics) } : { value: document, findings };
}

/** The tree as it is written. What is plain needs no parser of HTML, and has nothing wrong with it. */
function readTree(source: HtmlSource): Result<Root> {
  const plain = readPlain(source.text);
  if (plain) return { value: plain, findings: [] };
  const tags = scanTags(source.text);
  const unsound = [...checkTags(source, tags), ...checkNesting(source, tags)];
  const deep = tooDeep(tags);
  if (deep) return { findings: [...unsound, tooDeepAt(source, deep)].toSorted(compareDiagnostics) };
  const { tree, findings: syntax } = toTree(source);
  const written = [...syntax, ...unsound];
  return hasErrors(written) ? { findings: written.toSorted(compareDiagnostics) } : { value: tree, findings: [] };
}

/** Tags of a document: those of ten thousand actions have fewer. */
const MOST_TAGS = 500_000;

const tooLong = (source: HtmlSource): Diagnostic =>
  messages.htmlSyntax({ problem: `it has more than ${MOST_TAGS} tags` }, { place: placeAt(source, 0) });

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= MOST_TAGS; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

const checkTags = (source: HtmlSource, tags: readonly Tag[]): readonly Diagnostic[] =>
  some(tags, (tag) => (tag.isClosing ? [] : checkTag(source, tag)));

/** Elements in each other: documents have about ten. A parser of HTML recurses. */
const DEPTH = 200;

/** The tag at which elements are nested deeper than any document needs; they may be closed or not. */
function tooDeep(tags: readonly Tag[]): Tag | undefined {
  let depth = 0;
  return tags.find(({ name, isClosing }) => {
    if (!isVoid(name)) depth = Math.max(0, depth + (isClosing ? -1 : 1));
    return depth > DEPTH;
  });
}

const tooDeepAt = (source: HtmlSource, { start, end }: Tag): Diagnostic =>
  messages.htmlSyntax({ problem: 'its elements are nested too deep' }, { place: placeAt(source, start, end) });

function toTree(source: HtmlSource) {
  const findings: Diagnostic[] = [];
  const tree = fromHtml(source.text, {
    fragment: true,
    onerror: ({ reason, note, place }) => {
      if (findings.length >= TOLD) return;
      const offset = place && 'start' in place ? place.start.offset : place?.offset;
      const problem = `${reason}${note ? ` (${note})` : ''}`;
      findings.push(messages.htmlSyntax({ problem }, { place: placeAt(source, offset ?? 0) }));
    },
  });
  return { tree, findings };
}
