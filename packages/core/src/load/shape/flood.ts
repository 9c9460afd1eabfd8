import type { z } from 'zod';
import { FILE_SCHEMAS } from '../../model/files.ts';
import type { RawEntity } from '../collections.ts';
import { schemaAt } from '../schema-walk.ts';
import type { Tree } from '../state.ts';

/** Files with fewer entities are judged as a whole, whatever stands in them. */
const MANY = 1_000;

/** Entities that must be wrong for a file to be given up. */
const WRONG = 100;

type Issues = readonly z.core.$ZodIssue[];

/**
 * The complaints about the first hundred wrong entities of a file that has very many entities and a hundred wrong ones;
 * undefined for any other file. Complaining costs more than reading: what nobody reads is not made.
 */
export function floodIn({ file }: Tree, raw: readonly RawEntity[]): Issues | undefined {
  if (raw.length < MANY) return undefined;
  const issues: z.core.$ZodIssue[] = [];
  let wrong = 0;
  for (const { value, path } of raw) {
    const result = (schemaAt(FILE_SCHEMAS[file.kind], path) as z.ZodType).safeParse(value);
    if (result.success) continue;
    issues.push(...result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
    wrong += 1;
    if (wrong === WRONG) return issues;
  }
  return undefined;
}
