import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@shinrai/core';
import { type Diagnostic, messages, nearest, type Result } from '@shinrai/diagnostics';
import { isReserved } from '@shinrai/file-names';
import { REMARKS } from '@shinrai/html/dialect';
import { type Places, readYaml } from '@shinrai/templating';
import { z } from 'zod';
import { VIEWS } from './index.ts';
import type { DraftKind } from './kind.ts';

/** The house style that a document of each language wears unless its kind names another. */
const HOUSES = { ja: 'ja-government', en: 'en-secretariat' } as const;

const SCOPES = ['plan', 'pillar', 'sector', 'ministry', 'country'] as const;

const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'small letters, digits and hyphens')
  .refine((name) => !isReserved(name), 'a name that Windows does not keep for a device');

/** Not elsewhere: whatever lies with the templates is watched, kept with them and handed on with them. */
const letterheadSchema = z
  .string()
  .regex(
    /^(?!(?:.*\/)?\.\.(?:\/|$))[^/\\:][^\\:]*$/,
    'a file beside this one or in a folder here, such as my-ministry.docx',
  )
  .optional();

function kindsSchema(houses: readonly string[]) {
  const house = z.enum(houses as readonly [string, ...string[]]).optional();
  const entry = z.strictObject({
    view: z.enum(Object.keys(VIEWS) as [string, ...string[]]),
    title: z.strictObject({ ja: z.string().min(1), en: z.string().min(1) }),
    scopes: z.array(z.enum(SCOPES)).min(1),
    languages: z
      .array(z.enum(LANGUAGES))
      .min(1)
      .default([...LANGUAGES]),
    audience: z.enum(['internal', 'public']).optional(),
    comments: z.array(z.enum(REMARKS)).default([...REMARKS]),
    house: z.strictObject({ ja: house, en: house }).optional(),
    letterhead: z.strictObject({ ja: letterheadSchema, en: letterheadSchema }).optional(),
  });
  return z.record(nameSchema, entry);
}

type Entries = z.output<ReturnType<typeof kindsSchema>>;

/** Reads `<folder>/drafts/kinds.yaml`. What it names and is not there is a finding at its line. */
export function loadKinds(folder: string): Result<readonly DraftKind[]> {
  const drafts = join(folder, 'drafts');
  const check = (entries: Entries, places: Places) => [
    ...checkTemplates(entries, places, drafts),
    ...checkScopes(entries, places),
  ];
  const schema = kindsSchema(namesIn(join(drafts, 'house'), '.yaml'));
  const { value, findings } = readYaml(join(drafts, 'kinds.yaml'), schema, check);
  if (!value) return { findings };
  return { value: Object.entries(value).map(([name, entry]) => toKind(name, entry, drafts)), findings };
}

function toKind(
  name: string,
  { view, audience, house, letterhead = {}, ...entry }: Entries[string],
  drafts: string,
): DraftKind {
  const { ja, en } = house ?? {};
  const heads = Object.entries(letterhead).flatMap(([language, file]) =>
    file ? [[language, join(drafts, file)]] : [],
  );
  return {
    ...entry,
    name,
    view: VIEWS[view] as DraftKind['view'],
    audience,
    house: { ja: ja ?? HOUSES.ja, en: en ?? HOUSES.en },
    letterhead: Object.fromEntries(heads),
  };
}

/** The names of the files of a folder with this ending, without it. */
const namesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []))
    : [];

function checkTemplates(entries: Entries, places: Places, drafts: string): readonly Diagnostic[] {
  const available = namesIn(drafts, '.hbs');
  const missing = Object.keys(entries).filter((name) => !available.includes(name));
  return missing.map((name) => {
    const holes = { template: `drafts/${name}.hbs`, available, nearest: nearest(name, available) };
    return messages.templateNotFound(holes, { place: places.key([name]) });
  });
}

function checkScopes(entries: Entries, places: Places): readonly Diagnostic[] {
  return Object.entries(entries).flatMap(([name, { view, scopes }]) => {
    const allowed = VIEWS[view]?.scopes ?? [];
    return scopes.flatMap((scope, index) =>
      allowed.includes(scope)
        ? []
        : [messages.draftsViewScope({ view, scope, allowed }, { place: places.value([name, 'scopes', index]) })],
    );
  });
}
