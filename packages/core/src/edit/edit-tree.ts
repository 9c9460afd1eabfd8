import { type Edit, EditError, type EditStep, type YamlValue } from './edit.ts';

/** The edits of a file, gathered by the value that they concern. */
export interface EditTree {
  readonly path: readonly EditStep[];
  /** The value that is put here, if any; nothing below is edited then. */
  set: { readonly value: YamlValue; readonly after: readonly string[] } | undefined;
  /** Entries for the list that stands here, in order. */
  readonly added: YamlValue[];
  readonly children: Map<string, { readonly step: EditStep; readonly tree: EditTree }>;
}

/** Gathers edits by what they concern. Two that contradict each other throw an EditError. */
export function editTree(edits: readonly Edit[]): EditTree {
  const root = emptyTree([]);
  for (const edit of edits) {
    const tree = edit.path.reduce(childOf, root);
    if ('add' in edit) tree.added.push(edit.add);
    else if (tree.set) throw new EditError(edit.path, 'it is set twice');
    else tree.set = { value: edit.value, after: edit.after ?? [] };
    if (tree.set && (tree.added.length > 0 || tree.children.size > 0)) {
      throw new EditError(edit.path, 'it is set as a whole and in parts');
    }
  }
  return root;
}

const emptyTree = (path: readonly EditStep[]): EditTree => ({ path, set: undefined, added: [], children: new Map() });

function childOf(tree: EditTree, step: EditStep): EditTree {
  if (tree.set) throw new EditError(tree.path, 'it is set as a whole and in parts');
  const key = typeof step === 'string' ? `.${step}` : typeof step === 'number' ? `#${step}` : `@${step.id}`;
  const known = tree.children.get(key) ?? { step, tree: emptyTree([...tree.path, step]) };
  tree.children.set(key, known);
  return known.tree;
}

/** The value that edits make where there is none yet. */
export function newValue({ path, set, added, children }: EditTree): YamlValue {
  if (set) return set.value;
  if (added.length > 0 && children.size > 0) throw new EditError(path, 'it cannot be both a list and a map');
  if (added.length > 0) return added;
  const entries = [...children.values()].map(({ step, tree }) => {
    if (typeof step !== 'string') throw new EditError(tree.path, 'there is no such entry');
    return [step, newValue(tree)] as const;
  });
  return Object.fromEntries(entries);
}
