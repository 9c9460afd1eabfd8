import { LANGUAGES } from '@shinrai/core';
import { z } from 'zod';
import { META_FORMAT, recordsOf, sealOf } from './encode.ts';
import type { Issue, IssuedList, IssuedRow, IssuedSheet, IssuedTexts } from './issued.ts';
import { fromCells, type MetaRecord } from './records.ts';
import { isWrittenValue, readValue, rowHash, type WrittenValue } from './values.ts';

/** What the cells of a meta sheet turned out to be. */
export type DecodedIssue =
  | {
      readonly kind: 'issue';
      readonly issue: Issue;
      /** The digest over all of it: tells issues apart. */
      readonly seal: string;
      /** Whether nothing at all was changed, the seal included. */
      readonly isWhole: boolean;
      /** Rows that can no longer be trusted, as `<sheet key>/<row id>`; they are left out of the issue. */
      readonly damaged: readonly string[];
    }
  /** No meta sheet at all: another workbook. */
  | { readonly kind: 'not-ours' }
  /** Written by a newer version of this software. */
  | { readonly kind: 'newer'; readonly version: number }
  /** One of ours, but what every comparison needs is gone; `what` names the record. */
  | { readonly kind: 'broken'; readonly what: string };

/** Reads the cells of a meta sheet, row by row as texts. They may be sorted, moved, or stand among others. */
export function decodeIssue(cells: readonly (readonly string[])[]): DecodedIssue {
  const records = fromCells(cells);
  const format = formatSchema.safeParse(valueIn(records, 'format', ''));
  if (!records || !format.success) return { kind: 'not-ours' };
  if (format.data.version > META_FORMAT.version) return { kind: 'newer', version: format.data.version };
  const head = headSchema.safeParse(valueIn(records, 'issue', ''));
  if (!head.success) return { kind: 'broken', what: 'issue' };
  const broken = ofKind(records, 'sheet').find(({ value }) => !sheetSchema.safeParse(value).success);
  if (broken) return { kind: 'broken', what: `sheet ${broken.key}` };
  return issueOf(records, head.data);
}

function issueOf(records: readonly MetaRecord[], head: z.infer<typeof headSchema>): DecodedIssue {
  const rows = ofKind(records, 'row').map(rowOf);
  const sheets = ofKind(records, 'sheet')
    .map(({ key, value }) => ({ key, ...sheetSchema.parse(value) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at: _, ...sheet }): IssuedSheet => ({ ...sheet, rows: rowsOf(sheet.key, rows) }));
  const issue: Issue = { ...head, lists: listsOf(records), sheets, generated: textsOf(records) };
  const seal = String(valueIn(records, 'seal', '') ?? '');
  return {
    kind: 'issue',
    issue,
    seal,
    isWhole: seal === sealOf(recordsOf(issue)),
    damaged: rows.filter(({ row }) => row === undefined).map(({ key }) => key),
  };
}

/** The lists in their order; one that cannot be read is left out, and the seal tells. */
function listsOf(records: readonly MetaRecord[]): readonly IssuedList[] {
  const found = ofKind(records, 'list').flatMap(({ key, value }) => {
    const list = listSchema.safeParse(value);
    return list.success ? [{ key, at: list.data[0], pairs: list.data[1] }] : [];
  });
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ key, pairs }) => ({ key, values: pairs.map(([code, word]) => ({ code, word })) }));
}

/** The sheets that are only to be read; one that cannot be read is left out, and the seal tells. */
function textsOf(records: readonly MetaRecord[]): readonly IssuedTexts[] {
  const found = ofKind(records, 'texts').flatMap(({ key, value }) => {
    const texts = textsSchema.safeParse(value);
    return texts.success ? [{ key, texts: texts.data }] : [];
  });
  return found
    .toSorted((a, b) => a.texts[0] - b.texts[0])
    .map(({ key, texts: [, name, isLive, digests] }) => ({
      key,
      name,
      isLive,
      digests: digests === '' ? [] : digests.split(' '),
    }));
}

interface FoundRow {
  readonly key: string;
  readonly sheet: string;
  readonly at: number;
  readonly row: IssuedRow | undefined;
}

/** A row, if its values are those that its hash was made of. */
function rowOf({ key, value }: MetaRecord): FoundRow {
  const written = rowSchema.safeParse(value);
  const slash = key.indexOf('/');
  const [sheet, id] = [key.slice(0, slash), key.slice(slash + 1)];
  if (!written.success) return { key, sheet, at: 0, row: undefined };
  const [at, hash, list] = written.data;
  const values = list.map(readValue);
  return { key, sheet, at, row: rowHash(sheet, id, values) === hash ? { id, values, hash } : undefined };
}

const rowsOf = (sheet: string, rows: readonly FoundRow[]): readonly IssuedRow[] =>
  rows
    .filter((row) => row.sheet === sheet)
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ row }) => row ?? []);

const ofKind = (records: readonly MetaRecord[], kind: string) => records.filter((record) => record.kind === kind);

const valueIn = (records: readonly MetaRecord[] | undefined, kind: string, key: string): unknown =>
  records?.find((record) => record.kind === kind && record.key === key)?.value;

const formatSchema = z.object({ name: z.literal(META_FORMAT.name), version: z.int() });
const listSchema = z.tuple([z.int(), z.array(z.tuple([z.string(), z.string()]))]);
const textsSchema = z.tuple([z.int(), z.string(), z.boolean(), z.string()]);
const rowSchema = z.tuple([z.int(), z.string(), z.array(z.custom<WrittenValue>(isWrittenValue))]);

const headSchema = z.object({
  plan: z.string(),
  edition: z.string(),
  asOf: z.string(),
  language: z.enum(LANGUAGES),
  audience: z.string(),
  scope: z.object({ kind: z.string(), id: z.string() }),
  template: z.object({ version: z.int(), digest: z.string() }),
});

const columnSchema = z.object({
  key: z.string(),
  heading: z.string(),
  role: z.enum(['fixed', 'input']),
  type: z.enum(['text', 'choice', 'date', 'number']),
  field: z.string().nullable(),
  list: z.string().nullable(),
  maxLength: z.int().nullable(),
});

const sheetSchema = z.object({
  at: z.int(),
  name: z.string(),
  table: z.string(),
  role: z.enum(['entry', 'new', 'reference']),
  columns: z.array(columnSchema),
});
