import { amountOf, type Figure } from '@shinrai/core';
import { QUALIFIER_WORDS, QUANTITY_BASIS_WORDS } from '../words/codes.ts';
import { dateAlone } from './date.ts';
import { factRef, type Line, words } from './inline.ts';
import { formatQuantity, type QuantityParts, quantityParts, unitWord } from './quantity.ts';
import { saidOnce } from './said-once.ts';
import { sourceLine } from './source.ts';
import type { Speech } from './speech.ts';
import { notStated, textLine } from './text.ts';

/** A figure with everything that keeps it honest. */
export interface FigureView {
  readonly id: string;
  readonly name: Line;
  /** The whole quantity: 約160名. */
  readonly quantity: Line;
  readonly parts: QuantityParts;
  /** The amount as a number, where a spreadsheet can hold it exactly. */
  readonly amount: number;
  /** What is counted: 名, participants. */
  readonly unit: string;
  readonly qualifier: string;
  readonly basis: string;
  readonly horizon: Line;
  readonly includes: Line | null;
  readonly note: Line | null;
  readonly source: Line;
  readonly isKey: boolean;
  /** Whether it only says how many parts a thing has, or sets a scene: no result and no target. */
  readonly isStructure: boolean;
}

/** Phrases a figure. */
export const figureView: (speech: Speech, figure: Figure) => FigureView = saidOnce((speech, figure) => {
  const { language } = speech;
  const { quantity } = figure;
  const ref = (field: string) => factRef('figure', figure.id, field);
  return {
    id: figure.id,
    name: textLine(speech, figure.name, ref('name')),
    quantity: words(formatQuantity(quantity, language), ref('quantity')),
    parts: quantityParts(quantity, language),
    amount: Number(amountOf(quantity)),
    unit: unitWord(quantity, language),
    qualifier: QUALIFIER_WORDS[quantity.qualifier][language],
    basis: QUANTITY_BASIS_WORDS[quantity.basis][language],
    horizon: quantity.horizon
      ? words(dateAlone(quantity.horizon, language, speech.calendar), ref('horizon'))
      : notStated(speech, ref('horizon')),
    includes: quantity.includes ? textLine(speech, quantity.includes, ref('includes')) : null,
    note: figure.note ? textLine(speech, figure.note, ref('note')) : null,
    source: sourceLine(speech, figure),
    isKey: figure.key === true,
    isStructure: quantity.basis === 'structure' || quantity.basis === 'context',
  };
});
