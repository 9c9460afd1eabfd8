import { type OfficePackage, relate, setContentType, targetOf } from '../office-package.ts';
import { all, attr, childrenOf, copyFor, type Element, largest, NS, rootOf, setAttr } from '../xml.ts';
import type { Bringing } from './bringing.ts';
import { type BroughtStyles, rename } from './styles.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const EMPTY = `<w:numbering xmlns:w="${NS.word}"/>`;

/** Brings the lists of the content behind those that the file has. */
export function bringNumbering({ from, into, content }: Bringing, styles: BroughtStyles): void {
  const source = targetOf(from, from.main, 'numbering');
  const users = [...content, ...styles.added].flatMap((node) => all(node, 'numId'));
  if (source === undefined || users.length === 0) return;
  const root = rootOf(into.xml(listsOf(into)));
  const [shiftLists, shiftNumbers] = [
    largest(childrenOf(root, 'abstractNum'), 'abstractNumId') + 1,
    largest(childrenOf(root, 'num'), 'numId'),
  ];
  const added = childrenOf(rootOf(from.xml(source))).map((list) => copyFor(root, list));
  const firstNumber = childrenOf(root).find(
    ({ localName }) => localName !== 'abstractNum' && localName !== 'numPicBullet',
  );
  const last = childrenOf(root, 'numIdMacAtCleanup')[0];
  for (const list of added) {
    if (list.localName === 'abstractNum') root.insertBefore(shifted(list, shiftLists), firstNumber ?? null);
    if (list.localName === 'num') root.insertBefore(numberOf(list, shiftNumbers, shiftLists), last ?? null);
  }
  for (const user of users) {
    const id = Number(attr(user, 'val'));
    if (id > 0) setAttr(user, 'val', id + shiftNumbers);
  }
  settleLevels(added, styles);
}

function listsOf(into: OfficePackage): string {
  const known = targetOf(into, into.main, 'numbering');
  if (known !== undefined) return known;
  const name = 'word/numbering.xml';
  into.put(name, new TextEncoder().encode(EMPTY));
  setContentType(into, name, TYPE);
  relate(into, into.main, { type: `${NS.relationship}/numbering`, target: '/word/numbering.xml' });
  return name;
}

function shifted(list: Element, shift: number): Element {
  setAttr(list, 'abstractNumId', Number(attr(list, 'abstractNumId')) + shift);
  return list;
}

function numberOf(list: Element, shift: number, shiftLists: number): Element {
  setAttr(list, 'numId', Number(attr(list, 'numId')) + shift);
  for (const base of childrenOf(list, 'abstractNumId')) setAttr(base, 'val', Number(attr(base, 'val')) + shiftLists);
  return list;
}

/** A level belongs to a style that was brought along; one that the file has of its own knows nothing of the list. */
function settleLevels(lists: readonly Element[], { added, idOf }: BroughtStyles): void {
  const ours = new Set(added.map((style) => attr(style, 'styleId')));
  rename(lists, ['pStyle'], idOf);
  for (const level of lists.flatMap((list) => all(list, 'pStyle')))
    if (!ours.has(attr(level, 'val'))) level.parentNode?.removeChild(level);
}
