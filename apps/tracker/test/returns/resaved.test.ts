import { isLibreOfficeAvailable, resaveXlsx } from '@shinrai/testing';
import { expect, test } from 'vitest';
import { renderOne } from '../fixture.ts';
import { collect, dataOf, SHIPPED, SMALL, told } from './harness.ts';

const isAvailable = await isLibreOfficeAvailable();
const isLong = process.env.SHINRAI_LONG !== undefined;

/** A ministry's workbook, and in the long form that of the whole plan, in both languages. */
const CASES = [
  [SMALL, { kind: 'plan' }, 'ja'],
  [SHIPPED, { kind: 'ministry', id: 'mlit' }, 'en'],
  ...(isLong ? ([[SHIPPED, { kind: 'plan' }, 'ja']] as const) : []),
] as const;

test.skipIf(!isAvailable).each(CASES)(
  'what LibreOffice saved without a change changes nothing: %s %j %s',
  async (folder, scope, language) => {
    const data = await dataOf(folder);
    const bytes = await renderOne(data.plan, scope, language);
    const resaved = await resaveXlsx({ name: 'returned.xlsx', bytes });
    const set = collect(data, { 'returned.xlsx': new Uint8Array(resaved) });
    expect(told(set)).toEqual([]);
    expect(set.files[0]).toMatchObject({ findings: [], changes: [], questions: [], proposals: [] });
    expect(set.files[0]?.cells.length).toBeGreaterThan(100);
  },
);
