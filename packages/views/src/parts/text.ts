import { figuresById, type Language, type Name, type Plan, splitMentions, type Text } from '@shinrai/core';
import { inCountryStyle } from './country-style.ts';
import { type FactRef, type Line, words } from './inline.ts';
import { formatQuantity } from './quantity.ts';
import { inLanguage, type Speech } from './speech.ts';

/** A text in the language of the document; without a translation, a gap that holds the Japanese words. */
export function textLine(speech: Speech, text: Text, ref: FactRef): Line {
  const value = text[speech.language];
  return value === undefined
    ? [untranslated(printedText(speech, text.ja), ref)]
    : words(printedText(speech, value), ref);
}

/** A text with the figures that it mentions in their printed form, and countries named in the style that is asked for. */
export function printedText(speech: Speech, text: string): string {
  const { plan, language } = speech;
  const printed = splitMentions(text)
    .map((piece) => (piece.kind === 'words' ? piece.words : printedFigure(plan, piece.id, language)))
    .join('');
  return inCountryStyle(speech, printed);
}

function printedFigure(plan: Plan, id: string, language: Language): string {
  const figure = figuresById(plan).get(id);
  if (!figure) throw new RangeError(`the plan has no figure "${id}"`);
  return formatQuantity(figure.quantity, language);
}

const untranslated = (ja: string, ref: FactRef) =>
  ({ kind: 'gap', reason: 'not-translated', words: `[not translated] ${ja}`, ref }) as const;

/** What a gap says in the language of the document. */
export function notStated(speech: Speech, ref: FactRef): Line {
  return [{ kind: 'gap', reason: 'not-stated', words: inLanguage(speech, { ja: '記載なし', en: 'Not stated' }), ref }];
}

/** A name in its printed forms. */
export interface NameView {
  /** The official name alone; † behind an English name that is not sure. */
  readonly name: Line;
  /**
   * The name with its abbreviation in brackets, as at its first mention. A body with a Japanese short form of its own
   * (外務省) is not given the foreign abbreviation in Japanese.
   */
  readonly full: Line;
  /** The form for tight places: everyday name, abbreviation, or the official name. */
  readonly short: Line;
  readonly abbreviation: string | null;
  readonly provisional: boolean;
}

/** A name where it begins a cell: a common noun has a capital there. */
export const atHead = (view: NameView): NameView => ({
  ...view,
  name: capitalised(view.name),
  full: capitalised(view.full),
});

const capitalised = (line: Line): Line =>
  line.map((piece, at) =>
    at === 0 && piece.kind === 'text' && /^[a-z]{2}/.test(piece.value)
      ? { ...piece, value: `${piece.value.charAt(0).toUpperCase()}${piece.value.slice(1)}` }
      : piece,
  );

/** Phrases a name; the ref is the entity that bears it. */
export function nameView(speech: Speech, name: Name, ref: FactRef): NameView {
  const { language } = speech;
  const provisional = language === 'en' && name.en !== undefined && name.status === 'provisional';
  const official = name[language];
  const base: Line =
    official === undefined
      ? [untranslated(name.ja, ref)]
      : words(official, ref, provisional ? 'provisional' : undefined);
  const marked: Line = provisional ? [...base, { kind: 'note', id: 'provisional' }] : base;
  const abbreviation = name.abbreviation ?? null;
  const short = name.short?.[language];
  const isApart = abbreviation !== null && official !== abbreviation && !(language === 'ja' && short !== undefined);
  return {
    name: marked,
    full: isApart
      ? [...marked, ...words(inLanguage(speech, { ja: `（${abbreviation}）`, en: ` (${abbreviation})` }), ref)]
      : marked,
    short: short !== undefined ? words(short, ref) : abbreviation !== null ? words(abbreviation, ref) : marked,
    abbreviation,
    provisional,
  };
}
