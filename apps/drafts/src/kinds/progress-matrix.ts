import { progressMatrixView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** Action by action against the plan, with counts. */
export const progressMatrix: KindView = { scopes: ['plan', 'pillar'], context: progressMatrixView };
