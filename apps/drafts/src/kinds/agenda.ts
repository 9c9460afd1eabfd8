import { agendaView } from '@shinrai/views';
import type { KindView } from './kind.ts';

/** The annotated agenda of a meeting that reviews the plan. */
export const agenda: KindView = { scopes: ['plan', 'pillar'], context: agendaView };
