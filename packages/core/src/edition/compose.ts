import type { LoadResult } from '../load/index.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { EDITION_FORMAT, type EditionFile } from './edition.ts';
import { EDITION_SCHEMA } from './migrations.ts';
import { readEdition } from './read.ts';

/** What an edition is called, why it was made, and on which day (ISO 8601). */
export interface EditionRequest {
  readonly name: string;
  readonly note?: string | undefined;
  readonly frozen: string;
}

/** Whether two edition files hold the same data under the same name; the day and a note that is left out do not count. */
export function isSameEdition(old: string, text: string): boolean {
  const [before, after] = [old, text].map((one) => readEdition(one, '').value);
  if (!before || !after) return false;
  const essence = ({ name, asOf, plan, files }: EditionFile) => canonicalText({ name, asOf, plan, files });
  return essence(before) === essence(after) && (after.note ?? before.note) === before.note;
}

/**
 * The text of an edition file, from a folder that was loaded. The same folder and request give the same bytes.
 *
 * @throws RangeError when the folder gave no plan: check before freezing.
 */
export function composeEdition({ plan, written }: LoadResult, { name, note, frozen }: EditionRequest): string {
  if (!plan) throw new RangeError('a plan with errors cannot be frozen');
  const edition = {
    format: EDITION_FORMAT,
    schema: EDITION_SCHEMA,
    name,
    note,
    frozen,
    asOf: plan.asOf,
    plan: plan.head.id,
    files: Object.fromEntries(written.map(({ path, data }) => [path, data])),
  };
  const plain = JSON.parse(JSON.stringify(edition));
  return canonicalText({ ...plain, sha256: digestOf(plain) });
}
