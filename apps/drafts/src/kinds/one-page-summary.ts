import { onePageSummaryView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** The plan or a pillar on one page. */
export const onePageSummary: KindView = { scopes: ['plan', 'pillar'], context: onePageSummaryView };
