import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskProblem, putFile, sha256 } from '@shinrai/build';
import { type Diagnostic, messages } from '@shinrai/diagnostics';

/** Beside a review, the digest of the one that was written last: any other was saved by a person. */
const MARK = '.review.sha256';

/** How a review came into its place. */
export interface PutReview {
  /** Where the one that somebody had filled in is kept. */
  readonly kept: string | undefined;
  readonly findings: readonly Diagnostic[];
}

const read = (path: string): Uint8Array | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

const textOf = (path: string): string =>
  Buffer.from(read(path) ?? [])
    .toString('utf8')
    .trim();

/** The first name with a number that nothing has yet. */
const freeName = (path: string): string => {
  for (let number = 1; ; number += 1) {
    const name = path.replace(/(\.\w+)$/, `-${number}$1`);
    if (read(name) === undefined) return name;
  }
};

/**
 * Writes a review. One in its place that a person has saved is kept under another name, with all that they wrote; one
 * that nobody has touched is written over.
 */
export const putReview = async (path: string, bytes: Uint8Array, shown: string): Promise<PutReview> => {
  const mark = join(dirname(path), MARK);
  const before = read(path);
  const isOurs = before === undefined || [sha256(bytes), textOf(mark)].includes(sha256(before));
  const kept = isOurs ? undefined : freeName(path);
  try {
    if (kept !== undefined) renameSync(path, kept);
    const findings = await putFile(path, bytes, shown);
    if (findings.length === 0) writeFileSync(mark, `${sha256(bytes)}\n`);
    return { kept, findings };
  } catch (fault) {
    const problem = diskProblem(fault);
    if (problem === undefined) throw fault;
    return { kept: undefined, findings: [messages.buildCannotWrite({ path: shown, problem })] };
  }
};
