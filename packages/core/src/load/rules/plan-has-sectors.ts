import { messages } from '@shinrai/diagnostics';
import type { Rule } from './rule.ts';

/** Without a sector there is no page to print. */
export const planHasSectors: Rule = {
  needs: ['sector'],
  check: ({ all, folder }) => (all('sector').length > 0 ? [] : [messages.planNoSectors({}, { place: folder })]),
};
