import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Edit, EditStep, YamlValue } from './edit.ts';
import { editYaml } from './edit-yaml.ts';

const FOLDERS = [
  'data/japan-asean',
  'data/japan-asean/sectors',
  'test/fixtures/two-pillars',
  'test/fixtures/two-pillars/sectors',
];
const TEXTS = FOLDERS.map((folder) => join(import.meta.dirname, '../../../..', folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

const RUNS = process.env.SHINRAI_LONG ? 3000 : 60;
const LONGEST = 600_000;

const word = fc
  .oneof(
    fc.constantFrom('', 'a: b', '#x', '同上\n別紙', "it's", 'null', '1e3', ' 2', '[', '値、"引用"', 'x'.repeat(130)),
    fc.string(),
    fc.string({ unit: 'grapheme' }),
  )
  .map((text) => text.replace(/\p{Surrogate}/gu, ''));
const scalar: fc.Arbitrary<YamlValue> = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null));
const value: fc.Arbitrary<YamlValue> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('ja', 'en', 'value', 'source', 'odd key: #'), scalar, { noNullPrototype: true }),
  fc.array(fc.record({ id: word, text: fc.record({ ja: word, en: word }) }), { maxLength: 2 }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const change = fc.record({ steps: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), value, isAdded: fc.boolean() });

/** An edit of something that is there, or of a key that is new, as far down as the steps lead. */
function toEdit(data: YamlValue, { steps, value, isAdded }: Change): Edit | undefined {
  const path: EditStep[] = [];
  let here: YamlValue = data;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) break;
    const keys = Object.keys(here);
    const key = keys[step % (keys.length + 1)];
    if (key === undefined) {
      if (!Array.isArray(here)) path.push('added');
      break;
    }
    path.push(Array.isArray(here) ? Number(key) : key);
    here = (here as Record<string, YamlValue>)[key] ?? null;
  }
  if (path.length === 0) return undefined;
  return isAdded && Array.isArray(here) ? { path, add: value } : { path, value };
}

/** The same edit on plain data. */
function applied(data: YamlValue, edit: Edit): YamlValue {
  const copy = structuredClone(data);
  const parent = edit.path.slice(0, -1).reduce<YamlValue>((inner, step) => (inner as never)[step as never], copy);
  const key = edit.path.at(-1) as string;
  const holder = parent as Record<string, YamlValue>;
  if ('add' in edit) holder[key] = [...((holder[key] ?? []) as YamlValue[]), edit.add];
  else holder[key] = edit.value;
  return copy;
}

const commentsOf = (text: string) => text.split('\n').filter((line) => /^\s*#/.test(line));

test(
  'any edit of any file gives the values that were meant, and leaves other lines as they were',
  () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), change, (file, isDos, wanted) => {
        const unix = TEXTS[file % TEXTS.length] ?? '';
        const text = isDos ? unix.replaceAll('\n', '\r\n') : unix;
        const before = parse(text) as YamlValue;
        const edit = toEdit(before, wanted);
        if (!edit) return;
        const after = editYaml(text, [edit]);
        expect(parse(after)).toEqual(applied(before, edit));
        expect(after.split('\n').every((line) => line.endsWith('\r') || !isDos || line === '')).toBe(true);
        if (edit.path.length > 2 || 'add' in edit) {
          expect(commentsOf(after)).toEqual(expect.arrayContaining(commentsOf(text).slice(0, 1)));
        }
        const [old, now] = [text.split('\n'), after.split('\n')];
        const same = old.findIndex((line, at) => line !== now[at]);
        const last = old.findLastIndex((line, at) => line !== now[now.length - old.length + at]);
        if ('add' in edit && same >= 0) expect(last - same).toBeLessThan(1);
      }),
      { numRuns: RUNS },
    );
  },
  LONGEST,
);

test(
  'many edits at once are the same as one after another',
  () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { minLength: 2, maxLength: 6 }), (file, wanted) => {
        const text = TEXTS[file % TEXTS.length] ?? '';
        const data = parse(text) as YamlValue;
        const edits = wanted.flatMap((one) => toEdit(data, one) ?? []);
        const apart = edits.filter((edit, at) => !edits.slice(0, at).some((other) => isRelated(edit, other)));
        expect(parse(editYaml(text, apart))).toEqual(apart.reduce(applied, data));
      }),
      { numRuns: RUNS },
    );
  },
  LONGEST,
);

/** Whether one edit changes what another one changes. */
function isRelated(a: Edit, b: Edit): boolean {
  const [short, long] = a.path.length < b.path.length ? [a, b] : [b, a];
  return short.path.every((step, at) => step === long.path[at]);
}
