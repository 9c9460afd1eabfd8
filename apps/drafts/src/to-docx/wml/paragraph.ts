import type { Stamp } from '../changes/change.ts';
import { changed } from './run.ts';
import { element, join, type Xml } from './xml.ts';

/** A place at which a tab stops, in twips. */
export interface TabStop {
  readonly type: 'left' | 'right';
  readonly position: number;
  readonly leader?: 'dot';
}

/** How a paragraph looks beyond its style; lengths in twips. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: true;
  /** Its place in a list by the number of the list; `false` for none where the style has one. */
  readonly numbering?: { readonly id: number; readonly level: number } | false;
  /** Colour behind it. */
  readonly fill?: string;
  readonly tabStops?: readonly TabStop[];
  readonly before?: number;
  /** Whether it takes no room: it is there because Word needs it. */
  readonly isLow?: true;
  readonly indent?: { readonly left: number; readonly hanging: number };
  readonly alignment?: 'left' | 'center' | 'right';
  /** Marks of change at its end. */
  readonly marks?: { readonly insertion?: Stamp; readonly deletion?: Stamp };
  /** The section that it ends. */
  readonly section?: Xml;
}

const NO_LIST = { id: 0, level: 0 };

/**
 * The properties of a paragraph, in the order of the schema.
 *
 * @see ECMA-376 part 1, 17.3.1.26
 */
function paragraphProperties(look: ParagraphLook): string {
  const { style, keepNext, pageBreakBefore, numbering, fill, tabStops, before, isLow, indent, alignment, marks } = look;
  let properties = '';
  if (style) properties += `<w:pStyle w:val="${style}"/>`;
  if (keepNext !== undefined) properties += keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>';
  if (pageBreakBefore) properties += '<w:pageBreakBefore/>';
  if (numbering !== undefined) properties += listPlace(numbering || NO_LIST);
  if (fill) properties += shading(fill);
  if (tabStops) properties += element('w:tabs', {}, join(tabStops.map(tabStop)));
  if (isLow) properties += LOW;
  if (before !== undefined) properties += `<w:spacing w:before="${before}"/>`;
  if (indent) properties += `<w:ind w:left="${indent.left}" w:hanging="${indent.hanging}"/>`;
  if (alignment) properties += `<w:jc w:val="${alignment}"/>`;
  if (marks) properties += markProperties(marks);
  return properties + (look.section ?? '');
}

/** A point, kept clear of the grid of the page. */
const LOW = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

const listPlace = ({ id, level }: { readonly id: number; readonly level: number }) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

const tabStop = ({ type, position, leader }: TabStop): Xml =>
  element('w:tab', { 'w:val': type, 'w:pos': position, 'w:leader': leader });

/** A plain colour behind a paragraph or a cell. */
export const shading = (fill: string): Xml => element('w:shd', { 'w:fill': fill, 'w:color': 'auto', 'w:val': 'clear' });

function markProperties({ insertion, deletion }: NonNullable<ParagraphLook['marks']>): Xml {
  const marks = [
    ...(insertion ? [changed('insertion', insertion)] : []),
    ...(deletion ? [changed('deletion', deletion)] : []),
  ];
  return marks.length === 0 ? join([]) : element('w:rPr', {}, join(marks));
}

/** A paragraph. */
export function paragraph(look: ParagraphLook, runs: readonly Xml[]): Xml {
  const properties = paragraphProperties(look);
  return element('w:p', {}, `${properties && `<w:pPr>${properties}</w:pPr>`}${runs.join('')}` as Xml);
}
