import type { Involvement } from '@shinrai/core';
import { ROLE_WORDS } from '../words/codes.ts';
import { factRef, joinLines, type Line, words } from './inline.ts';
import { bracketed, inLanguage, listSeparator, type Speech } from './speech.ts';
import { type NameView, nameView } from './text.ts';

/** A body in its role. */
export interface BodyView {
  readonly id: string;
  readonly name: NameView;
  readonly role: string;
  readonly isInferred: boolean;
  /** What must be said beside the name: （推定）; empty for most. */
  readonly remark: Line;
  /** Name with what must be said beside it: 外務省（推定）. */
  readonly text: Line;
}

/** Phrases the bodies that take part; owners that were inferred say so. */
export function bodyViews(speech: Speech, involvements: readonly Involvement[], ref: string): readonly BodyView[] {
  return involvements.flatMap((involvement) => {
    const organisation = speech.plan.entities.organisation.get(involvement.organisation);
    if (!organisation) return [];
    const name = nameView(speech, organisation.name, factRef('organisation', organisation.id, 'name'));
    const isInferred = involvement.basis === 'inferred';
    const isOwner = involvement.role === 'owner' || involvement.role === 'co-owner';
    const role = ROLE_WORDS[involvement.role][speech.language];
    const remarks = [
      ...(isOwner || involvement.role === 'named' ? [] : [role]),
      ...(isInferred ? [inLanguage(speech, { ja: '推定', en: 'inferred' })] : []),
    ];
    const beside =
      remarks.length === 0 ? '' : bracketed(speech, remarks.join(inLanguage(speech, { ja: '・', en: ', ' })));
    const remark = words(beside, { entity: ref, field: 'organisations' }, isInferred ? 'inferred' : undefined);
    return [
      {
        id: organisation.id,
        name,
        role,
        isInferred,
        remark,
        text: [...name.name, ...remark],
      },
    ];
  });
}

/** All bodies in one line, each with what must be said beside it. */
export function bodyLine(speech: Speech, bodies: readonly BodyView[]): Line {
  return joinLines(
    bodies.map(({ text }) => text),
    listSeparator(speech),
  );
}

/** Bodies by their short names, each with what must be said beside it, for narrow columns. */
export function bodiesInShort(speech: Speech, bodies: readonly BodyView[]): Line {
  return joinLines(
    bodies.map(({ name, remark }) => [...name.short, ...remark]),
    listSeparator(speech),
  );
}

/** Bodies in charge by their short names, for the head of a page; "inferred" is said once when it holds for all. */
export function ownersLine(speech: Speech, owners: readonly BodyView[]): Line {
  const areAllInferred = owners.length > 1 && owners.every(({ isInferred }) => isInferred);
  const inferred = words(bracketed(speech, inLanguage(speech, { ja: '推定', en: 'inferred' })));
  const names = owners.map(({ name, isInferred }) =>
    isInferred && !areAllInferred ? [...name.short, ...inferred] : name.short,
  );
  const allInferred = words(bracketed(speech, inLanguage(speech, { ja: 'いずれも推定', en: 'all inferred' })));
  return [...joinLines(names, listSeparator(speech)), ...(areAllInferred ? allInferred : [])];
}
