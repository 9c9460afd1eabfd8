import { isCollection } from 'yaml';
import { contentsOf, linesOf } from '../load/parse/contents-of.ts';
import type { SourceFile, Tree } from '../load/state.ts';
import { fileKindOf } from '../model/files.ts';
import type { EditionFile } from './edition.ts';

/** An edition file as it lies on the disk. */
export interface StoredText {
  /** As findings name it. */
  readonly label: string;
  readonly text: string;
  readonly sha256: string;
}

/** Characters of an edition that is read as YAML; of what is wrong with a larger one only the file is told. */
const SEARCHED = 1_500_000;

/**
 * The files in an edition as if they had been parsed from a folder. JSON is YAML: the way from a value to its line is
 * found by reading the file as YAML, which is only done when something is wrong with it.
 */
export function treesOf(edition: EditionFile, stored: StoredText): readonly Tree[] {
  const lines = once(() => linesOf(stored.text));
  const whole = once(() => contentsOf(stored.text));
  return Object.entries(edition.files).flatMap(([path, data]) => {
    const kind = fileKindOf(path);
    if (kind === undefined) return [];
    const file: SourceFile = { path, kind, ...stored };
    return [
      {
        file,
        data,
        places: new Map(),
        isSearched: stored.text.length <= SEARCHED,
        get contents() {
          const contents = whole();
          return isCollection(contents) ? contents.getIn(['files', path], true) : undefined;
        },
        get lines() {
          return lines();
        },
      },
    ];
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
