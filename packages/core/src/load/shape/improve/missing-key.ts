import { messages } from '@shinrai/diagnostics';
import type { z } from 'zod';
import { rawId, valueAt } from '../../collections.ts';
import { childSchemas } from '../../schema-walk.ts';
import { descriptionOf, type Improver, isMissing, type Problem } from '../problem.ts';
import { isUnitOfQuantity } from './quantity.ts';

/** The keys that a map lacks, told once for each map. */
export const missingKey: Improver = (problem) => {
  const { issue, path, isMissing: missing, at } = problem;
  if (!missing || issue.code === 'custom') return undefined;
  const keys = missingBeside(problem);
  if (keys[0] !== problem.key) return [];
  const holes = { owner: ownerOf(problem), keys: keys.map((key) => `"${key}"`), described: described(problem, keys) };
  return [messages.shapeMissingKey(holes, at('value', path))];
};

/** All missing keys of the same map, each once. */
function missingBeside({ issues, path, parent, tree }: Problem): readonly string[] {
  const holder = JSON.stringify(path.slice(0, -1));
  const beside = issues.filter((issue) => JSON.stringify(issue.path.slice(0, -1)) === holder && issue.code !== 'custom');
  const missing = beside.filter((issue: z.core.$ZodIssue) => isMissing(tree.data, issue.path as (string | number)[]));
  const keys = new Set(missing.map((issue) => String(issue.path.at(-1))));
  return [...keys].filter((key) => !isUnitOfQuantity(parent, key));
}

function ownerOf({ path, tree }: Problem): string {
  const id = rawId(valueAt(tree.data, path.slice(0, -1)));
  const holder = path.at(-2);
  if (id !== undefined) return `"${id}"`;
  if (holder === undefined) return 'the file';
  return typeof holder === 'number' ? `number ${holder + 1} of "${path.at(-3)}"` : `"${holder}"`;
}

function described({ parent }: Problem, keys: readonly string[]): readonly string[] {
  return keys.map((key) => {
    const schema = parent && childSchemas(parent, key)[0];
    const description = schema && descriptionOf(schema);
    return description === undefined ? key : `${key} (${description})`;
  });
}
