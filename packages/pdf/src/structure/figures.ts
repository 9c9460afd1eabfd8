import { type Element, elementsIn, mapElements } from './element.ts';

/**
 * A figure around a picture and its caption, as HTML has it, becomes a group: as a figure it would need an alternative
 * text itself, which would hide the caption.
 */
export function groupCaptions(top: Element): Element {
  return mapElements(top, (element) => (isFrame(element) ? { ...element, role: 'Div' } : element));
}

const isFrame = (element: Element) =>
  element.role === 'Figure' &&
  element.alternative === undefined &&
  elementsIn(element).some((inner) => inner !== element && inner.role === 'Figure');
