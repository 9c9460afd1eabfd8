import {
  isBlock,
  isContent,
  isMustache,
  isPartial,
  type Mustache,
  type Partial,
  type Program,
  type Statement,
} from '../source/ast.ts';
import { type HtmlPlace, isSamePlace, scanHtml } from './html-place.ts';

/** What is told about a template while its markup is followed. */
export interface ScanVisitor {
  /** A mustache that prints at this place. */
  onPrint(node: Mustache, place: HtmlPlace): void;
  /** A partial at this place; gives the place behind it. */
  onPartial(node: Partial, place: HtmlPlace): HtmlPlace;
  /** A block whose branches do not leave the markup in the same place. */
  onUneven(node: Statement, place: HtmlPlace): void;
}

/** Follows the markup of a template through all its branches; gives the place at its end. */
export function scanProgram(program: Program | undefined, place: HtmlPlace, visitor: ScanVisitor): HtmlPlace {
  return (program?.body ?? []).reduce((current, node) => scanStatement(node, current, visitor), place);
}

function scanStatement(node: Statement, place: HtmlPlace, visitor: ScanVisitor): HtmlPlace {
  if (isContent(node)) return scanHtml(node.value, place);
  if (isBlock(node)) return scanBlock(node, [node.program, node.inverse], place, visitor);
  if (isPartial(node)) {
    if (node.program) scanBlock(node, [node.program], place, visitor);
    return visitor.onPartial(node, place);
  }
  if (!isMustache(node)) return place;
  visitor.onPrint(node, place);
  return place.mode === 'value' ? { ...place, mode: 'unquoted' } : { ...place, isStart: false };
}

/** A branch may run or not, and a loop many times: every branch has to end where it began. */
function scanBlock(
  node: Statement,
  branches: readonly (Program | undefined)[],
  place: HtmlPlace,
  visitor: ScanVisitor,
): HtmlPlace {
  const ends = branches.map((branch) => scanProgram(branch, place, visitor));
  if (!ends.every((end) => isSamePlace(end, ends[0] ?? place)) || !isSamePlace(place, ends[0] ?? place))
    visitor.onUneven(node, place);
  return { ...place, isStart: place.isStart && ends.every((end) => end.isStart) };
}
