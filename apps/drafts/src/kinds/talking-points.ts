import { talkingPointsView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** What a speaker says, in the order of saying, a page a matter. */
export const talkingPoints: KindView = { scopes: ['plan', 'pillar', 'sector'], context: talkingPointsView };
