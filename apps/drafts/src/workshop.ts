import { BuildFailure } from '@shinrai/build';
import type { Language } from '@shinrai/core';
import { type Diagnostic, hasErrors, type Result } from '@shinrai/diagnostics';
import { createTemplates, type Templates, type Wording } from '@shinrai/templating';
import { digestOf } from './digest.ts';
import { type LoadedHouse, loadHouse } from './house/load-house.ts';
import type { DraftKind } from './kinds/kind.ts';
import { loadKinds } from './kinds/load-kinds.ts';
import type { Letterhead } from './letterhead/open-letterhead.ts';
import { HELPERS } from './template/helpers.ts';
import { loadWords } from './wording.ts';

/** What the documents of a kind in one language are made with. */
export interface Tools {
  readonly words: Wording;
  readonly wordsDigest: string;
  readonly house: LoadedHouse;
  /** What the document is written on; undefined for the plain pages of the house. */
  readonly letterhead: Letterhead | undefined;
}

/** Everything that is read from the templates folder, once. */
export interface Workshop {
  readonly templates: Templates;
  readonly kinds: readonly DraftKind[];
  /** Kinds that are made with the same things get the very same. */
  toolsOf(kind: DraftKind, language: Language): Tools;
}

/**
 * Reads kinds, words, house styles and letterheads. Rejects with a `BuildFailure` with everything that is wrong in them. A
 * letterhead that is given goes before those of the kinds.
 */
export async function openWorkshop(folder: string, languages: readonly Language[], given?: string): Promise<Workshop> {
  const words = loadWords(folder);
  const kinds = loadKinds(folder);
  const names = new Set(kinds.value?.flatMap(({ house }) => languages.map((language) => house[language])));
  const houses = new Map([...names].map((name) => [name, loadHouse(folder, name)]));
  const fileOf = ({ letterhead }: DraftKind, language: Language) => given ?? letterhead[language];
  const files = new Set(kinds.value?.flatMap((kind) => languages.flatMap((language) => fileOf(kind, language) ?? [])));
  const letterheads = await openLetterheads([...files]);
  const findings = [words, kinds, ...houses.values(), ...letterheads.values()].flatMap(
    (result: Result<unknown>): readonly Diagnostic[] => result.findings,
  );
  if (hasErrors(findings)) throw new BuildFailure(...findings);
  const tools = new Map<string, Tools>();
  return {
    templates: createTemplates({ folder, helpers: HELPERS }),
    kinds: kinds.value ?? [],
    toolsOf: (kind, language) => {
      const [house, letterhead] = [kind.house[language], fileOf(kind, language)];
      const key = JSON.stringify([language, house, letterhead]);
      const known = tools.get(key) ?? {
        ...toTools(words.value?.[language], houses.get(house)?.value),
        letterhead: letterheads.get(letterhead ?? '')?.value,
      };
      tools.set(key, known);
      return known;
    },
  };
}

/** What opens Word files is only loaded where there are any. */
async function openLetterheads(files: readonly string[]): Promise<ReadonlyMap<string, Result<Letterhead>>> {
  if (files.length === 0) return new Map();
  const { openLetterhead } = await import('./letterhead/open-letterhead.ts');
  return new Map(files.map((file) => [file, openLetterhead(file)]));
}

function toTools(words: Wording | undefined, house: LoadedHouse | undefined): Omit<Tools, 'letterhead'> {
  if (!words || !house) throw new Error('what has no findings has a value');
  return { words, wordsDigest: digestOf(JSON.stringify(words)), house };
}
