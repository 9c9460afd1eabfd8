import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { contentOf, ROOT } from '../dialect/dialect.ts';
import { TEXT } from '../dialect/elements.ts';

type Node = RootContent | ElementContent;

/**
 * The tree with white space as it is meant: none between blocks, one blank between words, none at the edges of a
 * paragraph, none where a line of the template ends between two Japanese characters. Browsers and Word would each
 * decide for themselves otherwise. Comments are left out.
 */
export function normaliseSpace(tree: Root): Root {
  return { ...tree, children: normaliseChildren(tree.children, ROOT) as RootContent[] };
}

/** What holds text is a line; in what holds only elements, blanks are the template's indentation. */
function normaliseChildren(children: readonly Node[], parent: string): readonly Node[] {
  const holdsText = contentOf(parent).includes(TEXT);
  const kept = children.filter((node) => node.type === 'element' || (holdsText && node.type === 'text'));
  const inner = kept.map((node) => (node.type === 'element' && !isInline(node) ? normaliseBlock(node) : node));
  return holdsText ? setTexts(inner, normaliseLine(collectPieces(inner))) : inner;
}

const normaliseBlock = (block: Element): Element => ({
  ...block,
  children: normaliseChildren(block.children, block.tagName) as ElementContent[],
});

const INLINES: ReadonlySet<string> = new Set([...contentOf('p'), 'rt']);
const isInline = ({ tagName }: Element) => INLINES.has(tagName);

/** The texts of a line, and between them a sign for what ends a line or stands in it like a letter. */
type Piece = Text | typeof LINE_END | typeof FILLED_LATER;
const LINE_END = '\u2028';
/** A picture, or an empty link or mark of a note that a pass will fill: a letter of a script that is not known. */
const FILLED_LATER = '\uFFFC';

function collectPieces(children: readonly Node[]): readonly Piece[] {
  return children.flatMap((node): readonly Piece[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (!isInline(node) || node.tagName === 'br') return [LINE_END];
    return node.children.length === 0 ? [FILLED_LATER] : collectPieces(node.children);
  });
}

/** Blanks that are not single ones between two letters. */
const TO_SET = /^[ \t\r\n\f]|[ \t\r\n\f]$|[\t\r\n\f]| {2}| \u2028|\u2028 /;

/** The new text of each piece; a run of blanks is judged by what stands on both sides of it, in whatever element. */
function normaliseLine(pieces: readonly Piece[]): ReadonlyMap<Text, string> {
  const line = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
  if (!TO_SET.test(line))
    return new Map(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [[piece, piece.value]])));
  const units = line.split('');
  for (const { 0: run, index } of line.matchAll(/[ \t\r\n\f]+/g)) {
    units.fill('', index, index + run.length);
    units[index] = blankFor(run, line.slice(0, index), line.slice(index + run.length));
  }
  let start = 0;
  const texts = new Map<Text, string>();
  for (const piece of pieces) {
    const end = start + (typeof piece === 'string' ? piece : piece.value).length;
    if (typeof piece !== 'string') texts.set(piece, units.slice(start, end).join(''));
    start = end;
  }
  return texts;
}

/** Scripts and signs that are set without blanks between words. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

function blankFor(run: string, left: string, right: string): string {
  const [before, after] = [[...left.slice(-2)].at(-1), [...right.slice(0, 2)][0]];
  if (before === undefined || after === undefined || before === LINE_END || after === LINE_END) return '';
  const isWide = [before, after].every((side) => side === FILLED_LATER || WIDE.test(side));
  return run.includes('\n') && isWide && before + after !== FILLED_LATER + FILLED_LATER ? '' : ' ';
}

function setTexts(children: readonly Node[], texts: ReadonlyMap<Text, string>): readonly Node[] {
  return children.flatMap((node): readonly Node[] => {
    if (node.type === 'element' && isInline(node))
      return [{ ...node, children: setTexts(node.children, texts) as ElementContent[] }];
    if (node.type !== 'text') return node.type === 'comment' ? [] : [node];
    const value = texts.get(node) ?? '';
    return value === '' ? [] : [{ ...node, value }];
  });
}
