import { LISTS } from '../styles/paragraph-style.ts';

/** A list that begins at its first number again. */
export interface OwnList {
  readonly id: number;
  /** The list of the house that it is like. */
  readonly reference: string;
}

/** The numbers by which the paragraphs of a document name their lists. */
export interface ListNumbers {
  /** The list of the house, or one like it of the document's own. */
  idOf(reference: string, instance?: number): number;
  /** The lists that the document begins anew. */
  own(): readonly OwnList[];
}

/** Lists of the house have the first numbers in every document; 1 is one that the library always writes. */
const FIRST = 2;

/** The lists of a house in the order of their numbers. */
export const HOUSE_LISTS: readonly string[] = Object.values(LISTS);

/** Number of a list of the house. */
export const houseListId = (reference: string): number => FIRST + HOUSE_LISTS.indexOf(reference);

/** Begins a document. */
export function createListNumbers(): ListNumbers {
  const own = new Map<string, OwnList>();
  return {
    idOf(reference, instance) {
      if (instance === undefined) return houseListId(reference);
      const key = `${reference}-${instance}`;
      const known = own.get(key) ?? { id: FIRST + HOUSE_LISTS.length + own.size, reference };
      own.set(key, known);
      return known.id;
    },
    own: () => [...own.values()],
  };
}
