import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { ENTITY_KINDS } from '../../model/id.ts';
import { collectionsIn, valueAt } from '../collections.ts';
import { pathsOf } from '../paths-of.ts';
import type { Located, Path } from '../state.ts';
import type { Locate, PlanDraft, Rule } from './rule.ts';

/** A text or name as it is found in an entity, with the field in which it stands. */
interface Bilingual {
  readonly field: Path;
  readonly en: unknown;
  readonly status: unknown;
}

/** Something with texts that may lack English, and what messages call it. */
interface Owner {
  readonly label: string;
  readonly located: Located<unknown>;
  readonly texts: readonly Bilingual[];
}

/**
 * Fields that need no English: other forms of a name exist in the language of their issuer only, and for a Japanese
 * counting word English uses the unit.
 */
const EXEMPT = new Set(['aliases', 'short', 'counter']);

/** Whatever is printed has an English form, and it is said where this is not certain. Told once for each entity. */
export const textsHaveEnglish: Rule = {
  needs: [],
  check: (draft, locate) =>
    ownersIn(draft).flatMap((owner) => [
      ...tell(owner, messages.textNoEnglish, ({ en }) => en === undefined, locate),
      ...tell(
        owner,
        messages.textProvisionalEnglish,
        ({ en, status }) => en !== undefined && status === 'provisional',
        locate,
      ),
    ]),
};

function tell(
  { label, located, texts }: Owner,
  message: typeof messages.textNoEnglish,
  isMeant: (text: Bilingual) => boolean,
  locate: Locate,
): readonly Diagnostic[] {
  const meant = texts.filter(isMeant);
  const [first] = meant;
  if (!first) return [];
  return [
    message(
      { fields: meant.map(({ field }) => formatField(field)), entity: label },
      { place: locate(located, first.field) },
    ),
  ];
}

function ownersIn({ head, all }: PlanDraft): readonly Owner[] {
  const entries = ENTITY_KINDS.flatMap((kind) => all(kind));
  const others = entries.map((one) => ({ label: `${one.kind} "${one.id}"`, located: one, texts: textsIn(one.value) }));
  if (!head) return others;
  const collections = collectionsIn('plan').map(({ key }) => key);
  const texts = textsIn(head.value).filter(({ field }) => !collections.includes(String(field[0])));
  return [{ label: 'the plan', located: head, texts }, ...others];
}

/** Every map with a text under "ja" of which there is something to tell, at any depth. */
function textsIn(value: unknown): readonly Bilingual[] {
  return pathsOf(value, { isMeant: isUncertain, without: EXEMPT }).map((field) => {
    const { en, status } = valueAt(value, field) as Uncertain;
    return { field, en, status };
  });
}

interface Uncertain {
  readonly ja: string;
  readonly en?: unknown;
  readonly status?: unknown;
}

function isUncertain(value: unknown): value is Uncertain {
  if (typeof value !== 'object' || value === null) return false;
  const { ja, en, status } = value as Partial<Uncertain>;
  return typeof ja === 'string' && (en === undefined || status === 'provisional');
}

/** ['dates', 0, 'label'] is printed as dates[0].label. */
function formatField(field: Path): string {
  return field
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
