import { hash } from 'node:crypto';
import { BuildFailure } from '@shinrai/build';
import type { Language } from '@shinrai/core';
import { type Diagnostic, hasErrors, type Result } from '@shinrai/diagnostics';
import { createTemplates, type Templates, type Wording } from '@shinrai/templating';
import { type LoadedHouse, loadHouse } from './house/load-house.ts';
import type { DraftKind } from './kinds/kind.ts';
import { loadKinds } from './kinds/load-kinds.ts';
import { HELPERS } from './template/helpers.ts';
import { loadWords } from './wording.ts';

/** What the documents of a kind in one language are made with. */
export interface Tools {
  readonly words: Wording;
  readonly wordsDigest: string;
  readonly house: LoadedHouse;
}

/** Everything that is read from the templates folder, once. */
export interface Workshop {
  readonly templates: Templates;
  readonly kinds: readonly DraftKind[];
  toolsOf(kind: DraftKind, language: Language): Tools;
}

/** Reads kinds, words and house styles. Throws a `BuildFailure` with everything that is wrong in them. */
export function openWorkshop(folder: string, languages: readonly Language[]): Workshop {
  const words = loadWords(folder);
  const kinds = loadKinds(folder);
  const names = new Set(kinds.value?.flatMap(({ house }) => languages.map((language) => house[language])));
  const houses = new Map([...names].map((name) => [name, loadHouse(folder, name)]));
  const findings = [words, kinds, ...houses.values()].flatMap(
    (result: Result<unknown>): readonly Diagnostic[] => result.findings,
  );
  if (hasErrors(findings)) throw new BuildFailure(...findings);
  return {
    templates: createTemplates({ folder, helpers: HELPERS }),
    kinds: kinds.value ?? [],
    toolsOf: ({ house }, language) => toTools(words.value?.[language], houses.get(house[language])?.value),
  };
}

function toTools(words: Wording | undefined, house: LoadedHouse | undefined): Tools {
  if (!words || !house) throw new Error('what has no findings has a value');
  return { words, wordsDigest: digestOf(JSON.stringify(words)), house };
}

/** A digest of a text or of bytes. */
export const digestOf = (data: string | Uint8Array): string => hash('sha256', data, 'hex');
