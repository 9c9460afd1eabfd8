import { type FieldChange, type Quantity, SCALES } from '@shinrai/core';
import { formatQuantity } from '../parts/quantity.ts';
import { inLanguage, type Speech } from '../parts/speech.ts';
import { CHANGE_WORDS, DATE_SHIFT_WORDS, QUANTITY_SHIFT_WORDS } from '../words/changes.ts';

/** What may be said about two values beside them: how a date moved, by how much a figure differs; null for nothing. */
export function remarkOf(speech: Speech, field: FieldChange): string | null {
  if (field.change === 'moved') return CHANGE_WORDS.moved[speech.language];
  if (field.kind === 'date' && field.shift) return DATE_SHIFT_WORDS[field.shift]?.[speech.language] ?? null;
  if (field.kind !== 'figure' || !field.shift) return null;
  return QUANTITY_SHIFT_WORDS[field.shift.kind]?.[speech.language] ?? differenceWords(speech, field);
}

/** By how much a figure differs: 2名増, 約10名減; a result is more or fewer than planned and has not risen or fallen. */
function differenceWords(speech: Speech, field: Extract<FieldChange, { kind: 'figure' }>): string | null {
  const { shift, new: now } = field;
  if (!shift?.amount || !now) return null;
  const qualifier = shift.kind === 'rounded' ? 'about' : 'exact';
  const amount = formatQuantity({ ...now, ...scaledTo(shift.amount, now), qualifier }, speech.language);
  const isMore = shift.direction === 'more';
  if (shift.basis)
    return inLanguage(speech, {
      ja: `${amount}${isMore ? '多い' : '少ない'}`,
      en: `${amount} ${isMore ? 'more' : 'fewer'}`,
    });
  return inLanguage(speech, { ja: `${amount}${isMore ? '増' : '減'}`, en: `${isMore ? 'up' : 'down'} by ${amount}` });
}

/** An amount in the scale in which the figure is written. */
function scaledTo(amount: string, { scale }: Quantity): Pick<Quantity, 'value' | 'scale'> {
  if (scale === undefined) return { value: amount };
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = whole.padStart(SCALES[scale] + 1, '0');
  const cut = digits.length - SCALES[scale];
  const rest = `${digits.slice(cut)}${fraction}`.replace(/0+$/, '');
  return { value: rest === '' ? digits.slice(0, cut) : `${digits.slice(0, cut)}.${rest}`, scale };
}
