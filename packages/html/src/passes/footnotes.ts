import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { Element, Root } from 'hast';
import { type HtmlDocument, placeOf } from '../html-document.ts';
import { hasRole, idOf } from '../tree/element.ts';
import { childElements, listElements, makeElement, makeText, mapElements } from '../tree/walk.ts';
import type { Pass } from './pass.ts';

/** What stands around the number of a note where the text refers to it. */
export interface NoteMarks {
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Numbers the notes in the order in which the text first refers to them: each `<sup data-note="id">` gets its number
 * and a link, and the items of `<ol data-role="note">` are put into that order. A note that nothing refers to comes last
 * and is a warning; a reference without a note is an error.
 *
 * @example numberNotes({ prefix: '注' }) // <sup data-note="n1"><a href="#n1">注1</a></sup>
 */
export function numberNotes(marks: NoteMarks = {}): Pass {
  return (document) => {
    const references = listReferences(document.tree);
    const notes = listNotes(document.tree);
    const order = new Map([...new Set(references.map(noteOf))].map((id, at) => [id, at + 1]));
    const tree = mapElements(document.tree, (copy) => {
      if (isReference(copy)) return fillReference(copy, order, marks);
      return isNoteList(copy) ? sortNotes(copy, order) : copy;
    });
    return { tree, findings: [...checkReferences(document, references, notes), ...checkUse(document, notes, order)] };
  };
}

type Order = ReadonlyMap<string, number>;
type Notes = ReadonlyMap<string, Element>;

const isReference = (element: Element) => typeof element.properties.dataNote === 'string';
const noteOf = (reference: Element) => String(reference.properties.dataNote);
const isNoteList = (element: Element) => element.tagName === 'ol' && hasRole(element, 'note');
const listReferences = (tree: Root) => listElements(tree).filter(isReference);

function listNotes(tree: Root): Notes {
  const lists = listElements(tree).filter(isNoteList);
  const items = lists.flatMap((list) => childElements(list, 'li'));
  return new Map(items.map((item) => [idOf(item) ?? '', item]));
}

function fillReference(reference: Element, order: Order, { prefix = '', suffix = '' }: NoteMarks): Element {
  const id = noteOf(reference);
  const mark = makeText(`${prefix}${order.get(id)}${suffix}`);
  return { ...reference, children: [makeElement('a', { href: `#${id}` }, [mark])] };
}

function sortNotes(list: Element, order: Order): Element {
  const rank = (item: Element['children'][number]) =>
    (item.type === 'element' && order.get(idOf(item) ?? '')) || Infinity;
  return { ...list, children: list.children.toSorted((a, b) => compareRanks(rank(a), rank(b))) };
}

/** Infinity minus Infinity is no number: notes without a number keep their order. */
const compareRanks = (a: number, b: number) => (a === b ? 0 : a - b);

function checkReferences(document: HtmlDocument, references: readonly Element[], notes: Notes): readonly Diagnostic[] {
  return references
    .filter((reference) => !notes.has(noteOf(reference)))
    .map((reference) => {
      const id = noteOf(reference);
      return messages.htmlBrokenReference(
        { id, nearest: nearest(id, notes.keys()) },
        { place: placeOf(document, reference) },
      );
    });
}

function checkUse(document: HtmlDocument, notes: Notes, order: Order): readonly Diagnostic[] {
  return [...notes]
    .filter(([id]) => !order.has(id))
    .map(([id, note]) => messages.htmlUnusedNote({ id }, { place: placeOf(document, note) }));
}
