import { messages } from '@shinrai/diagnostics';
import type { Rule } from './rule.ts';

const CITING = ['action', 'event', 'document', 'initiative', 'media', 'link'] as const;

/** Conclusions and what was found elsewhere rest on no passage of a source of the plan. */
const WITHOUT_PASSAGE = new Set(['inferred', 'confirmed']);

/** Every fact says which passage states it, or that it is inferred or confirmed elsewhere. */
export const factsCiteASource: Rule = {
  needs: [],
  check: ({ all }, locate) =>
    CITING.flatMap((kind) => all(kind))
      .filter(({ value }) => (value.source ?? []).length === 0 && !WITHOUT_PASSAGE.has(value.basis ?? 'stated'))
      .map((entry) => messages.sourceNotCited({ entity: `${entry.kind} "${entry.id}"` }, { place: locate(entry) })),
};
