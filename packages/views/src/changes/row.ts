import {
  type EntityChange,
  type FieldChange,
  type Geography,
  type Language,
  type Plan,
  type WordRun,
  wordRuns,
} from '@shinrai/core';
import { geographyLine } from '../parts/country.ts';
import { type FactRef, factRef, type Line, plainText, words } from '../parts/inline.ts';
import type { Speech } from '../parts/speech.ts';
import { printedText } from '../parts/text.ts';
import { FIELD_WORDS } from '../words/changes.ts';
import { fieldLabel, languageLabel } from './label.ts';
import { entityName } from './name.ts';
import { remarkOf } from './remark.ts';
import { valueLine } from './value.ts';

/** One difference in one field, in words. */
export interface ChangeRow {
  readonly fact: FieldChange['kind'] | 'pages';
  readonly change: FieldChange['change'];
  readonly field: string;
  /** What was there; null where there was nothing. */
  readonly old: Line | null;
  /** What is there now; null where there is nothing. */
  readonly new: Line | null;
  /** For a text that was edited: what stayed, went away and is new, word by word. */
  readonly runs: readonly WordRun[] | null;
  /** What may be said about the two: how a date moved, by how much a figure differs. */
  readonly remark: string | null;
  readonly ref: FactRef;
}

/** The two states of a plan, each with the language and reader of the document. */
export interface Sides {
  readonly was: Speech;
  readonly now: Speech;
  /** Whether texts of the other language are told too. */
  readonly hasAllTexts: boolean;
  /** The actions that went to other pages, which is told of them and not of the pages. */
  readonly paged: ReadonlySet<string>;
}

/** The rows of an entity that changed, without those that only say how something is known. */
export function changeRows(sides: Sides, change: Extract<EntityChange, { change: 'changed' }>): readonly ChangeRow[] {
  const shown = change.fields.filter((field) => isShown(sides, field) && !isToldWithDate(field, change.fields));
  const [where, others] = [shown.filter(isWhere), shown.filter((field) => !isWhere(field))];
  return [
    ...pageRow(sides, change),
    ...others.map((field) => fieldRow(sides, change, field)),
    ...(where.length > 0 ? whereRow(sides, change) : []),
  ];
}

/** Where something takes place is one thing to a reader, of however many fields it is made. */
const isWhere = ({ now }: FieldChange): boolean => now[0] === 'geography';

function whereRow({ was, now }: Sides, { entity, id }: EntityChange): readonly ChangeRow[] {
  const [old, fresh] = [was, now].map((speech) => {
    const holder = entity === 'plan' ? undefined : speech.plan.entities[entity].get(id);
    const line = geographyLine(speech, (holder as { geography?: Geography } | undefined)?.geography);
    return line.length > 0 ? line : null;
  }) as [Line | null, Line | null];
  if (plainText(old ?? []) === plainText(fresh ?? [])) return [];
  return [
    {
      fact: 'reference',
      change: old === null ? 'added' : fresh === null ? 'removed' : 'changed',
      field: FIELD_WORDS.geography?.[now.language] ?? '',
      old,
      new: fresh,
      runs: null,
      remark: null,
      ref: factRef(entity, id, 'geography'),
    },
  ];
}

/** The other language's texts, and lists of what came or went itself, are told elsewhere or not at all. */
function isShown({ was, now, hasAllTexts, paged }: Sides, field: FieldChange): boolean {
  if (field.isProvenance || isPrintedAlike(was, now, field)) return false;
  if (field.kind === 'text' && field.language !== undefined) return hasAllTexts || field.language === now.language;
  if (field.kind !== 'reference' || field.of === 'segment') return true;
  const ids = [field.old, field.new].flat().flatMap((id) => (id === undefined ? [] : [String(id)]));
  const isPage = field.of === 'action' && field.now[0] === 'blocks';
  return ids.every((id) => isInBoth([was.plan, now.plan], field.of, id) && !(isPage && paged.has(id)));
}

/** That a date is now one of the past stands behind it: November 2024 (planned) → 21 November 2024. */
const isToldWithDate = ({ now }: FieldChange, fields: readonly FieldChange[]): boolean =>
  now.at(-1) === 'modality' &&
  fields.some((other) => other.kind === 'date' && other.now.join() === [...now.slice(0, -1), 'date'].join());

/** A sentence that mentions a figure instead of typing it says what it said. */
function isPrintedAlike(was: Speech, now: Speech, field: FieldChange): boolean {
  const language = languageOf(field);
  if (!language || field.change !== 'changed') return false;
  const [old, fresh] = printedTexts(was, now, field, language);
  return old === fresh;
}

const isInBoth = (plans: readonly Plan[], kind: Extract<FieldChange, { kind: 'reference' }>['of'], id: string) =>
  plans.every((plan) => plan.entities[kind].has(id));

function pageRow({ was, now }: Sides, { entity, id, pages }: Extract<EntityChange, { change: 'changed' }>) {
  if (!pages) return [];
  const names = (speech: Speech, ids: readonly string[]) =>
    ids.flatMap((sector, at) => [...(at > 0 ? words(' / ') : []), ...entityName(speech, 'sector', sector)]);
  const row: ChangeRow = {
    fact: 'pages',
    change: 'moved',
    field: FIELD_WORDS.pages?.[now.language] ?? '',
    old: names(was, pages.was),
    new: names(now, pages.now),
    runs: null,
    remark: null,
    ref: factRef(entity, id, 'pages'),
  };
  return [row];
}

function fieldRow(sides: Sides, { entity, id }: EntityChange, field: FieldChange): ChangeRow {
  const { was, now, hasAllTexts } = sides;
  const ref = factRef(entity, id, String(field.now[0] ?? ''));
  const holder = ({ plan }: Speech) => (entity === 'plan' ? plan.head : plan.entities[entity].get(id));
  const isGone = field.change === 'removed';
  const label = isGone ? fieldLabel(was, holder(was), field.was) : fieldLabel(now, holder(now), field.now);
  const language = languageOf(field);
  const isMarked = language !== undefined && (hasAllTexts || field.kind === 'translation');
  const say = (speech: Speech, value: unknown, path: FieldChange['now']) =>
    value === undefined
      ? null
      : valueLine(spoken(speech, language), field, datedAround(holder(speech), path) ?? value, ref);
  return {
    fact: field.kind,
    change: field.change,
    field: `${label}${isMarked ? languageLabel(now, language) : ''}`,
    old: say(was, field.old, field.was),
    new: say(now, field.new, field.now),
    runs: language && field.change === 'changed' ? printedRuns(was, now, field, language) : null,
    remark: remarkOf(now, field),
    ref,
  };
}

/** The date with all that is said of it, where only its day or its being planned is meant. */
function datedAround(holder: unknown, path: FieldChange['now']): unknown {
  const last = path.at(-1);
  if (last !== 'date' && last !== 'modality') return undefined;
  const around = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[String(step)], holder);
  return typeof around === 'object' && around !== null && 'modality' in around ? around : undefined;
}

/** The language that a text itself is written in. */
function languageOf(field: FieldChange): Language | undefined {
  const last = field.now.at(-1);
  return field.kind === 'text' || field.kind === 'translation'
    ? last === 'ja' || last === 'en'
      ? last
      : undefined
    : undefined;
}

const spoken = (speech: Speech, language: Language | undefined): Speech =>
  language ? { ...speech, language } : speech;

/** A text before and after as it is printed, with the figures that it mentions. */
const printedTexts = (was: Speech, now: Speech, field: FieldChange, language: Language) =>
  [
    printedText(spoken(was, language), String(field.old)),
    printedText(spoken(now, language), String(field.new)),
  ] as const;

/** The words as they are printed; those that mention no figure have been compared already. */
function printedRuns(was: Speech, now: Speech, field: FieldChange, language: Language): readonly WordRun[] {
  const [old, fresh] = printedTexts(was, now, field, language);
  const known = field.kind === 'text' && field.language === language ? field.words : undefined;
  return known && old === field.old && fresh === field.new ? known : wordRuns(old, fresh, language);
}
