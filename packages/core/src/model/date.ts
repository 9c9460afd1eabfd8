import { z } from 'zod';
import { textSchema } from '../text/text.ts';
import { FUZZY_DATE_FORMS } from '../time/forms.ts';
import { parseFuzzyDate } from '../time/parse.ts';
import { provenanceShape } from './provenance.ts';

/** A date written as precisely as it is known, and no more; see time/forms.ts for the accepted forms. */
export const fuzzyDateSchema = z
  .union([z.string(), z.number().int()])
  .transform((written, context) => {
    const date = parseFuzzyDate(String(written));
    if (date) return date;
    context.addIssue({
      code: 'custom',
      message: `"${written}" is not a date`,
      params: { code: 'date/unknown-form', written: String(written), forms: FUZZY_DATE_FORMS },
    });
    return z.NEVER;
  })
  .meta({
    description: 'A date as precise as it is known: 2023-08-22, 2024-11, FY2024, 2021/2025, by 2030, undated ...',
  });

/** A date with what it means: whether it happened or is planned, what it marks, and how we know it. */
export const datedSchema = z.strictObject({
  date: fuzzyDateSchema,
  modality: z
    .enum(['actual', 'planned', 'target', 'context'])
    .describe('actual: it happened; planned: it is to happen; target: a goal; context: said in passing'),
  role: z
    .enum(['held', 'adopted', 'launched', 'announced', 'start', 'end', 'period', 'due', 'since'])
    .optional()
    .describe('What the date marks; "held" for a meeting, "period" for a span'),
  written: z.string().max(100).optional().describe('The words of the source, such as 本年11月'),
  label: textSchema.optional().describe('What the date is about, where the entity alone does not say'),
  ...provenanceShape,
});
export type Dated = z.infer<typeof datedSchema>;
