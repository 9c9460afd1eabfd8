import { knownHelpers } from './known-helpers.ts';
import { knownPartials, noDecorators } from './partials.ts';
import { noLiteralOutput, noRawOutput } from './plain-output.ts';
import type { Rule } from './rule.ts';
import { safePlaces } from './safe-places.ts';

/** What every template has to keep to, in the order in which findings are told. */
export const RULES: readonly Rule[] = [
  noDecorators,
  knownPartials,
  knownHelpers,
  noLiteralOutput,
  noRawOutput,
  safePlaces,
];
