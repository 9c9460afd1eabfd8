import { createHash } from 'node:crypto';
import type { Issue, IssuedSheet } from './issued.ts';
import { type MetaRecord, toCells } from './records.ts';
import { writeValue } from './values.ts';

/** What makes a workbook ours, and the form of its meta sheet. A change that older readers misread is a new number. */
export const META_FORMAT = { name: 'shinrai-tracker', version: 1 } as const;

/**
 * The cells of the meta sheet. The first row has the headings of `META_HEADINGS`; every other row is a record or a part
 * of one. `decodeIssue` is its inverse.
 *
 * @see ../workbook/sheets/meta.ts for the format
 */
export function encodeIssue(issue: Issue): readonly (readonly string[])[] {
  const records = recordsOf(issue);
  return toCells([...records, { kind: 'seal', key: '', value: sealOf(records) }]);
}

/** The digest over everything that the meta sheet says; the order of keys inside a record does not matter. */
export function sealOf(records: readonly MetaRecord[]): string {
  const digest = createHash('sha256').update('[');
  for (const [at, { kind, key, value }] of records.entries()) {
    // Rows are lists of plain values: there is nothing to sort, and there are thousands of them.
    const written = kind === 'row' ? JSON.stringify(value) : JSON.stringify(value, sortKeys);
    const head = `"key":${JSON.stringify(key)},"kind":${JSON.stringify(kind)}`;
    digest.update(`${at === 0 ? '' : ','}{${head},"value":${written}}`);
  }
  return digest.update(']').digest('hex');
}

const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** An issue as records, in the order over which the seal is made. */
export function recordsOf({ lists, sheets, generated, scope, template, ...head }: Issue): readonly MetaRecord[] {
  return [
    { kind: 'format', key: '', value: META_FORMAT },
    { kind: 'issue', key: '', value: { scope, template, ...head } },
    ...lists.map(({ key, values }, at) => ({
      kind: 'list',
      key,
      value: [at, values.map(({ code, word }) => [code, word])],
    })),
    ...sheets.map(({ key, rows: _, ...sheet }, at) => ({ kind: 'sheet', key, value: { at, ...sheet } })),
    ...sheets.flatMap(rowRecords),
    ...generated.map(({ key, name, isLive, digests }, at) => ({
      kind: 'texts',
      key,
      value: [at, name, isLive, digests.join(' ')],
    })),
  ];
}

const rowRecords = ({ key: sheet, rows }: IssuedSheet): readonly MetaRecord[] =>
  rows.map(({ id, values, hash }, at) => ({
    kind: 'row',
    key: `${sheet}/${id}`,
    value: [at, hash, values.map(writeValue)],
  }));
