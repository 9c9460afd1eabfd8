import { type FactRef, factRef, type Line } from './inline.ts';
import { inLanguage, type Speech } from './speech.ts';
import { nameView } from './text.ts';

/** A blank that the drafter fills in; it stands for one field of what letters say of themselves. */
export function blank(speech: Speech, choices: { readonly ja: string; readonly en: string }, field: string): Line {
  const ref = factRef('plan', speech.plan.head.id, `correspondence.${field}`);
  return [{ kind: 'gap', reason: 'to-fill', words: inLanguage(speech, choices), ref }];
}

/** Words that rest on our inference: printed without a remark, marked for the drafter to confirm. */
export const toConfirm = (value: string, ref: FactRef): Line => [
  { kind: 'gap', reason: 'to-confirm', words: value, ref },
];

/** The body that hands documents out, for the head of a letter: where it is inferred, the drafter is to confirm it. */
export function issuerName(speech: Speech): Line {
  const { head, entities } = speech.plan;
  const issuer = entities.organisation.get(head.issuer);
  if (!issuer) return [];
  const ref = factRef('organisation', issuer.id, 'name');
  const { name } = nameView(speech, issuer.name, ref);
  if (head.issuerBasis !== 'inferred') return name;
  return toConfirm(issuer.name[speech.language] ?? issuer.name.ja, ref);
}
