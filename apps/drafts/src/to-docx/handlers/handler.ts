import type { Element } from 'hast';
import type { Around } from '../around.ts';
import type { Block } from '../block.ts';
import type { State } from '../state.ts';
import type { Xml } from '../wml/xml.ts';

/** Makes paragraphs and tables of an element. */
export type BlockHandler = (element: Element, state: State, around: Around) => readonly Block[];

/** Makes runs of an element inside a paragraph. */
export type InlineHandler = (element: Element, state: State, around: Around) => readonly Xml[];
