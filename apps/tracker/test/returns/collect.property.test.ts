import { type Scope, type WrittenFile, writtenEntities } from '@shinrai/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { planApply } from '../../src/collect/apply/plan-apply.ts';
import type { Change, ChangeSet } from '../../src/collect/change-set.ts';
import { collectReturns } from '../../src/collect/collect-returns.ts';
import { targetOf } from '../../src/collect/compare/targets/index.ts';
import type { PlanData } from '../../src/collect/plan-data.ts';
import { cellsIn, dataOf, issued, SHIPPED, SMALL, WORDS } from './harness.ts';
import { applyEdit, edit, issueIn } from './random-edits.ts';
import { type Dialect, writeReturned } from './write-returned.ts';

const RUNS = process.env.SHINRAI_LONG ? 3000 : 20;
/** The long form takes a quarter of an hour on a quiet machine. */
const LONGEST = 3_600_000;

const [small, shipped] = [await dataOf(SMALL), await dataOf(SHIPPED)];
const SOURCES: readonly (readonly [PlanData, Scope, 'ja' | 'en'])[] = [
  [small, { kind: 'plan' }, 'ja'],
  [small, { kind: 'sector', id: 'ferries' }, 'en'],
  [shipped, { kind: 'ministry', id: 'mlit' }, 'ja'],
];
const books = await Promise.all(
  SOURCES.map(async ([data, scope, language]) => {
    const book = await issued(data, scope, language);
    return { data, book, issue: issueIn(book) };
  }),
);

const dialect: fc.Arbitrary<Dialect> = fc.record({
  texts: fc.constantFrom('shared', 'inline'),
  days: fc.constantFrom('serial', 'iso'),
  is1904: fc.boolean(),
  prefix: fc.constantFrom('', 'x:'),
  addresses: fc.boolean(),
});

test(
  'whatever is done to a workbook, every cell has one fate, and just what is accepted changes the data',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(edit, { maxLength: 12 }), dialect, async (which, edits, how) => {
        const { data, book, issue } = books[which % books.length] ?? expect.unreachable();
        const returned = edits.reduce((now, one) => applyEdit(now, issue, one), { sheets: book.sheets });
        const files = [{ name: 'returned.xlsx', bytes: writeReturned(returned, how) }];
        const set = collectReturns({ files, data, words: WORDS, date: '2025-01-15' });
        const [file] = set.files;
        expect(file?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(file?.cells.length).toBe(cellsIn(returned));
        expect(new Set(file?.cells.map(({ sheet, address }) => `${sheet}!${address}`)).size).toBe(file?.cells.length);
        expect(Object.values(file?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(file?.cells.length);
        expect(file?.cells.filter(({ fate }) => fate === 'accepted').length).toBeLessThanOrEqual(
          file?.changes.length ?? 0,
        );
        await expectApplied(set, data, files);
      }),
      { numRuns: RUNS },
    );
  },
  LONGEST,
);

/** Every accepted change is in the data, and nothing else of it has changed. */
async function expectApplied(
  set: ChangeSet,
  data: PlanData,
  files: Parameters<typeof planApply>[0]['files'],
): Promise<void> {
  const planned = await planApply({ set, data, files });
  expect(planned.findings).toEqual([]);
  const texts = (planned.value?.writes ?? []).filter(
    ({ path }) => path.endsWith('.yaml') && !path.startsWith('returns/'),
  );
  const [before, after] = [filesOf(texts, 'before'), filesOf(texts, 'after')];
  const changes = set.files.flatMap((file) => file.changes);
  const now = writtenEntities(after);
  for (const change of changes) expect(valueToday(change, now.get(change.entity)?.value)).toBe(change.value);
  expect(withoutChanges(after, changes)).toEqual(withoutChanges(before, changes));
}

const filesOf = (
  texts: readonly { path: string; before: string | undefined; after: string | Uint8Array }[],
  which: 'before' | 'after',
) => texts.map(({ path, [which]: text }): WrittenFile => ({ path, data: parse(String(text ?? '')) }));

const valueToday = ({ field, language }: Change, entity: unknown) => targetOf(field)?.read(entity, field, language);

/** Data without what changes may touch: the states, ratings and reports of their entities, and returns as sources. */
function withoutChanges(files: readonly WrittenFile[], changes: readonly Change[]): unknown {
  const copies = structuredClone(files) as { path: string; data: Record<string, { id: string }[]> }[];
  const entities = writtenEntities(copies);
  for (const { entity, field } of changes) {
    const value = entities.get(entity)?.value as Record<string, Record<string, unknown> | undefined>;
    if (field === 'state.value') delete value.state;
    if (field.startsWith('rating.')) delete value.rating;
    delete value.reported?.[field.split('.')[1] ?? ''];
    if (Object.keys(value.reported ?? {}).length === 0) delete value.reported;
    delete value.reportedIn;
  }
  for (const { path, data } of copies.filter((file) => file.path === 'sources.yaml')) {
    for (const key of ['sources', 'segments'])
      data[key] = data[key]?.filter(({ id }) => !id.startsWith('return-')) ?? [];
    expect(path).toBe('sources.yaml');
  }
  return copies;
}
