import type { IParagraphStyleOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx';
import type { Face, House } from '../../house/house.ts';
import { ptToHalfPoints, ptToTwips } from '../../house/units.ts';
import type { ParagraphStyle } from './paragraph-style.ts';
import { paragraphStyles } from './paragraph-styles.ts';

/** Names of both faces for a run: East Asian letters take one, all others the other. */
export const fontOf = ({ eastAsia, latin }: Face) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });

/** The languages of a document's letters: Latin letters are spelt in English, East Asian ones in Japanese. */
const LANGUAGES = { value: 'en-GB', eastAsia: 'ja-JP' } as const;

/** The library gives headings below the fourth a colour, and one day somebody uses them. */
const UNUSED_HEADINGS = { heading5: { run: { bold: true } }, heading6: { run: { bold: true } } };

/** The styles of a house as Word has them. Table styles are written by `finish`. */
export function toStyleOptions(house: House): IStylesOptions {
  const { body } = house.text;
  return {
    default: {
      document: {
        run: { font: fontOf(house.fonts.body), size: ptToHalfPoints(body.size), language: LANGUAGES },
        paragraph: { spacing: { before: 0, after: 0, line: ptToTwips(body.line), lineRule: 'atLeast' } },
      },
      ...UNUSED_HEADINGS,
      hyperlink: { run: { color: '1f4e79', underline: { type: 'single' } } },
    },
    paragraphStyles: paragraphStyles(house).map(toOptions),
  };
}

function toOptions(style: ParagraphStyle): IParagraphStyleOptions {
  const { id, name, basedOn, next } = style;
  return {
    id,
    name,
    ...(basedOn && { basedOn }),
    ...(next && { next }),
    ...(/^(TOC|Header|Footer|Footnote)/.test(id) ? {} : { quickFormat: true }),
    run: runOf(style),
    paragraph: {
      spacing: {
        before: ptToTwips(style.before),
        after: ptToTwips(style.after),
        line: ptToTwips(style.line),
        lineRule: 'atLeast',
      },
      ...(style.align && { alignment: style.align }),
      ...indentOf(style),
      ...(style.isBoxed && { border: BOX }),
      ...(style.keepNext !== undefined && { keepNext: style.keepNext }),
      ...(style.keepLines && { keepLines: true }),
      ...(style.outline !== undefined && { outlineLevel: style.outline }),
      ...(style.list && { numbering: style.list }),
    },
  };
}

/** A thin line around a paragraph; neighbours with the same line and indents stand in one box. */
const SIDE = { style: 'single', size: 4, space: 4, color: '595959' } as const;
const BOX = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };

function runOf({ face, size, bold }: ParagraphStyle): IRunStylePropertiesOptions {
  return { font: fontOf(face), size: ptToHalfPoints(size), ...(bold && { bold: true }) };
}

/** Lists are set in by their numbering definition; a second indent in the style would hide it. */
function indentOf({ left, right, hanging, firstLine, list }: ParagraphStyle) {
  if (list) return {};
  const indent = {
    ...(left && { left: ptToTwips(left) }),
    ...(right && { right: ptToTwips(right) }),
    ...(hanging && { hanging: ptToTwips(hanging) }),
    ...(firstLine && { firstLine: ptToTwips(firstLine) }),
  };
  return Object.keys(indent).length === 0 ? {} : { indent };
}
