import { type Diagnostic, messages } from '@shinrai/diagnostics';
import type { z } from 'zod';
import { locate } from '../../locate.ts';
import type { Tree } from '../../state.ts';
import { type Improver, problemOf } from '../problem.ts';
import { emptyValue } from './empty-value.ts';
import { badAddress, badId, reservedId, wrongForm } from './form.ts';
import { missingKey } from './missing-key.ts';
import { plainText } from './plain-text.ts';
import { notANumber, quantityWithoutUnit } from './quantity.ts';
import { wrongSize } from './size.ts';
import { unknownDate } from './unknown-date.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownWord } from './unknown-word.ts';
import { wrongType } from './wrong-type.ts';

/** The improvers in the order in which they are asked; the first that knows a problem tells it. */
const IMPROVERS: readonly Improver[] = [
  unknownKey,
  emptyValue,
  quantityWithoutUnit,
  missingKey,
  unknownDate,
  notANumber,
  unknownWord,
  plainText,
  badId,
  reservedId,
  badAddress,
  wrongForm,
  wrongSize,
  wrongType,
];

/** How many are told of one file: each is looked up, and nobody reads a thousand. */
const TOLD = 100;

/** The complaints of zod about a file as findings. Of several about one value only the first is told. */
export function findingsOf(tree: Tree, issues: readonly z.core.$ZodIssue[]): readonly Diagnostic[] {
  const firsts = firstOfEachPlace(issues);
  const findings = tell(tree, firsts);
  if (firsts.length <= TOLD) return findings;
  return [...findings, messages.shapeMore({ told: TOLD, all: firsts.length }, { place: locate(tree, []) })];
}

/** The same of a file in which so much is wrong that nobody counted it. */
export function floodFindings(tree: Tree, issues: readonly z.core.$ZodIssue[]): readonly Diagnostic[] {
  const told = tell(tree, firstOfEachPlace(issues));
  return [...told, messages.shapeFlood({ told: TOLD }, { place: locate(tree, []) })];
}

function firstOfEachPlace(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const byPlace = Map.groupBy(issues, ({ code, path }) => JSON.stringify([code === 'unrecognized_keys', path]));
  return [...byPlace.values()].flatMap(([first]) => first ?? []);
}

function tell(tree: Tree, issues: readonly z.core.$ZodIssue[]): readonly Diagnostic[] {
  const told = issues.slice(0, TOLD);
  return told.flatMap((issue) => improve(tree, issue, told));
}

function improve(tree: Tree, issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): readonly Diagnostic[] {
  const problem = problemOf(tree, issue, issues);
  for (const improver of IMPROVERS) {
    const findings = improver(problem);
    if (findings) return findings;
  }
  return [messages.shapeRefused({ problem: issue.message }, problem.at())];
}
