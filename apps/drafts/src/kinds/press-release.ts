import { pressReleaseView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** What is told to the public. */
export const pressRelease: KindView = { scopes: ['plan', 'pillar'], context: pressReleaseView };
