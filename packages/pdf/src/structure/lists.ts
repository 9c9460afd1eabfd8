import { type Element, isElement, mapElements, newElement } from './element.ts';

/** Gives the items of lists a label, where the browser made one, and a body (ISO 32000-1, table 336). */
export function bodyItems(top: Element): Element {
  return mapElements(top, (element) => (element.role === 'LI' ? bodyItem(element) : element));
}

function bodyItem(item: Element): Element {
  const [first, ...rest] = item.kids;
  const labels = first && isElement(first) && first.role === 'Lbl' ? [first] : [];
  const body = labels.length > 0 ? rest : item.kids;
  if (body.some((kid) => isElement(kid) && kid.role === 'LBody')) return item;
  return { ...item, kids: [...labels, ...(body.length > 0 ? [newElement('LBody', body)] : [])] };
}
