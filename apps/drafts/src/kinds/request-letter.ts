import { requestLetterView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** A letter that asks a ministry how far its actions have come. */
export const requestLetter: KindView = { scopes: ['ministry'], context: requestLetterView };
