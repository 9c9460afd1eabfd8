import { type Content, type Element, hasContent, isContent, isElement, type Kid, mapElements } from './element.ts';

/** Cells keep their place in a table even when nothing stands in them. */
const KEEPS_PLACE = new Set(['TH', 'TD']);

/** The tree without content that says nothing, and without the elements that are left empty (ISO 14289-1, 7.1). */
export function prune(top: Element, isDecoration: (content: Content) => boolean): Element {
  const stays = (kid: Kid) =>
    isElement(kid) ? hasContent(kid) || KEEPS_PLACE.has(kid.role) : !isContent(kid) || !isDecoration(kid);
  return mapElements(top, (element) =>
    element.kids.every(stays) ? element : { ...element, kids: element.kids.filter(stays) },
  );
}
