import { FUZZY_DATE_FORMS } from '@shinrai/core';
import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

/** A schema of zod, as far as it is looked into. */
export interface Schema {
  readonly _zod: {
    readonly def: Definition;
  };
  meta?(): { readonly reference?: string; readonly description?: string } | undefined;
}

interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** One demand on a text, list or number. */
interface Check {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: RegExp;
}

/** Ids that a value may refer to, by kind of entity. */
export type Pools = Readonly<Record<string, readonly string[]>>;

/** Values that a schema takes, as a person would write them; a new field of the model needs no word here. */
export function arbitraryValue(schema: Schema, pools: Pools): fc.Arbitrary<unknown> {
  const special = specialValue(schema, pools);
  if (special) return special;
  const { def } = schema._zod;
  const { minimum, maximum } = limitsOf(schema);
  const inner = def.innerType ?? def.in ?? def.out;
  switch (def.type) {
    case 'object':
      return objectOf(def.shape ?? {}, pools);
    case 'array':
      return fc.array(arbitraryValue(def.element as Schema, pools), {
        minLength: minimum,
        maxLength: Math.max(minimum, Math.min(maximum, 3)),
      });
    case 'string':
      return textOf(schema);
    case 'number':
      return fc.integer({ min: 1, max: 40 });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => arbitraryValue(option, pools)));
    case 'record':
      return fc.dictionary(
        arbitraryValue(def.keyType as Schema, pools) as fc.Arbitrary<string>,
        arbitraryValue(def.valueType as Schema, pools),
        { maxKeys: 2 },
      );
    default:
      if (inner) return arbitraryValue(inner, pools);
      throw new Error(`no arbitrary for schemas of type "${def.type}"`);
  }
}

function specialValue(schema: Schema, pools: Pools): fc.Arbitrary<unknown> | undefined {
  const { reference, description = '' } = schema.meta?.() ?? {};
  if (reference && schema._zod.def.type === 'string') return fc.constantFrom(...(pools[reference] ?? ['nothing']));
  if (description.startsWith('A date as precise'))
    return fc.constantFrom(...FUZZY_DATE_FORMS.map(({ example }) => example));
  if (description.startsWith('The number as written'))
    return fc.constantFrom(0, 160, 1000, 2.8, '2.8', '0.5', '999999999999', -3);
  return undefined;
}

const isOptional = ({ _zod: { def } }: Schema) => ['optional', 'default', 'prefault'].includes(def.type);

function objectOf(shape: Readonly<Record<string, Schema>>, pools: Pools): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, arbitraryValue(schema, pools)]));
  const requiredKeys = Object.keys(shape).filter((key) => !isOptional(shape[key] as Schema));
  return fc.record(fields, { requiredKeys, noNullPrototype: true });
}

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  date: ['2023-08-22', '2024-02-29', '2030-12-31'],
  datetime: ['2024-10-10T09:00:00+09:00'],
  url: [
    'https://example.org/',
    'https://example.org/a?b=c&d=%3Cx%3E#f',
    'http://xn--wgv71a.example/資料',
    'mailto:desk@example.org',
  ],
  email: ['desk@example.org'],
};

function textOf(schema: Schema): fc.Arbitrary<string> {
  const { def } = schema._zod;
  const known = FORMATS[def.format ?? ''];
  if (known) return fc.constantFrom(...known);
  const pattern = def.checks?.map(({ _zod }) => _zod.def.pattern).find((one) => one !== undefined);
  if (pattern) return matching(pattern);
  return hostileText(Math.min(limitsOf(schema).maximum, 400));
}

/** By their patterns: what matches one is slow to begin, and many fields have the same. */
const matches = new Map<string, fc.Arbitrary<string>>();

function matching(pattern: RegExp): fc.Arbitrary<string> {
  const known = matches.get(String(pattern)) ?? fc.stringMatching(pattern, { size: 'small' });
  matches.set(String(pattern), known);
  return known;
}

function limitsOf({ _zod: { def } }: Schema): { readonly minimum: number; readonly maximum: number } {
  const checks = def.checks?.map(({ _zod }) => _zod.def) ?? [];
  return {
    minimum: Math.max(0, ...checks.flatMap(({ minimum }) => minimum ?? [])),
    maximum: Math.min(Number.POSITIVE_INFINITY, ...checks.flatMap(({ maximum }) => maximum ?? [])),
  };
}
