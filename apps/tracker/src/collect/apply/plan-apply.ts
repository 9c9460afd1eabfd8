import { join } from 'node:path';
import { sha256 } from '@shinrai/build';
import { loadPlan } from '@shinrai/core';
import { type Diagnostic, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { stringify } from 'yaml';
import type { ChangeSet } from '../change-set.ts';
import type { Returned } from '../collect-returns.ts';
import { inOrder } from '../compare/resolve-returns.ts';
import { targetRank } from '../compare/targets/index.ts';
import type { PlanData } from '../plan-data.ts';
import { isUsable, makeRecord, type UsableFile } from '../records/make-record.ts';
import { RECORD_FILE, RETURNS_FOLDER } from '../records/read-records.ts';
import type { ReturnRecord } from '../records/record.ts';
import { entityEdits, SOURCES_FILE, sourceEdits, sourceId } from './edits.ts';
import { createWorkspace, type EditedText, readIfThere, type Workspace } from './workspace.ts';

/** A file that is to be written into the plan folder. */
export interface FileWrite {
  /** Inside the plan folder. */
  readonly path: string;
  /** The text that must stand there now; `undefined` for no file. */
  readonly before: string | undefined;
  readonly after: string | Uint8Array;
}

/** Everything that taking over writes, as data. */
export interface ApplyPlan {
  readonly writes: readonly FileWrite[];
  /** The returns that are recorded. */
  readonly records: readonly ReturnRecord[];
  /** How many values of the data change. */
  readonly changes: number;
}

/** What is taken over into which data. */
export interface ApplyRequest {
  readonly set: ChangeSet;
  readonly data: PlanData;
  /** The files that were collected, for keeping them as they came. */
  readonly files: readonly Returned[];
  readonly asOf?: string | undefined;
}

/**
 * Plans what taking over the accepted changes of returns would write, and validates the whole plan as it would then be.
 * Nothing is written. Files that were taken over before and ask for nothing new are left out.
 */
export async function planApply({ set, data, files, asOf }: ApplyRequest): Promise<Result<ApplyPlan>> {
  const usable = set.files
    .filter(isUsable)
    .filter(({ knownAs, changes }) => knownAs === undefined || changes.length > 0);
  const workspace = createWorkspace(data);
  const records: ReturnRecord[] = [];
  for (const file of inOrder(usable)) {
    const record = makeRecord(file, [...data.records, ...records], set.date);
    records.push(record);
    await editFor(file, record, workspace, data);
  }
  const edited = workspace.edited();
  const invalid = await validate(edited, data, asOf);
  if (invalid.length > 0) return fail(...invalid);
  const kept = await Promise.all(records.map((record) => keptFiles(record, files, data)));
  return succeed({
    writes: [...kept.flat(), ...edited],
    records,
    changes: usable.reduce((sum, { changes }) => sum + changes.length, 0),
  });
}

/** Carries out the changes of one return on the texts. */
async function editFor(
  { changes }: UsableFile,
  record: ReturnRecord,
  workspace: Workspace,
  data: PlanData,
): Promise<void> {
  if (changes.length === 0) return;
  const edits = [];
  for (const change of changes.toSorted((a, b) => targetRank(a.field) - targetRank(b.field))) {
    const entity = await workspace.entity(change.entity);
    if (!entity) throw new Error(`${change.entity} is not in the data`);
    edits.push(...entityEdits(change, entity, record).map((edit) => ({ file: entity.file, edit })));
  }
  for (const [file, list] of Map.groupBy(edits, (one) => one.file)) {
    await workspace.edit(
      file,
      list.map(({ edit }) => edit),
    );
  }
  if (!data.plan.entities.source.has(sourceId(record)))
    await workspace.edit(SOURCES_FILE, sourceEdits(record, data.plan));
}

/** The errors of the plan as it would be. */
async function validate(
  edited: readonly EditedText[],
  { plan }: PlanData,
  asOf: string | undefined,
): Promise<readonly Diagnostic[]> {
  if (edited.length === 0) return [];
  const texts = new Map(edited.map(({ path, after }) => [path, after]));
  const { findings } = await loadPlan(plan.folder, { asOf, texts });
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? [] : [messages.returnPlanInvalid({ count: errors.length }), ...errors];
}

const RECORD_HEAD =
  '# What was taken over from this return, and what was not. Written by "shinrai collect --apply"; not edited by hand.\n';

/** The record of a return, and its file byte for byte. */
async function keptFiles(
  record: ReturnRecord,
  files: readonly Returned[],
  { plan }: PlanData,
): Promise<readonly FileWrite[]> {
  const folder = `${RETURNS_FOLDER}/${record.id}`;
  const path = `${folder}/${RECORD_FILE}`;
  const before = await readIfThere(join(plan.folder, path));
  const kept = { path, before, after: `${RECORD_HEAD}${stringify(record, { lineWidth: 0 })}` };
  const file = files.find(({ bytes }) => sha256(bytes) === record.file.sha256);
  if (before !== undefined || !file) return [kept];
  return [kept, { path: `${folder}/${record.file.kept}`, before: undefined, after: file.bytes }];
}
