import { fail, messages, type Result, succeed } from '@shinrai/diagnostics';

/** Whether a text is a day of the calendar, as in 2024-10-01. */
const isDay = (text: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** A day as written on the command line. */
export const parseDay = (option: string, value: string): Result<string> =>
  isDay(value) ? succeed(value) : fail(messages.cliBadValue({ option, value, form: 'a day such as 2024-10-01' }));
