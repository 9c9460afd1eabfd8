import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { House, MARGIN_WORDS } from '../../house/house.ts';

/** What a document says of itself in its margins; an empty text where there is nothing to say. */
export type MarginWords = Readonly<Record<Exclude<(typeof MARGIN_WORDS)[number], 'page' | 'pages'>, string>>;

type Margin = House['header'];

/** What a line in a margin is made from. */
export interface MarginLine {
  readonly house: House;
  readonly words: MarginWords;
  /** Width of the text in twips. */
  readonly width: number;
}

/** Header of a page. */
export const header = (margin: Margin, line: MarginLine): Header =>
  new Header({ children: [toParagraph('Header', margin, line)] });

/** Footer of a page. */
export const footer = (margin: Margin, line: MarginLine): Footer =>
  new Footer({ children: [toParagraph('Footer', margin, line)] });

type Style = 'Header' | 'Footer';
type Places = readonly [left: readonly TextRun[], centre: readonly TextRun[], right: readonly TextRun[]];

/** Left, middle and right in one line. What stands there alone is aligned, so that a long text can wrap. */
function toParagraph(style: Style, { left, centre, right }: Margin, { house, words, width }: MarginLine): Paragraph {
  const places: Places = [runs(left, house, words), runs(centre, house, words), runs(right, house, words)];
  const filled = places.filter((place) => place.length > 0);
  const only = filled.length === 1 ? filled[0] : undefined;
  return only ? aligned(style, only, places.indexOf(only)) : tabbed(style, places, width);
}

function aligned(style: Style, children: readonly TextRun[], place: number): Paragraph {
  return new Paragraph({ style, alignment: (['left', 'center', 'right'] as const)[place] ?? 'left', children });
}

/** Without anything in the middle, the left may reach beyond it. */
function tabbed(style: Style, [left, centre, right]: Places, width: number): Paragraph {
  const tab = () => new TextRun({ children: [new Tab()] });
  return new Paragraph({
    style,
    tabStops: [
      ...(centre.length > 0 ? [{ type: 'center', position: Math.round(width / 2) } as const] : []),
      { type: 'right', position: width },
    ],
    children: [...left, ...(centre.length > 0 ? [tab(), ...centre] : []), tab(), ...right],
  });
}

function runs(parts: readonly string[], { separator }: House, words: MarginWords): readonly TextRun[] {
  const filled = parts.map((part) => fill(part, words)).filter((pieces) => pieces.some((piece) => piece !== ''));
  return filled.flatMap((pieces, index) => [
    ...(index === 0 ? [] : [new TextRun(separator)]),
    ...pieces.filter((piece) => piece !== '').map((piece) => new TextRun({ children: [piece] })),
  ]);
}

const FIELDS = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;

/** A part with its words in braces filled in: texts and the fields for page numbers. */
function fill(part: string, words: MarginWords): readonly string[] {
  return part.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece;
    return name in FIELDS ? FIELDS[name as keyof typeof FIELDS] : words[name as keyof MarginWords];
  });
}
