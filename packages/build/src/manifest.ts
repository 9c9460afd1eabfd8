import { z } from 'zod';
import type { OutputScope } from './output.ts';
import { compareText, isSafePath } from './path.ts';

/** A path of a finished file. */
export const pathSchema = z.string().refine(isSafePath, { error: 'a path below the output folder' });
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** See shard.ts. */
const shareSchema = z.number().int().positive().max(9999);
const SCOPE_KINDS = [
  'plan',
  'pillar',
  'sector',
  'ministry',
  'country',
] as const satisfies readonly OutputScope['kind'][];

/** What the manifest says of one finished file. */
export const manifestEntrySchema = z.strictObject({
  path: pathSchema,
  app: z.string(),
  kind: z.string(),
  language: z.enum(['ja', 'en']),
  scope: z.strictObject({ kind: z.enum(SCOPE_KINDS), id: z.string(), name: z.string() }),
  title: z.string(),
  order: z.number().int().nonnegative().describe('Place among the outputs of its app, for the index'),
  asOf: z.iso.date(),
  count: z.strictObject({ unit: z.enum(['pages', 'sheets']), value: z.number().int().nonnegative() }).optional(),
  bytes: z.number().int().positive(),
  sha256: sha256Schema,
  inputs: sha256Schema.describe('SHA-256 over all inputs'),
  digests: z.record(z.string(), z.string()).describe('Short digest per input, for telling what changed'),
});
/** What the manifest says of one finished file. */
export type ManifestEntry = Readonly<z.infer<typeof manifestEntrySchema>>;

/** The record of an output folder: what is in it and what it was made from. No clock, no absolute path. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  plan: z.strictObject({
    id: z.string(),
    title: z.strictObject({ ja: z.string(), en: z.string() }),
    asOf: z.iso.date(),
    marking: z
      .strictObject({ ja: z.string(), en: z.string() })
      .optional()
      .describe('How the list of the outputs is to be handled'),
  }),
  kinds: z
    .record(z.string(), z.strictObject({ ja: z.string(), en: z.string() }))
    .optional()
    .describe('Names of the kinds of the outputs, for the index'),
  share: z
    .strictObject({ index: shareSchema, of: shareSchema, whole: sha256Schema })
    .optional()
    .describe('Which share of a build this is, and a digest of all that the shares make together'),
  outputs: z.array(manifestEntrySchema),
  unfinished: z
    .array(pathSchema)
    .optional()
    .describe('Paths that a build under way, or one that was cut short, does not vouch for'),
});
/** The record of an output folder: what is in it and what it was made from. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** Name of the manifest in an output folder. */
export const MANIFEST_FILE = 'manifest.json';

/**
 * A manifest with entries sorted by path and keys in the order of the schema, whatever order they were made in.
 *
 * @throws ZodError when it is not a manifest: a fault of ours.
 */
export const toManifest = (manifest: Manifest): Manifest => {
  const { unfinished = [], ...rest } = manifestSchema.parse(manifest);
  const outputs = rest.outputs.toSorted((a, b) => compareText(a.path, b.path)).map(withSortedDigests);
  return { ...rest, outputs, ...(unfinished.length > 0 && { unfinished: unfinished.toSorted(compareText) }) };
};

const withSortedDigests = (entry: ManifestEntry): ManifestEntry => ({
  ...entry,
  digests: Object.fromEntries(Object.entries(entry.digests).sort(([a], [b]) => compareText(a, b))),
});

/** The names that are known of the kinds of some entries, sorted by kind. */
export const kindsOf = (entries: Iterable<ManifestEntry>, names: Manifest['kinds'] = {}): Pick<Manifest, 'kinds'> => {
  const kinds = [...new Set([...entries].map(({ kind }) => kind))].filter((kind) => names[kind]).sort(compareText);
  return kinds.length > 0
    ? { kinds: Object.fromEntries(kinds.map((kind) => [kind, names[kind]])) as Manifest['kinds'] }
    : {};
};

const writeList = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;

/** The text of a manifest, one output per line so that two of them can be compared by eye. */
export const formatManifest = (manifest: Manifest): string => {
  const { version, plan, kinds, share, outputs, unfinished } = toManifest(manifest);
  const parts = [`"version": ${version}`, `"plan": ${JSON.stringify(plan)}`];
  if (kinds) parts.push(`"kinds": ${JSON.stringify(kinds)}`);
  if (share) parts.push(`"share": ${JSON.stringify(share)}`);
  parts.push(`"outputs": ${writeList(outputs)}`);
  if (unfinished) parts.push(`"unfinished": ${writeList(unfinished)}`);
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
};
