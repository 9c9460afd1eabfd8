import { contentTypeOf, relate, setContentType, targetOf } from '../office-package.ts';
import { all, attr, childrenOf, copyFor, type Element, largest, NS, rootOf, setAttr } from '../xml.ts';
import { numberAnew } from './bookmarks.ts';
import type { Bringing } from './bringing.ts';
import { bringLinks } from './links.ts';
import { type BroughtStyles, rename } from './styles.ts';

/** What stands in a part of its own and is referred to by number. */
const KINDS = {
  footnotes: { item: 'footnote', references: ['footnoteReference'] },
  comments: { item: 'comment', references: ['commentRangeStart', 'commentRangeEnd', 'commentReference'] },
} as const;

/** Brings the footnotes or comments of the content behind those that the file has. */
export function bringNotes(bringing: Bringing, kind: keyof typeof KINDS, styles: BroughtStyles): void {
  const { from, into, content } = bringing;
  const { item, references } = KINDS[kind];
  const source = targetOf(from, from.main, kind);
  const used = content.flatMap((node) => references.flatMap((name) => all(node, name)));
  if (source === undefined || used.length === 0) return;
  const [target, isNew] = partOf(bringing, kind, source);
  const root = rootOf(into.xml(target));
  const shift = largest(childrenOf(root, item), 'id') + 1;
  const notes = childrenOf(rootOf(from.xml(source)), item).filter((note) => isNew || !attr(note, 'type'));
  const added = notes.map((note) => copyFor(root, note));
  for (const note of added) root.appendChild(note);
  const move = (element: Element) => setAttr(element, 'id', Number(attr(element, 'id')) + shift);
  if (!isNew) for (const element of [...added, ...used]) move(element);
  numberAnew(added, bringing.bookmarkShift);
  rename(added, ['pStyle', 'rStyle'], styles.idOf);
  bringLinks({ from, into, content: added }, source, target);
}

/** The part of the file; a new one, empty, where it has none. */
function partOf({ from, into }: Bringing, kind: string, source: string): readonly [name: string, isNew: boolean] {
  const known = targetOf(into, into.main, kind);
  if (known !== undefined) return [known, false];
  const name = `word/${kind}.xml`;
  into.put(name, new TextEncoder().encode(`<w:${kind} xmlns:w="${NS.word}"/>`));
  setContentType(into, name, contentTypeOf(from, source) ?? '');
  relate(into, into.main, { type: `${NS.relationship}/${kind}`, target: `/${name}` });
  return [name, true];
}
