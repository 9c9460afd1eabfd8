import { messages } from '@shinrai/diagnostics';
import { fuzzyDateSchema } from '../../../model/date.ts';
import { FUZZY_DATE_FORMS } from '../../../time/forms.ts';
import { parseFuzzyDate } from '../../../time/parse.ts';
import { unwrap } from '../../schema-walk.ts';
import { describeValue } from '../describe-value.ts';
import type { Improver } from '../problem.ts';

const FORMS = FUZZY_DATE_FORMS.map(({ example, meaning }) => `${example} (${meaning})`);

/** A date in no form that is known: all forms, and the one that was probably meant. */
export const unknownDate: Improver = ({ issue, value, schema, at }) => {
  const written = typeof value === 'object' ? describeValue(value) : String(value);
  if (schema === unwrap(fuzzyDateSchema) && issue.code !== 'unrecognized_keys') {
    return [messages.dateUnknownForm({ written, forms: FORMS, advice: adviceFor(written) }, at())];
  }
  if (issue.code !== 'invalid_format') return undefined;
  if (issue.format === 'date') return [messages.dateNotADay({ written }, at())];
  if (issue.format === 'datetime') return [messages.dateNotAMoment({ written }, at())];
  return undefined;
};

function adviceFor(written: string): string | undefined {
  const guess = guessDate(written);
  return guess === undefined ? undefined : `Did you mean "${guess}"?`;
}

/** The date in other usual spellings: 2024年11月4日, 2024/11/4, 2024.11, 2024年度, 4-digit years with a dash. */
function guessDate(written: string): string | undefined {
  const fiscal = /^(\d{4})\s*年度$/.exec(written)?.[1];
  const parts = /^(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(?:(\d{1,2})\s*日?)?)?$/.exec(written);
  const [, year = '', month = '', day] = parts ?? [];
  const pad = (part: string) => part.padStart(2, '0');
  const guess = fiscal ? `FY${fiscal}` : [year, pad(month), ...(day ? [pad(day)] : [])].join('-');
  return parseFuzzyDate(guess) && guess !== written ? guess : undefined;
}
