import type { OfficePackage } from '../office-package.ts';
import type { Element } from '../xml.ts';

/** Content on its way from one file into another. */
export interface Bringing {
  readonly from: OfficePackage;
  readonly into: OfficePackage;
  /** The elements that move, already in the tree they move to. */
  readonly content: readonly Element[];
  /** How far the numbers of bookmarks move. */
  readonly bookmarkShift: number;
}
