import { type FilePlace, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { bracketDepth } from '../load/parse/bracket-depth.ts';
import { MOST_FILES, MOST_PLAN_ENTRIES } from '../load/read/affordable.ts';
import { forbiddenCharacter } from '../text/printable.ts';
import { isAsFrozen } from './canonical.ts';
import { EDITION_FORMAT, type EditionFile, editionFileSchema } from './edition.ts';
import { type EditionJson, FIRST_SCHEMA, type Ladder, MIGRATIONS, migrate } from './migrations.ts';
import { hasTooManyValues, isTooLarge, MOST_IN_A_FILE } from './size.ts';

const LADDER: Ladder = { first: FIRST_SCHEMA, steps: MIGRATIONS };

/** How many brackets may be open at once, in texts too; an edition is about ten levels deep. */
const DEPTH = 1000;

const LIMIT = `${MOST_PLAN_ENTRIES.toLocaleString('en')} values in ${MOST_FILES.toLocaleString('en')} files, ${MOST_IN_A_FILE.toLocaleString('en')} in one of them`;

/** Reads the text of an edition file of this version or an older one. Gives findings for whatever else it is. */
export function readEdition(text: string, file: string, ladder: Ladder = LADDER): Result<EditionFile> {
  const place: FilePlace = { kind: 'file', file };
  // Looked for before anything is parsed: what is no edition at all is soon told, however large it is.
  const mayBeOne = text.includes(`"${EDITION_FORMAT}"`) && bracketDepth(text) <= DEPTH;
  if (mayBeOne && hasTooManyValues(text)) return fail(messages.editionTooMuch({ limit: LIMIT }, { place }));
  const json = mayBeOne ? parseJson(text) : undefined;
  if (!json || json.format !== EDITION_FORMAT) return fail(messages.editionNoEdition({}, { place }));
  const last = ladder.first + ladder.steps.length;
  if (Number(json.schema) > last) {
    return fail(messages.editionTooNew({ schema: String(json.schema), known: last }, { place }));
  }
  if (isTooLarge(json)) return fail(messages.editionTooMuch({ limit: LIMIT }, { place }));
  if (!isAsFrozen(text, json)) return fail(messages.editionChanged({}, { place }));
  const result = editionFileSchema.safeParse(migrate(json, ladder));
  return result.success && isPrintable(result.data)
    ? succeed(result.data)
    : fail(messages.editionNoEdition({}, { place }));
}

/** Whether every text in it could have been frozen: data with characters that no document may hold never are. */
function isPrintable(value: unknown): boolean {
  if (typeof value === 'string') return forbiddenCharacter(value) === undefined;
  return typeof value !== 'object' || value === null || Object.values(value).every(isPrintable);
}

function parseJson(text: string): EditionJson | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as EditionJson) : undefined;
  } catch {
    return undefined;
  }
}
