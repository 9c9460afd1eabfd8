import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { TrackerTemplate } from '../template/tracker-template.ts';
import type { Look } from '../workbook/sheet-plan.ts';

/** Makes styles from looks. Equal looks share one style, by which the library finds it again at once. */
export function createStyles(template: TrackerTemplate): (look: Look) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  return (look) => {
    const key = JSON.stringify(look);
    const style = known.get(key) ?? toStyle(look, template);
    known.set(key, style);
    return style;
  };
}

interface Recipe {
  readonly ink?: string;
  readonly fill?: string;
  readonly isBold?: boolean;
  readonly grow?: number;
  readonly border?: 'all' | 'below' | 'none';
  readonly middle?: boolean;
  readonly wrap?: boolean;
}

const WHITE = '#ffffff';

/** What can be changed on a protected sheet. */
const OPEN = new Set<Look['name']>(['open', 'openWords', 'technicalOpen']);

const recipesOf = ({ colours }: TrackerTemplate): Readonly<Record<Look['name'], Recipe>> => ({
  title: { isBold: true, grow: 6, border: 'none', middle: true, wrap: false },
  subtitle: { isBold: true, grow: 3, ink: colours.heading, border: 'none', middle: true, wrap: false },
  section: { isBold: true, grow: 1, ink: colours.heading, border: 'below', middle: true, wrap: false },
  label: { border: 'all', middle: true },
  words: { border: 'all', middle: true },
  heading: { ink: WHITE, fill: colours.heading, isBold: true, border: 'all', middle: true },
  inputHeading: { ink: WHITE, fill: colours.inputHeading, isBold: true, border: 'all', middle: true },
  fixed: { fill: colours.fixed, border: 'all' },
  technical: { fill: colours.fixed, border: 'all', wrap: false },
  technicalOpen: { fill: colours.fixed, border: 'all', wrap: false },
  open: { fill: colours.open, border: 'all' },
  fixedSample: { fill: colours.fixed, border: 'all', middle: true },
  openSample: { fill: colours.open, border: 'all', middle: true },
  group: { isBold: true, fill: colours.fixed, border: 'all', middle: true },
  count: { border: 'all', middle: true },
  total: { fill: colours.fixed, isBold: true, border: 'all', middle: true },
  printed: { border: 'all' },
  pillarBand: { isBold: true, grow: 1, ink: colours.heading, border: 'below', middle: true, wrap: false },
  sectorBand: { isBold: true, fill: colours.fixed, border: 'none', middle: true, wrap: false },
  openWords: { fill: colours.open, border: 'all', middle: true },
  plain: { border: 'none', wrap: false },
});

function toStyle(look: Look, template: TrackerTemplate): Partial<Style> {
  const recipe = recipesOf(template)[look.name];
  const fill = look.mark?.fill ?? (look.isChanged ? template.colours.changed : recipe.fill);
  return {
    font: fontOf(recipe, look, template),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(recipe.border === 'none' ? {} : { border: bordersOf(recipe, template) }),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
    alignment: alignmentOf(recipe, look),
    protection: { locked: !OPEN.has(look.name) },
  };
}

function fontOf(
  { ink, isBold = false, grow = 0 }: Recipe,
  { mark, isChanged }: Look,
  { font, colours }: TrackerTemplate,
): Partial<Font> {
  return {
    ...faceOf(font.name),
    size: font.size + grow,
    bold: isBold || isChanged === true,
    color: { argb: argb(mark?.ink ?? ink ?? colours.ink) },
  };
}

/** A face with what Excel goes by when it is missing: modern, Japanese. */
const faceOf = (name: string) => ({ name, family: 3, charset: 128 });

/** A colour as the library takes it, opaque. */
export const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

/** A whole fill for cells. */
const solid = (colour: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: argb(colour) } });

/** A fill for conditional formats, which read the background colour only. */
export const solidMark = (colour: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  bgColor: { argb: argb(colour) },
});

/** An ink for conditional formats. */
export const inkMark = (colour: string): Partial<Font> => ({ color: { argb: argb(colour) } });

function bordersOf({ border }: Recipe, { colours }: TrackerTemplate): Partial<Borders> {
  const line = { style: 'thin', color: { argb: argb(colours.rule) } } as const;
  if (border === 'below') return { bottom: { style: 'medium', color: { argb: argb(colours.heading) } } };
  return { top: line, left: line, bottom: line, right: line };
}

function alignmentOf({ middle = false, wrap = true }: Recipe, { align = 'left', indent }: Look): Partial<Alignment> {
  return {
    horizontal: align === 'centre' ? 'center' : align,
    ...(indent === undefined ? {} : { indent }),
    vertical: middle ? 'middle' : 'top',
    wrapText: wrap,
  };
}
