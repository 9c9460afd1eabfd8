import type { Result } from '@shinrai/diagnostics';
import { kindsIn } from '../collections.ts';
import { lookAt } from '../patience.ts';
import { addTo, addUnread, type LoadState, type SourceFile, type Tree } from '../state.ts';
import { suggestNothing } from '../suggest.ts';
import { costCounter } from './cost.ts';
import { countEntries } from './is-flood.ts';
import { fileReader } from './read-file.ts';

/** A file with what came of it. */
type Read = Result<Tree> & { readonly file: SourceFile; readonly entries: number };

/** Step 2: YAML to values. A file whose YAML is broken is left out; the others go on. */
export const parse = (state: LoadState): LoadState => parseUntil(() => false)(state);

/**
 * The same, and stops where a plan of the files so far is hopeless. Asked now and then, in plans far larger than the
 * shipped one: what is wrong with each file by itself is known without it.
 */
export const parseUntil =
  (isHopeless: (soFar: LoadState) => boolean) =>
  (state: LoadState): LoadState => {
    const read = fileReader(state.readBefore);
    const files = sharedFirst(state.files);
    const done: Read[] = [];
    const soFar = () => stateOf({ ...state, suggest: suggestNothing }, done, files.slice(done.length));
    const looked = lookAt(files, {
      work: (file) => {
        const result = { file, entries: countEntries(file.text), ...read(file) };
        done.push(result);
        return result;
      },
      costOf: costCounter(() => isHopeless(soFar())),
      fileOf: (file) => file,
    });
    const results = new Map(looked.results.map((result) => [result.file, result]));
    const inOrder = state.files.flatMap((file) => results.get(file) ?? []);
    return addTo(stateOf(state, inOrder, looked.left), { findings: looked.findings });
  };

/** What sectors refer to is read before them: only then can it be told of each whether it leads somewhere. */
const sharedFirst = (files: readonly SourceFile[]): readonly SourceFile[] => [
  ...files.filter(({ kind }) => kind !== 'sector'),
  ...files.filter(({ kind }) => kind === 'sector'),
];

function stateOf(state: LoadState, results: readonly Read[], left: readonly SourceFile[]): LoadState {
  const trees = results.flatMap(({ value }) => value ?? []);
  const lost = results.filter(({ value }) => value === undefined).map(({ file }) => file);
  return addTo(addUnread({ ...state, trees }, kindsIn([...lost, ...left].map(({ kind }) => kind))), {
    findings: results.flatMap((result) => result.findings),
  });
}
