import type { Element } from 'hast';
import type { Around } from '../around.ts';
import { bookmarkName } from '../bookmarks.ts';
import { field } from '../fields.ts';
import type { Reference } from '../references.ts';
import type { State } from '../state.ts';
import { attribute, textOf } from '../tree.ts';
import { hyperlink } from '../wml/run.ts';
import type { Xml } from '../wml/xml.ts';
import type { InlineHandler } from './handler.ts';
import { text } from './text.ts';

/** A link: to a place in this document, or to an address outside. */
export const a: InlineHandler = (element, state, around) => {
  const href = attribute(element, 'href') ?? '';
  if (href.startsWith('#')) return [...inside(href.slice(1), element, state, around)];
  const format = { ...around.format, style: 'Hyperlink' } as const;
  const part = around.style === 'FootnoteText' ? 'footnotes' : 'document';
  return [hyperlink(state.links.add(href, part), state.content(element, { ...around, format }))];
};

/** A link that only names its target is a cross-reference, which Word brings up to date; others jump there. */
function inside(id: string, element: Element, state: State, around: Around): readonly Xml[] {
  const target = state.references.get(id);
  if (target && isCrossReference(element, target, around)) {
    const isTitle = target.shown === target.title;
    const result = isTitle
      ? state.content(element, around)
      : text({ type: 'text', value: target.shown }, state, around);
    return field(`REF ${target.bookmark} \\h`, result);
  }
  return [hyperlink({ anchor: target?.bookmark ?? bookmarkName(id) }, state.content(element, around))];
}

const isCrossReference = (element: Element, { title }: Reference, { format }: Around): boolean =>
  !format.change && textOf(element) === title && !hasMarks(element);

const hasMarks = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && (['ins', 'del'].includes(child.tagName) || hasMarks(child)));
