import { questionsAndAnswersView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** What may be asked, with the answers that the data holds. */
export const questionsAndAnswers: KindView = { scopes: ['plan', 'pillar', 'sector'], context: questionsAndAnswersView };
