import { messages } from '@shinrai/diagnostics';
import type { Improver } from '../problem.ts';

/** Texts and lists that are too long or too short, numbers that are too large or too small. */
export const wrongSize: Improver = ({ issue, value, at }) => {
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return undefined;
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  if (issue.origin !== 'string' && issue.origin !== 'array') {
    const bound = issue.code === 'too_big' ? 'at most' : issue.inclusive === false ? 'more than' : 'at least';
    return [messages.shapeOutOfRange({ written: String(value), range: `${bound} ${limit}` }, at())];
  }
  const { length } = value as string | readonly unknown[];
  const holes = { length, limit, unit: issue.origin === 'string' ? 'characters' : 'entries' };
  return [issue.code === 'too_big' ? messages.shapeTooLong(holes, at()) : messages.shapeTooShort(holes, at())];
};
