import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { type HtmlDocument, placeOf } from '../html-document.ts';
import { headingLevel } from '../tree/element.ts';
import { listElements } from '../tree/walk.ts';
import { some } from './some.ts';

/** No level of heading is left out on the way down: readers with a screen reader go by them. */
export function checkHeadings(document: HtmlDocument): readonly Diagnostic[] {
  const headings = listElements(document.tree)
    .map((element) => ({ element, level: headingLevel(element) ?? 0 }))
    .filter(({ level }) => level > 0);
  return some(headings.entries(), ([at, { element, level }]) => {
    const previous = headings[at - 1];
    if (!previous || level <= previous.level + 1) return [];
    const holes = { element: element.tagName, previous: previous.element.tagName, expected: `h${previous.level + 1}` };
    return [messages.htmlHeadingSkipped(holes, { place: placeOf(document, element) })];
  });
}
