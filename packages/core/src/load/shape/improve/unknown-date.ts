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

/** The years before the first of each era in use. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** Full-width digits as plain ones, and years of an era as those of the calendar. */
const inPlainYears = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/^(令和|平成|昭和)\s*(元|\d{1,2})(?=\s*年)/, (_, era: string, year: string) =>
      String((ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))),
    );

/** The date in other usual spellings: 2024年11月4日, 令和6年11月, 2024/11/4, 2024.11, 2024年度, 4-digit years with a dash. */
function guessDate(written: string): string | undefined {
  const plain = inPlainYears(written);
  const fiscal = /^(\d{4})\s*年度$/.exec(plain)?.[1];
  const parts = /^(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(?:(\d{1,2})\s*日?)?)?$/.exec(plain);
  const [, year = '', month = '', day] = parts ?? [];
  const pad = (part: string) => part.padStart(2, '0');
  const guess = fiscal ? `FY${fiscal}` : [year, pad(month), ...(day ? [pad(day)] : [])].join('-');
  return parseFuzzyDate(guess) && guess !== written ? guess : undefined;
}
