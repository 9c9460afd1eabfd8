import { type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { House } from '../../house/house.ts';
import { ptToTwips } from '../../house/units.ts';
import { HEADING_TABS, itemMeasure, letterItemMeasure } from '../styles/measures.ts';
import { LISTS, type ParagraphStyle } from '../styles/paragraph-style.ts';
import { paragraphStyles } from '../styles/paragraph-styles.ts';
import { fontOf } from '../styles/to-style-options.ts';
import { FORMS } from './number-forms.ts';

type Numbered = Pick<House['headings'][number], 'number' | 'text' | 'follow'>;

/** Word knows a tab, a space or nothing behind a number; a wide space is part of the number. */
const SUFFIX = {
  'wide-space': LevelSuffix.NOTHING,
  space: LevelSuffix.SPACE,
  tab: LevelSuffix.TAB,
  nothing: LevelSuffix.NOTHING,
};

/** The numbering of a house: one list of several levels linked to the heading styles, one for annexes, two for items. */
export function toNumberingOptions(house: House): INumberingOptions {
  const styles = new Map(paragraphStyles(house).map((style) => [style.id, style]));
  const styleOf = (id: ParagraphStyle['id']) => styles.get(id) as ParagraphStyle;
  return {
    config: [
      {
        reference: LISTS.headings,
        levels: house.headings.map((level, index) => {
          const style = styleOf(`Heading${(index + 1) as 1}`);
          return { ...numberLevel(level, index), style: { style: style.id, paragraph: { indent: indentOf(style) } } };
        }),
      },
      { reference: LISTS.annexes, levels: [annexLevel(house)] },
      {
        reference: LISTS.bullets,
        levels: [0, 1, 2].map((index) => ({
          level: index,
          format: LevelFormat.BULLET,
          text: house.lists.bullets.signs[index] ?? house.lists.bullets.signs[0] ?? '•',
          ...itemLook(house, 'bullets', index),
        })),
      },
      {
        reference: LISTS.numbers,
        levels: [0, 1, 2].map((index) => {
          const { number, text } = house.lists.numbers.levels[index] ?? {
            number: 'decimal' as const,
            text: `(%${index + 1})`,
          };
          return { level: index, format: FORMS[number].word, text, ...itemLook(house, 'numbers', index) };
        }),
      },
      { reference: LISTS.items, levels: [letterItem(house)] },
    ],
  };
}

function numberLevel({ number, text, follow }: Numbered, level: number): ILevelsOptions {
  return {
    level,
    format: FORMS[number].word,
    text: follow === 'wide-space' ? `${text}\u3000` : text,
    suffix: SUFFIX[follow],
  };
}

/** An annex is a heading of the first level with numbers of its own. */
function annexLevel(house: House): ILevelsOptions {
  const [first] = house.headings;
  const { annexes } = house;
  const hanging = annexes.follow === 'tab' ? ANNEX_TAB : 0;
  return {
    ...numberLevel(annexes, 0),
    style: {
      paragraph: {
        indent: { left: ptToTwips(first.indent * house.text.body.size + hanging), hanging: ptToTwips(hanging) },
      },
    },
  };
}

/** Room for "Annex 12", in points. */
const ANNEX_TAB = (HEADING_TABS[0] as number) * 3.2;

function itemLook(house: House, kind: 'bullets' | 'numbers', level: number): Pick<ILevelsOptions, 'suffix' | 'style'> {
  const { left, hanging } = itemMeasure(house, kind, level, house.text.body.size);
  return {
    suffix: LevelSuffix.TAB,
    style: {
      run: { font: fontOf(house.fonts.body) },
      paragraph: { indent: { left: ptToTwips(left), hanging: ptToTwips(hanging) } },
    },
  };
}

/** The items of a letter have a number that no list inside them shares. */
function letterItem(house: House): ILevelsOptions {
  const { number, text } = house.letter.items;
  const { left, hanging } = letterItemMeasure(house);
  return {
    level: 0,
    format: FORMS[number].word,
    text,
    suffix: LevelSuffix.TAB,
    style: {
      run: { font: fontOf(house.fonts.body) },
      paragraph: { indent: { left: ptToTwips(left), hanging: ptToTwips(hanging) } },
    },
  };
}

const indentOf = ({ left = 0, hanging = 0 }: ParagraphStyle) => ({
  left: ptToTwips(left),
  hanging: ptToTwips(hanging),
});
