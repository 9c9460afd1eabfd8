import { hash } from 'node:crypto';
import { BuildFailure } from '@shinrai/build';
import type { Language } from '@shinrai/core';
import { type Diagnostic, hasErrors, type Result } from '@shinrai/diagnostics';
import { createTemplates, type Templates, type Wording } from '@shinrai/templating';
import { type LoadedHouse, loadHouse } from './house/load-house.ts';
import { HELPERS } from './template/helpers.ts';
import { loadWords } from './wording.ts';

/** What documents of one language are made with. */
export interface Tools {
  readonly words: Wording;
  readonly wordsDigest: string;
  readonly house: LoadedHouse;
}

/** Everything that is read from the templates folder, once. */
export interface Workshop {
  readonly templates: Templates;
  toolsOf(language: Language): Tools;
}

/** Reads words and house styles. Throws a `BuildFailure` with everything that is wrong in them. */
export function openWorkshop(folder: string, languages: readonly Language[]): Workshop {
  const words = loadWords(folder);
  const houses = languages.map((language) => [language, loadHouse(folder, language)] as const);
  const findings = [words, ...houses.map(([, house]) => house)].flatMap(
    (result: Result<unknown>): readonly Diagnostic[] => result.findings,
  );
  if (hasErrors(findings)) throw new BuildFailure(...findings);
  const tools = new Map(houses.map(([language, house]) => [language, toTools(words.value?.[language], house.value)]));
  return {
    templates: createTemplates({ folder, helpers: HELPERS }),
    toolsOf: (language) => tools.get(language) as Tools,
  };
}

function toTools(words: Wording | undefined, house: LoadedHouse | undefined): Tools {
  if (!words || !house) throw new Error('what has no findings has a value');
  return { words, wordsDigest: digestOf(JSON.stringify(words)), house };
}

/** A digest of a text or of bytes. */
export const digestOf = (data: string | Uint8Array): string => hash('sha256', data, 'hex');
