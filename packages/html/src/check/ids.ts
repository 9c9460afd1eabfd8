import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { type HtmlDocument, placeOf } from '../html-document.ts';
import { idOf } from '../tree/element.ts';
import { listElements } from '../tree/walk.ts';
import { some } from './some.ts';

/** Every id stands once, so that a reference has one target. */
export function checkIds(document: HtmlDocument): readonly Diagnostic[] {
  const seen = new Set<string>();
  return some(listElements(document.tree), (element) => {
    const id = idOf(element);
    if (id === undefined) return [];
    if (seen.has(id)) return [messages.htmlDuplicateId({ id }, { place: placeOf(document, element) })];
    seen.add(id);
    return [];
  });
}
