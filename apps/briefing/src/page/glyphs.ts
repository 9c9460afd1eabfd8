import { fontFiles } from './assets.ts';
import { fontCharacters } from './font-characters.ts';
import type { Page } from './page.ts';

/** What Japanese printers set in the place of a character that they do not have. */
const GETA = '〓';

/** Characters that are not shown, or that browsers make of others. */
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}]/u;

/** Characters that a font may lack. */
const BEYOND_LATIN = /[^\0-\u024F]/gu;

const distinctIn = (...texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text.match(BEYOND_LATIN) ?? [])),
];

/** A page of which every character can be shown, and those that could not. */
export interface ShownPage {
  readonly page: Page;
  readonly missing: readonly string[];
}

/**
 * Puts a geta in the place of each character that our fonts do not have. The browser would take it from some font of the
 * machine, or show an empty box that means nothing (ISO 19005-2, 6.2.11.8).
 */
export function showGlyphs(page: Page): ShownPage {
  if (distinctIn(page.body, page.rules).every(isKnown)) return { page, missing: [] };
  const missing = new Set<string>();
  const show = (text: string) =>
    text.replace(BEYOND_LATIN, (character) => {
      if (isKnown(character)) return character;
      missing.add(character);
      return GETA;
    });
  // What stands inside tags is said, not shown.
  const body = page.body.replace(/(<[^>]*>)|[^<]+/g, (text, tag) => (tag === undefined ? show(text) : text));
  return { page: { ...page, body, rules: show(page.rules) }, missing: [...missing] };
}

/** Whether all our faces have a character, or the letter and marks that it is made of. */
function isKnown(character: string): boolean {
  known ??= fontFiles().map(({ file }) => fontCharacters(file));
  const parts = [...character.normalize('NFD')];
  const has = (one: string) => known?.every((face) => face.has(one.codePointAt(0) ?? 0));
  return UNSEEN.test(character) || has(character) || parts.every(has);
}

let known: readonly ReadonlySet<number>[] | undefined;
