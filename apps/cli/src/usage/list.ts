import { fail, messages, nearest, type Result, succeed } from '@shinrai/diagnostics';

/** Options that take several values: `--lang ja,en` and `--lang ja --lang en` are the same. */
export const collectList = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

/** Values that must be among the given words; each wrong one is a finding. */
export const parseWords = <Word extends string>(
  option: string,
  values: readonly string[],
  words: readonly Word[],
): Result<readonly Word[]> => {
  const isWord = (value: string): value is Word => (words as readonly string[]).includes(value);
  const form = words.join(', ');
  if (values.length === 0) return fail(messages.cliMissingValue({ option, form }));
  const wrong = values.filter((value) => !isWord(value));
  if (wrong.length === 0) return succeed([...new Set(values.filter(isWord))]);
  return fail(
    ...wrong.map((value) =>
      messages.cliBadValue({ option, value, form: `one of: ${form}`, nearest: nearest(value, words) }),
    ),
  );
};
