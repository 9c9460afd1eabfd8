import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isInside, parseYaml } from '@shinrai/core';
import { type Diagnostic, fail, messages, type Result } from '@shinrai/diagnostics';
import { type ReturnRecord, recordSchema } from './record.ts';

/** The folder of a plan that keeps what came back, and the file that says what was taken from a return. */
export const RETURNS_FOLDER = 'returns';
export const RECORD_FILE = 'record.yaml';

/** The records of all earlier returns of a plan, in the order in which they were taken over. */
export async function readRecords(planFolder: string): Promise<Result<readonly ReturnRecord[]>> {
  const folder = join(planFolder, RETURNS_FOLDER);
  if (!(await isInside(planFolder, folder)))
    return fail(messages.planOutsideFolder({}, { place: { kind: 'file', file: folder } }));
  const names = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const records: ReturnRecord[] = [];
  const findings: Diagnostic[] = [];
  for (const { name } of names.filter((entry) => entry.isDirectory())) {
    const read = await readRecord(folder, name);
    records.push(...(read.value ? [read.value] : []));
    findings.push(...read.findings);
    if (findings.length === TOLD) break;
  }
  if (findings.length > 0) return { findings };
  return { value: records.toSorted((a, b) => a.number - b.number), findings: [] };
}

/** Broken records that are told. */
const TOLD = 20;

/** Bytes, lines and entries of a record: more than is taken and left of a workbook that is as full as it may be. */
const [LARGEST, MOST] = [20_000_000, 400_000];
const TOO_MUCH = 'it holds more than the record of any return';

/** A folder without a record is none of ours. */
async function readRecord(folder: string, name: string): Promise<Result<ReturnRecord>> {
  const file = join(folder, name, RECORD_FILE);
  const broken = (problem: string): { readonly findings: readonly Diagnostic[] } => ({
    findings: [messages.returnRecordBroken({ problem }, { place: { kind: 'file', file } })],
  });
  try {
    const stats = await lstat(file);
    if (!stats.isFile()) return broken('it is no file');
    if (stats.size > LARGEST) return broken(TOO_MUCH);
    const text = await readFile(file, 'utf8');
    if ((text.match(/[\n,[{]/g)?.length ?? 0) > MOST) return broken(TOO_MUCH);
    const shaped = recordSchema.safeParse(parseYaml(text));
    if (shaped.success && shaped.data.id !== name) return broken(`it is the record of "${shaped.data.id}"`);
    if (shaped.success) return { value: shaped.data, findings: [] };
    return broken(shaped.error.issues[0]?.message ?? 'it has another form');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return { findings: [] };
    return broken(fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault));
  }
}
