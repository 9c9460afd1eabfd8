import type { Wording } from '@shinrai/templating';
import type { Registers } from '@shinrai/views';
import type { BriefingView } from './page.ts';

/** One list at the end of a pack, as the contents name it. */
export interface Annex {
  readonly id: string;
  readonly name: string;
}

const LISTS = ['events', 'figures', 'documents', 'initiatives', 'organisations'] as const;

/** The lists that a pack ends with: those that have something in them, in the order of the template. */
export function annexesOf(view: BriefingView, w: Wording): readonly Annex[] {
  if (!('registers' in view)) return [];
  const registers = view.registers as Registers;
  const lists = LISTS.filter((id) => registers[id].length > 0).map((id) => ({ id, name: String(w[id]) }));
  const isWholePlan = 'isWholePlan' in view && view.isWholePlan === true;
  const hasGaps = 'gaps' in view && view.gaps !== null;
  return [
    ...lists,
    ...(isWholePlan ? [{ id: 'terms', name: String(w.termsPage) }] : []),
    ...(hasGaps ? [{ id: 'gaps', name: String(w.gapsPage) }] : []),
  ];
}
