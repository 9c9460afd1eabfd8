import { LANGUAGES, type Language, type Plan } from '@shinrai/core';
import {
  type ActionView,
  dateAlone,
  formatDate,
  formatQuantity,
  type PackView,
  packView,
  SHEET_COLUMNS,
  type SheetKey,
  trackerView,
} from '@shinrai/views';
import { beforeAll, describe, expect, it } from 'vitest';
import { datesOf, factsOf, figuresOf, loadShippedPlan } from '../data/shipped-plan.ts';
import { CAPTIONS, NAMED_THINGS, SOURCE_DATES_JA, SOURCE_FIGURES_JA, SOURCE_NAMES } from '../data/source-register.ts';
import { missingFrom } from '../support/fold.ts';
import { codesOf, leftoversIn, proseOf } from '../support/leftovers.ts';
import { SLOW } from '../support/slow.ts';
import { readWordings, type Wording } from '../support/wordings.ts';
import { missingActions } from './missing-actions.ts';
import { endsWith, mustShow, NOT_SHOWN } from './not-shown.ts';
import { type Said, saidBy } from './said-by.ts';
import { ALL_FORMATS, type Documents, type Format, readWholePlan } from './whole-plan.ts';

const CASES = LANGUAGES.flatMap((language) => ALL_FORMATS.map((format) => ({ language, format })));

let plan: Plan;
let documents: Documents;
let views: Readonly<Record<Language, PackView>>;
beforeAll(async () => {
  plan = await loadShippedPlan();
  documents = await readWholePlan(plan);
  views = { ja: packView(plan, requestIn('ja')), en: packView(plan, requestIn('en')) };
}, SLOW);

const requestIn = (language: Language) => ({ scope: { kind: 'plan' }, language, audience: 'internal' }) as const;

/** What each format of a language does not say; a format that says all is left out. */
function missingByFormat(language: Language, words: Iterable<string>) {
  const missing = ALL_FORMATS.map(
    (format) => [format, missingFrom(documents[language][format].folded, words)] as const,
  );
  return Object.fromEntries(missing.filter(([, all]) => all.length > 0));
}

describe('every format says in Japanese', () => {
  it('every name of the source', () => {
    expect(missingByFormat('ja', SOURCE_NAMES)).toEqual({});
  });

  it('every date of the source', () => {
    expect(missingByFormat('ja', SOURCE_DATES_JA)).toEqual({});
  });

  it('every figure of the source', () => {
    expect(missingByFormat('ja', SOURCE_FIGURES_JA)).toEqual({});
  });

  it('every caption of the source', () => {
    const captions = CAPTIONS.map(([, ja]) => ja);
    expect(missingByFormat('ja', captions)).toEqual({});
  });
});

describe('every format says in English', () => {
  it('every name of the source', () => {
    const names = NAMED_THINGS.flatMap(({ ja, en }) => (en !== undefined && SOURCE_NAMES.includes(ja) ? [en] : []));
    expect(names.length).toBeGreaterThan(120);
    expect(missingByFormat('en', names)).toEqual({});
  });

  it('every date of the plan', () => {
    const dates = datesOf(plan).filter(({ value: { date } }) => date.kind !== 'undated');
    const words = dates.map(({ value: { date, label } }) => (label ? formatDate : dateAlone)(date, 'en'));
    expect(missingByFormat('en', words)).toEqual({});
  });

  it('every figure of the plan', () => {
    const words = figuresOf(plan).map(({ value: { quantity } }) => formatQuantity(quantity, 'en'));
    expect(missingByFormat('en', words)).toEqual({});
  });

  it('every caption', () => {
    const published = [...plan.entities.media.values()].filter(({ withheld }) => withheld === undefined);
    expect(
      missingByFormat(
        'en',
        published.flatMap(({ caption }) => caption.en ?? []),
      ),
    ).toEqual({});
  });
});

describe.each(CASES)('$format in $language', ({ language, format }) => {
  const text = () => documents[language][format].text;

  it('says every fact of the view that it does not leave out with a reason', () => {
    const missing = unsaid(saidBy(views[language]), language, format).filter(({ path }) => mustShow(format, path));
    expect(missing.map(({ path, text: words }) => `${path}: ${words}`)).toEqual([]);
  });

  it('puts each action, its state and its time together', () => {
    const actions = views[language].pillars
      .flatMap(({ sectors }) => sectors)
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ actions: list }) => list)
      .flatMap((action): readonly ActionView[] => [action, ...action.details]);
    expect(new Set(actions.map(({ id }) => id))).toEqual(new Set(plan.entities.action.keys()));
    expect(missingActions(documents[language][format], actions, format)).toEqual([]);
  });

  it('has no traces of a program and no codes', () => {
    expect(leftoversIn(text(), codesOf(plan))).toEqual([]);
  });
});

describe('what a format leaves out', () => {
  it.each(ALL_FORMATS)('%s does leave out', (format) => {
    const ends = Object.keys(NOT_SHOWN[format]);
    const missing = LANGUAGES.flatMap((language) => unsaid(saidBy(views[language]), language, format));
    expect(ends.filter((end) => !missing.some(({ path }) => endsWith(path, end)))).toEqual([]);
  });
});

/** What a view says and a document does not. */
function unsaid(said: readonly Said[], language: Language, format: Format): readonly Said[] {
  const { folded } = documents[language][format];
  const byWords = Map.groupBy(said, ({ text }) => text);
  return missingFrom(folded, byWords.keys()).flatMap((words) => {
    const byPath = Map.groupBy(byWords.get(words) ?? [], ({ path }) => path);
    return [...byPath.values()].flatMap(([first]) => first ?? []);
  });
}

describe('the Japanese edition', () => {
  it('is compared with the words of all templates', () => {
    expect(readWordings().length).toBeGreaterThan(200);
  });

  it.each(ALL_FORMATS)('uses no English words of the templates in %s', (format) => {
    expect(foreignWords(documents.ja[format].text, readWordings())).toEqual([]);
  });

  it.each(ALL_FORMATS)('uses no English phrase of the view in %s where it has a Japanese one', (format) => {
    const pairs = [
      ...pairTexts(views.ja, views.en),
      ...pairTexts(trackerView(plan, requestIn('ja'), ALL_SHEETS), trackerView(plan, requestIn('en'), ALL_SHEETS)),
    ].filter(({ ja, en }) => ja !== en && /[A-Za-z]{3}/.test(en));
    expect(pairs.length).toBeGreaterThan(1000);
    expect(foreignWords(documents.ja[format].text, pairs)).toEqual([]);
  });

  const ALL_SHEETS = Object.entries(SHEET_COLUMNS).map(([key, columns]) => ({
    key: key as SheetKey,
    columns: Object.keys(columns),
  }));

  /** English words in a Japanese text that are no names: those that stand in the Japanese data and abbreviations. */
  function foreignWords(text: string, wordings: readonly Wording[]): readonly Wording[] {
    const japanese = factsOf(plan).flatMap(({ value: { ja, abbreviation } }) => [ja, abbreviation]);
    const own = japanese.filter((words) => typeof words === 'string').join('\n');
    const unique = new Map(wordings.map((wording) => [wording.en, wording]));
    return [...unique.values()].filter(({ en }) => containsWords(text, en) && !own.includes(en));
  }
});

describe('the English edition', () => {
  it.each(ALL_FORMATS)('uses no Japanese in %s but words that the data explain in English', (format) => {
    const english = new Set(proseOf(plan));
    const explained = [...english].filter((words) => /[A-Za-z]{3} /.test(words)).flatMap(japaneseIn);
    const found = new Set(japaneseIn(documents.en[format].text));
    expect([...found].filter((words) => !explained.includes(words))).toEqual([]);
  });
});

const japaneseIn = (text: string): readonly string[] => text.match(/[\u3040-\u30ff\u4e00-\u9fff々〆]+/g) ?? [];

/** Whether words stand in a text as words: "Total" is not in "Totals". */
function containsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + words.length] ?? ' '}`;
    if (!/[A-Za-z]/.test(around)) return true;
  }
  return false;
}

/** The same texts of two views of equal shape side by side. */
function pairTexts(ja: unknown, en: unknown): readonly Wording[] {
  if (typeof ja === 'string' && typeof en === 'string') return [{ ja, en }];
  if (typeof ja !== 'object' || typeof en !== 'object' || ja === null || en === null) return [];
  return Object.entries(ja).flatMap(([key, value]) => pairTexts(value, (en as Record<string, unknown>)[key]));
}
