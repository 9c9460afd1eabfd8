import { type Node, parseDocument } from 'yaml';
import { changeNode } from './change-node.ts';
import { type Edit, EditError } from './edit.ts';
import { editTree, newValue } from './edit-tree.ts';
import { pageOf } from './layout.ts';
import { applySplices } from './splice.ts';
import { writeBlock } from './write-value.ts';

/**
 * A YAML text with some values changed or added. All else stays as it was written: comments, order, quotes, empty lines,
 * the ends of lines; a comparison of the two texts shows no line that was not meant. Throws an EditError for a path that
 * leads nowhere, and a text that is no YAML.
 *
 * @example editYaml('a: 1 # one\nb: [2]\n', [{ path: ['a'], value: 3 }, { path: ['b'], add: 4 }]) // 'a: 3 # one\nb: [2, 4]\n'
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const document = parseDocument(text, { keepSourceTokens: true, prettyErrors: false, stringKeys: true });
  const [error] = document.errors;
  if (error) throw new EditError([], error.message);
  const page = pageOf(text);
  const tree = editTree(edits);
  const contents = document.contents as Node | null;
  if (contents?.range) return applySplices(text, changeNode(contents, tree, page, false));
  const gap = text === '' || text.endsWith('\n') ? '' : page.newline;
  return `${text}${gap}${writeBlock(newValue(tree), 0, page.newline)}${page.newline}`;
}
