import { type Element, isElement, type Kid, mapElements, newElement } from './element.ts';

/** Elements that hold blocks, and no text of their own. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote']);
/** Elements that stand in a line of text. */
const INLINE = new Set(['Span', 'Quote', 'Link', 'Reference', 'Code', 'Ruby', 'Em', 'Strong', 'Note']);

/**
 * The tree without the browser's boxes that mean nothing (`NonStruct`): what stands in them moves up. Those with a
 * language become spans; text that would stand alone among blocks becomes a paragraph.
 */
export function dissolveBoxes(top: Element): Element {
  return mapElements(top, (element) => {
    const kids = element.kids.some(isBox)
      ? element.kids.flatMap((kid) => (isBox(kid) ? unbox(kid) : [kid]))
      : element.kids;
    const isGroup = GROUPS.has(element.role) && kids.some(isInLine);
    return isGroup || kids !== element.kids ? { ...element, kids: isGroup ? toParagraphs(kids) : kids } : element;
  });
}

const isBox = (kid: Kid): kid is Element => isElement(kid) && kid.role === 'NonStruct';

function unbox(box: Element): readonly Kid[] {
  if (box.language === undefined) return box.kids;
  const isInline = box.kids.every(isInLine);
  return [{ ...box, role: isInline ? 'Span' : 'Div', kids: isInline ? box.kids : toParagraphs(box.kids) }];
}

const isInLine = (kid: Kid) => !isElement(kid) || INLINE.has(kid.role);

function toParagraphs(kids: readonly Kid[]): readonly Kid[] {
  const out: Kid[] = [];
  let line: Kid[] = [];
  const endLine = () => {
    if (line.length > 0) out.push(newElement('P', line));
    line = [];
  };
  for (const kid of kids) {
    if (isInLine(kid)) line.push(kid);
    else {
      endLine();
      out.push(kid);
    }
  }
  endLine();
  return out;
}
