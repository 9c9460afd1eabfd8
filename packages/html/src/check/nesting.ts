import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { contentOf, isElement, isVoid, ROOT } from '../dialect/dialect.ts';
import { TEXT } from '../dialect/elements.ts';
import { type HtmlSource, placeAt } from '../source/html-source.ts';
import { blank, type Tag } from '../source/tags.ts';
import { TOLD } from './some.ts';

/**
 * Whether every element is closed, stands where it may, and holds only what it may. Looks at the tags as written: a
 * parser of HTML would close, move and drop elements on its own.
 */
export function checkNesting(source: HtmlSource, tags: readonly Tag[]): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const open: Tag[] = [];
  let end = 0;
  for (const tag of tags) {
    if (findings.length >= TOLD) return findings;
    findings.push(...checkText(source, end, tag.start, open));
    findings.push(...(tag.isClosing ? close(source, tag, open) : enter(source, tag, open)));
    end = tag.end;
  }
  findings.push(...checkText(source, end, source.text.length, open), ...neverClosedOf(source, open));
  return findings;
}

function enter(source: HtmlSource, tag: Tag, open: Tag[]): readonly Diagnostic[] {
  const parent = open.at(-1)?.name ?? ROOT;
  const allowed = contentOf(parent);
  if (!isVoid(tag.name)) open.push(tag);
  if (!isElement(tag.name) || !isKnown(parent) || allowed.includes(tag.name)) return [];
  const holes = { element: tag.name, parent: nameOf(parent), allowed };
  return [messages.htmlNotAllowedHere(holes, { place: placeAt(source, tag.start, tag.end) })];
}

/** Closes the element; those opened after it were forgotten. */
function close(source: HtmlSource, tag: Tag, open: Tag[]): readonly Diagnostic[] {
  const at = open.findLastIndex(({ name }) => name === tag.name);
  if (at < 0)
    return [
      messages.htmlSyntax({ problem: `</${tag.name}> closes nothing` }, { place: placeAt(source, tag.start, tag.end) }),
    ];
  const [, ...forgotten] = open.splice(at);
  return neverClosedOf(source, forgotten);
}

const neverClosedOf = (source: HtmlSource, open: readonly Tag[]) =>
  open.slice(0, TOLD).map((tag) => neverClosed(source, tag));

const neverClosed = (source: HtmlSource, tag: Tag) =>
  messages.htmlSyntax({ problem: `<${tag.name}> is never closed` }, { place: placeAt(source, tag.start, tag.end) });

function checkText(source: HtmlSource, start: number, end: number, open: readonly Tag[]): readonly Diagnostic[] {
  const parent = open.at(-1)?.name ?? ROOT;
  const written = blank(source.text.slice(start, end), /<!--[\s\S]*?-->/g, ' ');
  const text = written.trim();
  if (text === '' || !isKnown(parent) || contentOf(parent).includes(TEXT)) return [];
  const place = placeAt(source, start + written.indexOf(text), start + written.indexOf(text) + text.length);
  const shown = text.length > 30 ? `${text.slice(0, 29)}…` : text;
  return [
    messages.htmlTextNotAllowedHere({ text: shown, parent: nameOf(parent), allowed: contentOf(parent) }, { place }),
  ];
}

const isKnown = (parent: string) => parent === ROOT || isElement(parent);
const nameOf = (parent: string) => (parent === ROOT ? 'document' : parent);
