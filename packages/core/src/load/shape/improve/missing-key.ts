import { messages, nearest } from '@shinrai/diagnostics';
import type { z } from 'zod';
import { rawId, valueAt } from '../../collections.ts';
import { childSchemas } from '../../schema-walk.ts';
import { formOf } from '../form-of.ts';
import { type Improver, isMissing, keysOf, type Problem } from '../problem.ts';
import { isUnitOfQuantity } from './quantity.ts';

/** The keys that a map lacks, told once for each map. */
export const missingKey: Improver = (problem) => {
  if (!problem.isMissing || problem.issue.code === 'custom') return undefined;
  const keys = missingBeside(problem);
  if (keys[0] !== problem.key) return [];
  const described = keys.map((key) => describe(problem, key)).join('; ');
  const holes = { owner: ownerOf(problem), keys: keys.map((key) => `"${key}"`), described };
  return [messages.shapeMissingKey(holes, problem.at())];
};

/** All missing keys of the same map, each once; without those that have a message of their own. */
function missingBeside({ issues, path, parent, tree }: Problem): readonly string[] {
  const holder = path.slice(0, -1);
  const missing = issues.filter(
    ({ code, path: other }) => code !== 'custom' && isBeside(other, holder) && isMissing(tree.data, other as string[]),
  );
  const keys = new Set(missing.map((issue) => String(issue.path.at(-1))));
  const misspelt = misspeltKeys(issues, holder, keysOf(parent));
  return [...keys].filter((key) => !isUnitOfQuantity(parent, key) && !misspelt.includes(key));
}

const isBeside = (path: readonly PropertyKey[], holder: readonly PropertyKey[]) =>
  path.length === holder.length + 1 && holder.every((step, at) => path[at] === step);

/** Unknown keys of one map that are compared with those that are missing. */
const TOLD = 20;

/** Keys that stand there under a name close to theirs, which is told as an unknown key. */
function misspeltKeys(issues: readonly z.core.$ZodIssue[], holder: Problem['path'], allowed: readonly string[]) {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && JSON.stringify(issue.path) === JSON.stringify(holder) ? issue.keys : [],
  );
  return unknown.slice(0, TOLD).map((key) => nearest(key, allowed));
}

function ownerOf({ path, tree }: Problem): string {
  const id = rawId(valueAt(tree.data, path.slice(0, -1)));
  const holder = path.at(-2);
  if (id !== undefined) return `"${id}"`;
  if (holder === undefined) return 'the file';
  return typeof holder === 'number' ? `number ${holder + 1} of "${path.at(-3)}"` : `"${holder}"`;
}

function describe({ parent }: Problem, key: string): string {
  const schema = parent && childSchemas(parent, key)[0];
  const form = schema && formOf(schema);
  return form === undefined ? key : `${key}: ${form}`;
}
