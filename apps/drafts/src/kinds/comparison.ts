import { comparisonView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** Old and new text side by side; there is one when an earlier state of the data is given. */
export const comparison: KindView = {
  scopes: ['plan', 'pillar', 'sector', 'ministry', 'country'],
  needsEarlier: true,
  context: (plan, request, earlier) => comparisonView(earlier?.plan ?? plan, plan, request),
};
