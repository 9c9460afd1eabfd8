import { z } from 'zod';
import { fuzzyDateSchema } from '../model/date.ts';
import { textSchema } from '../text/text.ts';
import { UNITS, type Unit } from './units.ts';

/** The powers of ten that a figure may be written with; the Japanese ones are 万, 億 and 兆. */
export const SCALES = {
  thousand: 3,
  'ten-thousand': 4,
  million: 6,
  'hundred-million': 8,
  billion: 9,
  trillion: 12,
} as const;
export type Scale = keyof typeof SCALES;

const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(
    z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/, { error: 'a number is written with digits and a point, such as 2.8' }),
  );

/**
 * A decimal with its unit and everything that keeps it honest: how exact it is, whether it was aimed at or reached,
 * over what time, and what it counts. The value is a decimal string, never a float.
 */
export const quantitySchema = z.strictObject({
  value: decimal.describe('The number as written: 160, 1000, 2.8'),
  scale: z
    .enum(Object.keys(SCALES) as [Scale, ...Scale[]])
    .optional()
    .describe('The scale as written: ten-thousand for 万, hundred-million for 億, trillion for 兆'),
  unit: z.enum(Object.keys(UNITS) as [Unit, ...Unit[]]).describe('What is counted'),
  counter: textSchema.optional().describe("The counting word, where the unit's own does not fit, such as 名"),
  qualifier: z
    .enum(['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'scale-of', 'nearly'])
    .default('exact')
    .describe('約 about, 以上 at-least, 超 more-than, 以下 at-most, 未満 less-than, 規模 scale-of'),
  basis: z
    .enum(['target', 'plan', 'actual', 'commitment', 'ongoing', 'budget', 'baseline', 'structure', 'context'])
    .describe('target: aimed at; actual: reached; ongoing: under way; structure: how many parts a thing has'),
  horizon: fuzzyDateSchema.optional().describe('The time the figure is about'),
  per: z.enum(['year', 'total']).optional(),
  includes: textSchema.optional().describe('What the count includes or leaves out'),
});
export type Quantity = z.infer<typeof quantitySchema>;
