import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { Element, Root } from 'hast';
import { type HtmlDocument, placeOf } from '../html-document.ts';
import { idOf, numberOf, wordsOf } from '../tree/element.ts';
import { childElements, listElements, makeText, mapElements } from '../tree/walk.ts';
import type { Pass } from './pass.ts';

/**
 * Checks that every link to "#id" has a target, and fills an empty one with what its target is called: the number of a
 * heading or else its words, the caption of a table or figure. Runs after `numberHeadings`.
 */
export function resolveReferences(): Pass {
  return (document) => {
    const targets = listTargets(document.tree);
    const links = listElements(document.tree).filter(isReference);
    const findings = links.flatMap((link) => checkReference(document, link, targets));
    const tree = mapElements(document.tree, (copy) => (isReference(copy) ? fillReference(copy, targets) : copy));
    return { tree, findings };
  };
}

type Targets = ReadonlyMap<string, Element>;

function listTargets(tree: Root): Targets {
  return new Map(
    listElements(tree).flatMap((element) => {
      const id = idOf(element);
      return id === undefined ? [] : [[id, element] as const];
    }),
  );
}

const isReference = (element: Element) => element.tagName === 'a' && String(element.properties.href).startsWith('#');
const targetOf = ({ properties }: Element) => String(properties.href).slice(1);

function checkReference(document: HtmlDocument, link: Element, targets: Targets): readonly Diagnostic[] {
  const id = targetOf(link);
  const target = targets.get(id);
  if (target && (link.children.length > 0 || nameOf(target) !== '')) return [];
  const at = { place: placeOf(document, link) };
  if (!target) return [messages.htmlBrokenReference({ id, nearest: nearest(id, targets.keys()) }, at)];
  return [messages.htmlSyntax({ problem: `the link to "#${id}" is empty and its target has no title` }, at)];
}

function fillReference(link: Element, targets: Targets): Element {
  const target = targets.get(targetOf(link));
  return target && link.children.length === 0 ? { ...link, children: [makeText(nameOf(target))] } : link;
}

/** What a target is called: by its number, its words, its caption, or the heading that it begins with. */
function nameOf(target: Element): string {
  const [title] = childElements(target, 'caption', 'figcaption', 'h1', 'h2', 'h3', 'h4');
  const named = title ?? target;
  const isTitle = title !== undefined || /^(h[1-4]|dt|caption|figcaption)$/.test(target.tagName);
  return isTitle ? (numberOf(named) ?? wordsOf(named)) : '';
}
