import { messages } from '@shinrai/diagnostics';
import { quantitySchema } from '../../../quantity/quantity.ts';
import { UNITS } from '../../../quantity/units.ts';
import type { Schema } from '../../schema-walk.ts';
import { describeValue } from '../describe-value.ts';
import type { Improver } from '../problem.ts';

/** Whether a key is the unit of a quantity, which has a message of its own. */
export const isUnitOfQuantity = (parent: Schema | undefined, key: string | undefined) =>
  parent === quantitySchema && key === 'unit';

/** A quantity that does not say what it counts. */
export const quantityWithoutUnit: Improver = ({ parent, key, isMissing, at }) => {
  if (!isMissing || !isUnitOfQuantity(parent, key)) return undefined;
  return [messages.quantityNoUnit({ units: Object.keys(UNITS) }, at())];
};

/** The value of a quantity that is not a plain number. Numbers with too many digits were found when parsing. */
export const notANumber: Improver = ({ parent, key, value, isMissing, at }) => {
  if (isMissing || key !== 'value' || parent !== quantitySchema) return undefined;
  if (typeof value === 'number' && /\d{16,}/.test(String(value).replace('.', ''))) return [];
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : describeValue(value);
  return [messages.quantityNotANumber({ written }, at())];
};
