import type { Figure, Indicator, Quantity } from '@shinrai/core';
import { amountOf } from '@shinrai/core';
import { dateAlone } from '../parts/date.ts';
import type { FigureView } from '../parts/figure.ts';
import { type FactRef, factRef, joinLines, type Line, words } from '../parts/inline.ts';
import { formatQuantity, unitWord } from '../parts/quantity.ts';
import { sourceLine } from '../parts/source.ts';
import { inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { notStated, textLine } from '../parts/text.ts';
import { QUALIFIER_WORDS, QUANTITY_BASIS_WORDS } from '../words/codes.ts';
import { type ColumnSources, lineCell, valueCell } from './column.ts';

/** What a number was or is to be, and when. */
interface Reading {
  readonly amount: number;
  readonly at: Line;
}

type Standing = 'baseline' | 'target' | 'actual' | 'other';

/** One row of figures: a figure of the source, or an indicator with its readings. */
export interface FigureSubject {
  readonly id: string;
  readonly kind: 'figure' | 'indicator';
  readonly name: Line;
  readonly about: Line;
  readonly readings: Readonly<Partial<Record<Standing, Reading>>>;
  readonly unit: string;
  readonly qualifier: string;
  readonly basis: string;
  readonly horizon: Line;
  readonly quantity: Line;
  readonly note: Line;
  readonly source: Line;
  readonly data: unknown;
}

/** Whether a figure was aimed at or reached; what is neither is a number of its own. */
const STANDINGS: Readonly<Record<Quantity['basis'], Standing>> = {
  target: 'target',
  plan: 'target',
  actual: 'actual',
  ongoing: 'actual',
  baseline: 'baseline',
  commitment: 'other',
  budget: 'other',
  structure: 'other',
  context: 'other',
};

/** The row of a figure. */
export function figureSubject(
  speech: Speech,
  view: FigureView & { readonly about: Line },
  data: Figure,
): FigureSubject {
  const { basis, horizon } = data.quantity;
  const at = horizon
    ? words(dateAlone(horizon, speech.language, speech.calendar), factRef('figure', view.id, 'horizon'))
    : [];
  return {
    id: view.id,
    kind: 'figure',
    name: view.name,
    about: view.about,
    readings: { [STANDINGS[basis]]: { amount: view.amount, at } },
    unit: view.unit,
    qualifier: view.qualifier,
    basis: view.basis,
    horizon: view.horizon,
    quantity: view.quantity,
    note: joinLines([view.includes ?? [], view.note ?? []], inLanguage(speech, { ja: '　', en: ' ' })),
    source: view.source,
    data,
  };
}

/** The row of an indicator: its baseline, its last target and its last actual value. */
export function indicatorSubject(speech: Speech, indicator: Indicator, about: Line): FigureSubject {
  const ref = (field: string) => factRef('indicator', indicator.id, field);
  const found = { baseline: indicator.baseline, target: indicator.targets?.at(-1), actual: indicator.actuals?.at(-1) };
  const shown = Object.entries(found).flatMap(([standing, reading]) => (reading ? [{ standing, ...reading }] : []));
  const last = shown.at(-1)?.quantity;
  const dates = (line: (typeof shown)[number]) =>
    words(dateAlone(line.at, speech.language, speech.calendar), ref(line.standing));
  return {
    id: indicator.id,
    kind: 'indicator',
    name: textLine(speech, indicator.name, ref('name')),
    about,
    readings: Object.fromEntries(
      shown.map((one) => [one.standing, { amount: Number(amountOf(one.quantity)), at: dates(one) }]),
    ),
    unit: last ? unitWord(last, speech.language) : '',
    qualifier: last ? QUALIFIER_WORDS[last.qualifier][speech.language] : '',
    basis: inLanguage(speech, { ja: '指標', en: 'indicator' }),
    horizon: notStated(speech, ref('targets')),
    quantity: joinLines(
      shown.map((one) =>
        words(
          `${QUANTITY_BASIS_WORDS[one.quantity.basis][speech.language]} ${formatQuantity(one.quantity, speech.language)}`,
        ),
      ),
      listSeparator(speech),
    ),
    note: indicator.method ? textLine(speech, indicator.method, ref('method')) : [],
    source: sourceLine(speech, indicator),
    data: indicator,
  };
}

const ref = ({ kind, id }: FigureSubject, field: string): FactRef => factRef(kind, id, field);

const amount = (standing: Standing) => ({
  type: 'decimal' as const,
  cell: (subject: FigureSubject) => valueCell(subject.readings[standing]?.amount ?? null, ref(subject, standing)),
});

const time = (standing: Standing) => ({
  type: 'text' as const,
  cell: (subject: FigureSubject) => lineCell(subject.readings[standing]?.at ?? [], ref(subject, standing)),
});

/** The columns that a sheet of figures can have. */
export const FIGURE_COLUMNS: ColumnSources<FigureSubject> = {
  id: { type: 'text', cell: (subject) => valueCell(subject.id, ref(subject, 'id')) },
  name: { type: 'text', cell: (subject) => lineCell(subject.name, ref(subject, 'name')) },
  about: { type: 'text', cell: (subject) => lineCell(subject.about, ref(subject, 'about')) },
  baseline: amount('baseline'),
  baselineAt: time('baseline'),
  target: amount('target'),
  targetAt: time('target'),
  reached: amount('actual'),
  reachedAt: time('actual'),
  other: amount('other'),
  unit: { type: 'text', cell: (subject) => valueCell(subject.unit, ref(subject, 'unit')) },
  qualifier: { type: 'text', cell: (subject) => valueCell(subject.qualifier, ref(subject, 'qualifier')) },
  basis: { type: 'text', cell: (subject) => valueCell(subject.basis, ref(subject, 'basis')) },
  horizon: { type: 'text', cell: (subject) => lineCell(subject.horizon, ref(subject, 'horizon')) },
  quantity: { type: 'text', cell: (subject) => lineCell(subject.quantity, ref(subject, 'quantity')) },
  note: { type: 'text', cell: (subject) => lineCell(subject.note, ref(subject, 'note')) },
  source: { type: 'text', cell: (subject) => lineCell(subject.source, ref(subject, 'source')) },
};
