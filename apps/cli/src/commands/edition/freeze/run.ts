import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putFile } from '@shinrai/build';
import { composeEdition, type EditionHead, editionNames, editionPath, isInside, isSameEdition } from '@shinrai/core';
import { hasErrors, messages } from '@shinrai/diagnostics';
import { EXIT, type ExitCode } from '../../../exit-code.ts';
import type { Io } from '../../../io.ts';
import { loadFolder } from '../../../plans/load.ts';
import { locatePlan } from '../../../plans/locate-plan.ts';
import { toShortPath } from '../../../relative-path.ts';
import { printJson } from '../../../report.ts';
import { refuse } from '../../refuse.ts';
import type { FreezeRequest } from './parse.ts';

const COMMAND = 'edition freeze';

/** Keeps the data of a plan as an edition, unless they have errors or the name is taken by something else. */
export const runFreeze = async (request: FreezeRequest, io: Io): Promise<ExitCode> => {
  const { name, note, json } = request;
  const located = await locatePlan(io, request.plan);
  if (located.value === undefined) return refuse(io, COMMAND, located.findings, json);
  const folder = located.value;
  const loaded = await loadFolder(folder);
  const errors = loaded.findings.filter(({ severity }) => severity === 'error');
  if (!loaded.plan || hasErrors(errors)) return refuse(io, COMMAND, errors, json, EXIT.data);

  const path = join(folder, editionPath(name));
  const text = composeEdition(loaded, { name, note, frozen: request.on ?? io.today() });
  if (!(await isInside(folder, path))) {
    const place = { kind: 'file', file: toShortPath(io.cwd, path) } as const;
    return refuse(io, COMMAND, [messages.planOutsideFolder({}, { place })], json, EXIT.data);
  }
  const old = await readOld(path, text.length);
  if (old !== undefined && !isSameEdition(old, text)) {
    const names = await editionNames(folder);
    return refuse(io, COMMAND, [messages.editionExists({ name, names })], json, EXIT.data);
  }
  const faults = old === undefined ? await putFile(path, text, toShortPath(io.cwd, path)) : [];
  if (faults.length > 0) return refuse(io, COMMAND, faults, json, EXIT.output);
  report(io, { isNew: old === undefined, path: toShortPath(io.cwd, path), text: old ?? text }, json);
  return EXIT.ok;
};

/** What lies there already; of something else than a file of about that size, nothing that could be the same. */
const readOld = async (path: string, length: number): Promise<string | undefined> => {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats) return undefined;
  return stats.isFile() && stats.size <= LARGEST * length ? readFile(path, 'utf8') : '';
};

/** Bytes of a character, and room for other notes. */
const LARGEST = 8;

interface Frozen {
  readonly isNew: boolean;
  readonly path: string;
  readonly text: string;
}

const report = (io: Io, { isNew, path, text }: Frozen, json: boolean): void => {
  const { name, note, frozen, asOf, plan }: EditionHead = JSON.parse(text);
  if (json) printJson(io, { command: COMMAND, ok: true, isNew, path, edition: { name, note, frozen, asOf, plan } });
  else io.out(isNew ? `${path}: frozen, as of ${asOf}\n` : `${path}: frozen already, and nothing has changed since\n`);
};
