import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FILE_SCHEMAS } from '../../model/files.ts';
import { ref } from '../../model/id.ts';
import { findReferences } from './find.ts';

const found = (schema: z.ZodType, value: unknown) =>
  findReferences(schema, value).map(({ kind, id, path }) => `${path.join('.')} -> ${kind} ${id}`);

const area = () => ref('area');

describe('a reference is found in', () => {
  test.each<[string, z.ZodType, unknown, readonly string[]]>([
    ['an object', z.strictObject({ area: area() }), { area: 'a' }, ['area -> area a']],
    ['an array', z.array(area()), ['a', 'b'], ['0 -> area a', '1 -> area b']],
    ['an optional', z.object({ area: area().optional() }), { area: 'a' }, ['area -> area a']],
    [
      'a description',
      z.object({ area: area().describe('why').optional().describe('so') }),
      { area: 'a' },
      ['area -> area a'],
    ],
    ['a default', z.object({ area: area().default('x') }), { area: 'a' }, ['area -> area a']],
    ['a nullable', z.object({ area: area().nullable() }), { area: 'a' }, ['area -> area a']],
    ['a refinement', z.object({ area: area() }).refine(() => false), { area: 'a' }, ['area -> area a']],
    ['an extension', z.object({}).extend({ area: area() }), { area: 'a' }, ['area -> area a']],
    ['a transform', z.object({ area: area().transform(String) }), { area: 'a' }, ['area -> area a']],
    ['a preprocess', z.object({ area: z.preprocess(String, area()) }), { area: 'a' }, ['area -> area a']],
    ['a pipe', z.object({ area: z.string().pipe(area()) }).and(z.object({ b: area() })), { b: 'b' }, ['b -> area b']],
    ['a union', z.union([z.number(), z.object({ area: area() })]), { area: 'a' }, ['area -> area a']],
    ['a bare union', z.object({ one: z.union([z.literal('all'), area()]) }), { one: 'a' }, ['one -> area a']],
    [
      'a union that says it twice',
      z.union([z.object({ area: area() }), z.object({ area: area(), b: z.string() })]),
      { area: 'a' },
      ['area -> area a'],
    ],
    ['a record', z.record(ref('pillar'), area()), { p: 'a' }, ['p -> pillar p', 'p -> area a']],
    ['a tuple', z.tuple([z.string(), area()], area()), ['x', 'a', 'b'], ['1 -> area a', '2 -> area b']],
    ['a lazy schema', z.object({ area: z.lazy(area) }), { area: 'a' }, ['area -> area a']],
    ['a readonly', z.object({ list: z.array(area()).readonly() }), { list: ['a'] }, ['list.0 -> area a']],
    ['a catchall', z.object({}).catchall(area()), { any: 'a' }, ['any -> area a']],
  ])('%s', (_, schema, value, expected) => {
    expect(found(schema, value)).toEqual(expected);
  });
});

test('nothing is found where nothing is referred to', () => {
  expect(found(z.strictObject({ area: area() }), { other: 'a', area: 3 })).toEqual([]);
  expect(found(z.array(area()), 'a')).toEqual([]);
  expect(found(area(), 'Not An Id')).toEqual([]);
  expect(found(area(), null)).toEqual([]);
});

test('the real model: references deep inside an action', () => {
  const action = {
    areas: ['economy'],
    owners: [{ organisation: 'meti', role: 'owner', source: ['s06-1'] }],
    geography: { kind: 'national', places: ['jakarta'] },
  };
  expect(found(FILE_SCHEMAS.sector, { actions: [action] })).toEqual([
    'actions.0.areas.0 -> area economy',
    'actions.0.owners.0.organisation -> organisation meti',
    'actions.0.owners.0.source.0 -> segment s06-1',
    'actions.0.geography.places.0 -> place jakarta',
  ]);
});
