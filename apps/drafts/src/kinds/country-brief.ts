import { countryBriefView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** What the plan does with one country. */
export const countryBrief: KindView = { scopes: ['country'], context: countryBriefView };
