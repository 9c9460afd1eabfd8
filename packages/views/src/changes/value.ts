import type { Dated, FieldChange, Figure, FuzzyDate, Involvement, Quantity, Text } from '@shinrai/core';
import { bodyLine, bodyViews } from '../parts/body.ts';
import { dateAlone, dateView, formatDate } from '../parts/date.ts';
import { type FactRef, joinLines, type Line, words } from '../parts/inline.ts';
import { formatQuantity } from '../parts/quantity.ts';
import { bracketed, inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import { printedText, textLine } from '../parts/text.ts';
import { VALUE_WORDS } from '../words/changes.ts';
import { QUANTITY_BASIS_WORDS, STATE_WORDS } from '../words/codes.ts';
import { reportedLabel } from './label.ts';
import { entityName } from './name.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A value that was or is in a field, in words; `speech.plan` is the state that holds it. */
export function valueLine(speech: Speech, change: FieldChange, value: unknown, ref: FactRef): Line {
  if (Array.isArray(value)) {
    const lines = value.map((one) => valueLine(speech, change, one, ref));
    return joinLines(lines, listSeparator(speech));
  }
  const says = (said: string) => words(said, ref);
  switch (change.kind) {
    case 'state':
      return says(STATE_WORDS[value as keyof typeof STATE_WORDS]?.[speech.language] ?? String(value));
    case 'reference':
      return entityName(speech, change.of, String(value));
    case 'figure':
      return isFields(value) && 'quantity' in value
        ? figureLine(speech, value as Figure, ref)
        : says(quantityWords(speech, change, value as Quantity));
    case 'date':
      return isFields(value) && 'date' in value
        ? datedLine(speech, value as Dated, ref)
        : says(dateAlone(value as FuzzyDate, speech.language, speech.calendar));
    default:
      return anyLine(speech, value, change.now, ref);
  }
}

/** A quantity; where one was planned and the other reached, each says which it is. */
function quantityWords(speech: Speech, change: FieldChange, quantity: Quantity): string {
  const hasOtherBasis = change.kind === 'figure' && change.shift?.basis !== undefined;
  const basis = hasOtherBasis ? bracketed(speech, QUANTITY_BASIS_WORDS[quantity.basis][speech.language]) : '';
  return `${formatQuantity(quantity, speech.language)}${basis}`;
}

function figureLine(speech: Speech, { name, quantity }: Figure, ref: FactRef): Line {
  const colon = inLanguage(speech, { ja: '：', en: ': ' });
  return [...textLine(speech, name, ref), ...words(`${colon}${formatQuantity(quantity, speech.language)}`, ref)];
}

const datedLine = (speech: Speech, dated: Dated, ref: FactRef): Line => dateView(speech, dated, ref).text;

/** Whatever has no phrase of its own: its words, its name, or all that it holds. */
function anyLine(speech: Speech, value: unknown, path: FieldChange['now'], ref: FactRef): Line {
  if (typeof value === 'string') return words(codeWord(speech, value, path) ?? plainWords(speech, value), ref);
  if (typeof value === 'boolean') return words(inLanguage(speech, value ? YES : NO), ref);
  if (Array.isArray(value)) {
    return joinLines(
      value.map((one) => anyLine(speech, one, path, ref)),
      listSeparator(speech),
    );
  }
  if (!isFields(value)) return words(`${value}${path.at(-1) === 'progress' ? '%' : ''}`, ref);
  if (path.at(-1) === 'reported') return reportedLine(speech, value, path, ref);
  if ('modality' in value) return datedLine(speech, value as Dated, ref);
  if (typeof value.ja === 'string') return textLine(speech, value as unknown as Text, ref);
  if ('organisation' in value) return bodyLine(speech, bodyViews(speech, [value as Involvement], ref.entity));
  if (isFields(value.name)) return textLine(speech, value.name as unknown as Text, ref);
  if (typeof value.country === 'string') return entityName(speech, 'country', value.country);
  if (typeof value.area === 'string') return entityName(speech, 'area', value.area);
  const shown = Object.entries(value).filter(([key]) => key !== 'id' && key !== 'source');
  return joinLines(
    shown.map(([key, one]) => anyLine(speech, one, [...path, key], ref)),
    listSeparator(speech),
  );
}

/** All that was reported, each by the name of its column: what is written there has commas of its own. */
function reportedLine(speech: Speech, reported: Fields, path: FieldChange['now'], ref: FactRef): Line {
  const colon = inLanguage(speech, { ja: '：', en: ': ' });
  const lines = Object.entries(reported).map(([key, one]) => [
    ...words(`${reportedLabel(speech, key)}${colon}`, ref),
    ...anyLine(speech, one, [...path, key], ref),
  ]);
  return joinLines(lines, inLanguage(speech, { ja: '；', en: '; ' }));
}

/** Words as they stand; a day in the way in which days are written. */
const plainWords = (speech: Speech, value: string): string =>
  ISO_DAY.test(value)
    ? formatDate({ kind: 'day', day: value }, speech.language, speech.calendar)
    : printedText(speech, value);

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const YES = { ja: 'はい', en: 'yes' };
const NO = { ja: 'いいえ', en: 'no' };

/** The words of a code, by the nearest field above it that has a list of codes. */
function codeWord(speech: Speech, value: string, path: FieldChange['now']): string | undefined {
  const key = path.findLast((step) => typeof step === 'string' && VALUE_WORDS[step]?.[value] !== undefined);
  return typeof key === 'string' ? VALUE_WORDS[key]?.[value]?.[speech.language] : undefined;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
