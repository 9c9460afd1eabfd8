import { z } from 'zod';
import { idSchema } from '../model/id.ts';

/** The word by which an edition file is told from any other JSON. */
export const EDITION_FORMAT = 'shinrai-edition';

/**
 * An edition file: the written form of a whole plan at one moment, with sorted keys. What the files of the plan said
 * is kept as it was said, so that an edition goes through the same steps as a folder and gives the same plan.
 */
export const editionFileSchema = z.strictObject({
  format: z.literal(EDITION_FORMAT),
  /** Form of the file and of what it holds; see migrations.ts. */
  schema: z.number().int().nonnegative(),
  name: idSchema,
  note: z.string().trim().min(1).max(500).optional(),
  /** The day on which it was frozen, ISO 8601; told from outside. */
  frozen: z.iso.date(),
  /** The day that its data describes, ISO 8601. */
  asOf: z.iso.date(),
  /** Id of the plan. */
  plan: idSchema,
  /** SHA-256 of everything else in canonical form: an edition that was touched is no edition. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What each file of the plan folder said, by its path. */
  files: z.record(z.string(), z.unknown()),
});
export type EditionFile = z.infer<typeof editionFileSchema>;

/** What is known of an edition without its contents. */
export type EditionHead = Readonly<Pick<EditionFile, 'name' | 'note' | 'frozen' | 'asOf' | 'plan'>>;

/** Whether an edition can be called so: as an id, since it names a file and is typed in commands. */
export const isEditionName = (name: string): boolean => idSchema.safeParse(name).success;

/** The head of an edition file. */
export const headOf = ({ name, note, frozen, asOf, plan }: EditionFile): EditionHead => ({
  name,
  ...(note !== undefined && { note }),
  frozen,
  asOf,
  plan,
});
