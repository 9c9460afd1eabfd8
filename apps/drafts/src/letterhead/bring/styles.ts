import { type OfficePackage, targetOf } from '../office-package.ts';
import { all, attr, childOf, childrenOf, copyFor, type Element, rootOf, setAttr } from '../xml.ts';
import type { Bringing } from './bringing.ts';

/** Where an element names a style. */
const REFERENCES = ['pStyle', 'rStyle', 'tblStyle'] as const;
const LINKS = ['basedOn', 'next', 'link'] as const;

/** What became of the styles. */
export interface BroughtStyles {
  /** The styles that were added, to be numbered anew. */
  readonly added: readonly Element[];
  /** The id that a style has in the file now. */
  idOf(id: string): string;
}

const nameOf = (style: Element): string =>
  `${attr(style, 'type')} ${attr(childOf(style, 'name'), 'val')?.toLowerCase()}`;

/**
 * Brings the styles that the content uses. A style of the same name keeps the look that the file gives it, whatever its
 * id there (Word names the ids of built-in styles in the language of its user); the others are added.
 */
export function bringStyles({ from, into, content }: Bringing): BroughtStyles {
  const source = childrenOf(rootOf(from.xml(targetOf(from, from.main, 'styles') ?? '')), 'style');
  const sheet = into.xml(targetOf(into, into.main, 'styles') ?? '');
  const there = new Map(childrenOf(rootOf(sheet), 'style').map((style) => [nameOf(style), style]));
  const taken = new Set([...there.values()].map((style) => attr(style, 'styleId')));
  const wanted = usedIn([...content, ...notesOf(from, content)], source);
  const used = source.filter((style) => wanted.has(attr(style, 'styleId') ?? ''));
  const ids = new Map<string, string>();
  const added: Element[] = [];
  for (const style of used) {
    const id = attr(style, 'styleId') ?? '';
    const same = there.get(nameOf(style));
    ids.set(id, same ? (attr(same, 'styleId') ?? id) : freeId(id, taken));
    if (!same) added.push(copyFor(sheet, style));
    else keepNumbers(style, same, content);
  }
  const idOf = (id: string) => ids.get(id) ?? id;
  for (const style of added) {
    setAttr(style, 'styleId', idOf(attr(style, 'styleId') ?? ''));
    style.removeAttributeNS(style.namespaceURI, 'default');
    rename([style], LINKS, idOf);
    rootOf(sheet).appendChild(style);
  }
  rename(content, REFERENCES, idOf);
  return { added, idOf };
}

/** The notes and comments that the content refers to have styles of their own. */
const notesOf = (from: OfficePackage, content: readonly Element[]): readonly Element[] =>
  (['footnote', 'comment'] as const).flatMap((kind) => {
    const part = targetOf(from, from.main, `${kind}s`);
    const isUsed = content.some((node) => all(node, `${kind}Reference`).length > 0);
    return part !== undefined && isUsed ? [rootOf(from.xml(part))] : [];
  });

const freeId = (id: string, taken: ReadonlySet<string | undefined>): string =>
  taken.has(id) ? freeId(`${id}Draft`, taken) : id;

/** The styles that the content names, with those that they build on. */
function usedIn(content: readonly Element[], styles: readonly Element[]): ReadonlySet<string> {
  const byId = new Map(styles.map((style) => [attr(style, 'styleId') ?? '', style]));
  const found = new Set<string>();
  const visit = (id: string | undefined) => {
    if (id === undefined || found.has(id)) return;
    found.add(id);
    for (const link of LINKS) visit(attr(childOf(byId.get(id), link), 'val'));
  };
  for (const element of content.flatMap((node) => REFERENCES.flatMap((name) => all(node, name))))
    visit(attr(element, 'val'));
  return found;
}

/** Renames the styles that elements refer to. */
export function rename(elements: readonly Element[], names: readonly string[], idOf: (id: string) => string): void {
  for (const element of elements.flatMap((node) => names.flatMap((name) => all(node, name))))
    setAttr(element, 'val', idOf(attr(element, 'val') ?? ''));
}

/** The number of a heading belongs to the text: where the file's own style brings none, the paragraph does. */
function keepNumbers(style: Element, same: Element, content: readonly Element[]): void {
  const number = childOf(childOf(style, 'pPr'), 'numPr');
  if (!number || childOf(childOf(same, 'pPr'), 'numPr')) return;
  const id = attr(style, 'styleId');
  for (const reference of content.flatMap((node) => all(node, 'pStyle')).filter((one) => attr(one, 'val') === id)) {
    const properties = reference.parentNode as Element;
    if (childOf(properties, 'numPr')) continue;
    const copy = copyFor(properties, number);
    properties.insertBefore(copy, beforeNumber(properties) ?? null);
  }
}

/** What stands behind `numPr` in the order of the schema. @see ECMA-376 part 1, 17.3.1.26 */
const beforeNumber = (properties: Element) =>
  childrenOf(properties).find(
    ({ localName }) =>
      !['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl'].includes(localName ?? ''),
  );
