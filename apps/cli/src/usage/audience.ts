import { MARKING_LEVELS, type MarkingLevel } from '@shinrai/core';
import { fail, type Result, succeed } from '@shinrai/diagnostics';
import { parseWords } from './list.ts';

/** Who is to read what is made. Without a word, nothing is left out. */
export const parseAudience = (value = 'restricted'): Result<MarkingLevel> => {
  const { value: levels = [], findings } = parseWords('--audience', [value], MARKING_LEVELS);
  return levels[0] ? succeed(levels[0]) : fail(...findings);
};
