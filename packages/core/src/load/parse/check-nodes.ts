import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { forbiddenCharacter } from '../../text/printable.ts';
import { placeOf } from '../locate.ts';
import type { Tree } from '../state.ts';
import { tooDeep } from './syntax.ts';

type Document = Pick<Tree, 'file' | 'lines' | 'contents'>;

/** Findings that are told of one file: whoever mends a hundred slips of one kind sees the rest. */
const TOLD = 100;

/** What was found in the nodes of a document, and whether its values must not be used at all. */
interface NodeFindings {
  readonly fatal: boolean;
  readonly findings: readonly Diagnostic[];
}

/**
 * Looks at every node of a document: keys that stand twice, aliases, tags, depth, characters that cannot be printed, numbers
 * that would lose digits. Walks without recursion, so that depth can be judged before anything recurses.
 */
export function checkNodes(tree: Document, limit: number): NodeFindings {
  const findings: Diagnostic[] = [];
  const waiting = [{ node: tree.contents, depth: 0 }];
  let fatal = false;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > limit) return { fatal: true, findings: [tooDeep(tree.file, tree.lines, startOf(node), limit)] };
    if (isAlias(node) || tagOf(node)) fatal = true;
    if (findings.length < TOLD) findings.push(...checkNode(tree, node).slice(0, TOLD));
    for (const child of childrenOf(node)) waiting.push({ node: child, depth: depth + 1 });
  }
  return { fatal, findings };
}

function checkNode(tree: Document, node: unknown): readonly Diagnostic[] {
  if (isAlias(node)) return [messages.yamlAlias({ alias: `*${node.source}` }, at(tree, node))];
  const tag = tagOf(node);
  if (tag)
    return [messages.yamlTag({ tag: tag.replace(STANDARD, '!!').slice(0, LONGEST_TAG) }, at(tree, node as Node))];
  if (isMap(node)) return duplicateKeys(tree, node);
  return isScalar(node) ? checkScalar(tree, node) : [];
}

/** How the tags of YAML itself begin; people write !! for it. */
const STANDARD = 'tag:yaml.org,2002:';
const LONGEST_TAG = 80;

/** A tag that somebody wrote; what the parser finds out by itself is none. */
const tagOf = (node: unknown): string | undefined => (isNode(node) && !isAlias(node) ? node.tag : undefined);

function checkScalar(tree: Document, node: Scalar): readonly Diagnostic[] {
  if (typeof node.value === 'string') {
    const character = forbiddenCharacter(node.value);
    return character === undefined ? [] : [messages.textForbiddenCharacter({ character }, at(tree, node))];
  }
  return isInexact(node) ? [messages.yamlInexactNumber({ written: node.source ?? '' }, at(tree, node))] : [];
}

/** Sixteen significant digits and more do not survive as a number. */
function isInexact({ value, source = '' }: Scalar): boolean {
  return typeof value === 'number' && source.replace(/^[-+0.]+|[eE].*$|\./g, '').length > 15;
}

function duplicateKeys(tree: Document, map: YAMLMap): readonly Diagnostic[] {
  const firsts = new Map<string, Node>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const first = firsts.get(name);
    if (!first) firsts.set(name, key);
    if (!first) return [];
    const related = [{ message: 'it stands here first', place: at(tree, first).place }];
    return [messages.yamlDuplicateKey({ key: name }, { ...at(tree, key), related })];
  });
}

function childrenOf(node: unknown): readonly unknown[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value]);
  return isSeq(node) ? node.items : [];
}

const startOf = (node: unknown) => (node as Node | null)?.range?.[0] ?? 0;

function at(tree: Document, node: Node) {
  const [start, end] = node.range ?? [0, 1];
  return { place: placeOf(tree.file, tree.lines, start, end) };
}
